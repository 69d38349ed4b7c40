import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../ui/failure.js';

const LONGEST = 4000;

interface ConfirmWithdrawalProps {
  readonly children: ReactNode;
  readonly reasonLabel: string;
  readonly confirmLabel: string;
  readonly busy: boolean;
  readonly error: unknown;
  /** With the reason given, `null` without one. */
  readonly onConfirm: (reason: string | null) => void;
  readonly onClose: () => void;
}

/** What taking something back leads to, the reason, which may be left out, and the two ways on. */
export const ConfirmWithdrawal = ({ children, error, busy, ...props }: ConfirmWithdrawalProps) => {
  const { reasonLabel, confirmLabel, onConfirm, onClose } = props;
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <>
      <p>{children}</p>
      <Textarea
        mt="md"
        autosize
        minRows={2}
        maxLength={LONGEST}
        label={reasonLabel}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      {error ? <Failure error={error} /> : null}
      <div className="deeds">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button onClick={() => onConfirm(reason.trim() || null)} loading={busy}>
          {confirmLabel}
        </Button>
      </div>
    </>
  );
};
