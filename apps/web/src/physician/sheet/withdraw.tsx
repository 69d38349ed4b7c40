import { useTranslation } from 'react-i18next';
import type { DeclarationDetail } from '../../api/types.js';
import { DialogButton } from '../../ui/dialog-button.js';
import { ConfirmWithdrawal } from './confirm-withdrawal.js';
import { permittedOn } from './permitted.js';
import { useCommand } from './action-deeds.js';

/** Takes the action back, once confirmed. */
export const Withdraw = ({ action }: { readonly action: DeclarationDetail }) => {
  const { t } = useTranslation();
  if (!permittedOn(action).withdraw) return null;
  return (
    <DialogButton label={t('sheet.withdraw')} title={t('sheet.withdrawal.title')}>
      {(close) => <Confirm action={action} onClose={close} />}
    </DialogButton>
  );
};

const Confirm = ({ action, onClose }: { readonly action: DeclarationDetail; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useCommand(action);
  const inCommittee = action.status === 'in-committee' || action.status === 'information-requested';
  return (
    <ConfirmWithdrawal
      reasonLabel={t('sheet.withdrawal.reason')}
      confirmLabel={t('sheet.withdrawal.confirm')}
      busy={isPending}
      error={error}
      onConfirm={(reason) => mutate({ type: 'WithdrawAction', data: { reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {t('sheet.withdrawal.detail')} {inCommittee && t('sheet.withdrawal.committee')}
    </ConfirmWithdrawal>
  );
};
