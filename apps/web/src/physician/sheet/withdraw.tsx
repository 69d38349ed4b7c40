import { Button, Modal, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclarationDetail } from '../../api/types.js';
import { Failure } from '../../ui/failure.js';
import css from './sheet.module.css';
import { permittedOn } from './permitted.js';
import { useCommand } from './writing.js';

/** Takes the action back, once confirmed. */
export const Withdraw = ({ action }: { readonly action: DeclarationDetail }) => {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  if (!permittedOn(action).withdraw) return null;
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('sheet.withdraw')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('sheet.withdrawal.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Confirm action={action} onClose={close} />
      </Modal>
    </>
  );
};

const LONGEST = 4000;

const Confirm = ({ action, onClose }: { readonly action: DeclarationDetail; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useCommand(action);
  const inCommittee = action.status === 'in-committee' || action.status === 'information-requested';
  const confirm = () =>
    mutate({ type: 'WithdrawAction', data: { reason: reason.trim() || null } }, { onSuccess: onClose });
  return (
    <>
      <p>
        {t('sheet.withdrawal.detail')} {inCommittee && t('sheet.withdrawal.committee')}
      </p>
      <Textarea
        mt="md"
        autosize
        minRows={2}
        maxLength={LONGEST}
        label={t('sheet.withdrawal.reason')}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      {error && <Failure error={error} />}
      <div className={css['buttons']}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button onClick={confirm} loading={isPending}>
          {t('sheet.withdrawal.confirm')}
        </Button>
      </div>
    </>
  );
};
