import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButton } from '../ui/dialog-button.js';
import { Failure } from '../ui/failure.js';
import { Notice } from '../ui/state.js';
import { retryDeadLetters, useMending } from './mending.js';
import css from './operations.module.css';

/** Retries every job that was given up, once confirmed. */
export const RetryAll = () => {
  const { t } = useTranslation();
  return (
    <DialogButton label={t('operator.dead.retryAll')} title={t('operator.dead.all.title')}>
      {(close) => <Confirm onClose={close} />}
    </DialogButton>
  );
};

const Confirm = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const [soFar, setSoFar] = useState(0);
  const { mutate, data, error, isPending } = useMending(() => retryDeadLetters(setSoFar));
  const retried = data ?? soFar;
  return (
    <>
      <p>{t('operator.dead.all.detail')}</p>
      {error && <Failure error={error} />}
      <div role="status" className={css['said']}>
        {(isPending || data !== undefined) && (
          <Notice tone={data === undefined ? 'info' : 'done'}>
            <p>{data === 0 ? t('operator.dead.all.none') : t('operator.dead.all.progress', { count: retried })}</p>
          </Notice>
        )}
      </div>
      <div className="deeds">
        <Button variant="default" onClick={onClose}>
          {t(data === undefined ? 'cancel' : 'close')}
        </Button>
        {data === undefined && (
          <Button loading={isPending} onClick={() => mutate(undefined)}>
            {t('operator.dead.all.confirm')}
          </Button>
        )}
      </div>
    </>
  );
};
