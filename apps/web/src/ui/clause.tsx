import { typo } from '@libs/contracts';
import { Button, Modal } from '@mantine/core';
import { startTransition, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clause } from '../api/types.js';
import css from './clause.module.css';
import { Icon } from './icon.js';

/**
 * The rule that was applied, one click away: the words of the source, its row, the revision and the readings. Its dialog
 * is there only while it is open, since a screen has such a button in every line: so it gives the focus back itself.
 */
export const ClauseButton = ({ clause, about }: { readonly clause: Clause; readonly about: string }) => {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpened(false);
    button.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <Button
        ref={button}
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon name="clause" size={16} />}
        onClick={() => startTransition(() => setOpened(true))}
        aria-label={t('clause.open', { about })}
      >
        {t('clause.button')}
      </Button>
      {opened && (
        <Modal opened onClose={close} title={t('clause.title')} size="lg" returnFocus={false}>
          <ClauseText clause={clause} />
        </Modal>
      )}
    </>
  );
};

const ClauseText = ({ clause: { row, title, quote, readings, revision } }: { readonly clause: Clause }) => {
  const { t } = useTranslation();
  return (
    <div className={css['clause']}>
      <h3>{typo(title)}</h3>
      {quote === null ? <p className="quiet">{t('clause.noQuote')}</p> : <blockquote>{quote}</blockquote>}
      <dl>
        <dt>{t('clause.revision')}</dt>
        <dd>{revision}</dd>
        {row !== null && (
          <>
            <dt>{t('clause.row')}</dt>
            <dd>{row}</dd>
          </>
        )}
        {readings.length > 0 && (
          <>
            <dt>{t('clause.readings')}</dt>
            <dd>{readings.join(', ')}</dd>
          </>
        )}
      </dl>
    </div>
  );
};
