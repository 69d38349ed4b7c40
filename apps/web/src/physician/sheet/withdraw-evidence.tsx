import { useTranslation } from 'react-i18next';
import type { DeclarationDetail } from '../../api/types.js';
import { DialogButton } from '../../ui/dialog-button.js';
import { ConfirmWithdrawal } from './confirm-withdrawal.js';
import { useCommand } from './action-deeds.js';

interface WithdrawEvidenceProps {
  readonly action: DeclarationDetail;
  readonly piece: DeclarationDetail['evidence'][number];
}

/** Takes one document back, once confirmed; the last proof of an accepted action stays, and the server says so. */
export const WithdrawEvidence = (props: WithdrawEvidenceProps) => {
  const { t } = useTranslation();
  return (
    <DialogButton
      variant="subtle"
      size="compact-sm"
      label={t('sheet.evidence.withdraw')}
      about={t('sheet.evidence.withdrawAbout', { name: props.piece.fileName })}
      title={t('sheet.evidence.withdrawTitle')}
    >
      {(close) => <Confirm {...props} onClose={close} />}
    </DialogButton>
  );
};

const Confirm = ({ action, piece, onClose }: WithdrawEvidenceProps & { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useCommand(action);
  const { evidenceId, fileName } = piece;
  return (
    <ConfirmWithdrawal
      reasonLabel={t('sheet.evidence.withdrawReason')}
      confirmLabel={t('sheet.evidence.withdrawConfirm')}
      busy={isPending}
      error={error}
      onConfirm={(reason) => mutate({ type: 'WithdrawEvidence', data: { evidenceId, reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {t('sheet.evidence.withdrawDetail', { name: fileName })}
    </ConfirmWithdrawal>
  );
};
