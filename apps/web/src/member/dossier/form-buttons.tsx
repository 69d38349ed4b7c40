import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface FormButtonsProps {
  /** What sending the form is called. */
  readonly confirm: string;
  /** The keys that send it. */
  readonly hint?: ReactNode;
  readonly busy: boolean;
  readonly disabled?: boolean;
  readonly onCancel: () => void;
}

/** The two ends of a form about the case: left, or sent. */
export const FormButtons = ({ confirm, hint, busy, disabled = false, onCancel }: FormButtonsProps) => {
  const { t } = useTranslation();
  return (
    <div className="deeds">
      <Button variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
      <Button type="submit" loading={busy} disabled={disabled} rightSection={hint}>
        {confirm}
      </Button>
    </div>
  );
};
