import { Button, Modal, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclarationDetail } from '../../api/types.js';
import { Failure } from '../../ui/failure.js';
import css from './sheet.module.css';
import { useCommand } from './writing.js';

interface WithdrawEvidenceProps {
  readonly action: DeclarationDetail;
  readonly piece: DeclarationDetail['evidence'][number];
}

/** Takes one document back, once confirmed; the last proof of an accepted action stays, and the server says so. */
export const WithdrawEvidence = (props: WithdrawEvidenceProps) => {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('sheet.evidence.withdrawAbout', { name: props.piece.fileName })}
        onClick={open}
      >
        {t('sheet.evidence.withdraw')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('sheet.evidence.withdrawTitle')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Confirm {...props} onClose={close} />
      </Modal>
    </>
  );
};

const LONGEST = 4000;

const Confirm = ({ action, piece, onClose }: WithdrawEvidenceProps & { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useCommand(action);
  const data = { evidenceId: piece.evidenceId, reason: reason.trim() || null };
  return (
    <>
      <p>{t('sheet.evidence.withdrawDetail', { name: piece.fileName })}</p>
      <Textarea
        mt="md"
        autosize
        minRows={2}
        maxLength={LONGEST}
        label={t('sheet.evidence.withdrawReason')}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      {error && <Failure error={error} />}
      <div className={css['buttons']}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button loading={isPending} onClick={() => mutate({ type: 'WithdrawEvidence', data }, { onSuccess: onClose })}>
          {t('sheet.evidence.withdrawConfirm')}
        </Button>
      </div>
    </>
  );
};
