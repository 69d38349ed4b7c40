import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { numberText } from '../texts/dates.js';
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
  const [opened, { open, close }] = useDisclosure(false);
  const name = useViewsName()(view === null ? [] : [view]);
  return (
    <>
      <Button
        variant="default"
        onClick={busy ? undefined : open}
        aria-disabled={busy || undefined}
        data-disabled={busy || undefined}
      >
        {t('operator.rebuild.ask')}
      </Button>
      {busy && <p className="quiet">{t('operator.rebuild.busy')}</p>}
      <Modal
        opened={opened}
        onClose={close}
        title={t('operator.rebuild.confirmTitle', { name })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Confirm view={view} head={head} onClose={close} />
      </Modal>
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
