import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { numberText } from '../texts/numbers.js';
import { DialogButton } from '../ui/dialog-button.js';
import { Failure } from '../ui/failure.js';
import { requestRebuild, useMending } from './mending.js';
import css from './operations.module.css';
import { useViewsName } from './use-views-name.js';

interface AskRebuildProps {
  /** Null for all of them. */
  readonly view: string | null;
  readonly head: number;
  /** Another one is open. */
  readonly busy: boolean;
}

/** Asks for a rebuild, once it was said what it does. */
export const AskRebuild = ({ view, head, busy }: AskRebuildProps) => {
  const { t } = useTranslation();
  const name = useViewsName()(view === null ? [] : [view]);
  return (
    <>
      <DialogButton label={t('operator.rebuild.ask')} title={t('operator.rebuild.confirmTitle', { name })} off={busy}>
        {(close) => <Confirm view={view} head={head} onClose={close} />}
      </DialogButton>
      {busy && <p className="quiet">{t('operator.rebuild.busy')}</p>}
    </>
  );
};

const Confirm = ({ view, head, onClose }: Omit<AskRebuildProps, 'busy'> & { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useMending(requestRebuild);
  return (
    <>
      <ul className={css['points']}>
        <li>{t('operator.rebuild.confirm.reads', { number: numberText(head) })}</li>
        <li>{t('operator.rebuild.confirm.beside')}</li>
        <li>{t('operator.rebuild.confirm.cost')}</li>
      </ul>
      {error && <Failure error={error} />}
      <div className="deeds">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button loading={isPending} onClick={() => mutate(view, { onSuccess: onClose })}>
          {t('operator.rebuild.confirm.go')}
        </Button>
      </div>
    </>
  );
};
