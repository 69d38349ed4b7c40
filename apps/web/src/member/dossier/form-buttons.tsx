import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './dossier.module.css';

interface FormButtonsProps {
  /** What sending the form is called. */
  readonly confirm: string;
  /** The keys that send it. */
  readonly hint?: ReactNode;
  readonly busy: boolean;
  readonly disabled?: boolean;
  readonly onCancel: () => void;
}

/** The two ends of a form about the case: sent, or left. */
export const FormButtons = ({ confirm, hint, busy, disabled = false, onCancel }: FormButtonsProps) => {
  const { t } = useTranslation();
  return (
    <div className={css['choices']}>
      <Button type="submit" loading={busy} disabled={disabled} rightSection={hint}>
        {confirm}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
};
