import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Clause } from '../api/types.js';
import { typo } from '../texts/typo.js';
import css from './clause.module.css';
import { Icon } from './icon.js';

/** The rule that was applied, one click away: the words of the source, its row, the revision and the readings. */
export const ClauseButton = ({ clause, about }: { readonly clause: Clause; readonly about: string }) => {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon name="clause" size={16} />}
        onClick={open}
        aria-label={t('clause.open', { about })}
      >
        {t('clause.button')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('clause.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <ClauseText clause={clause} />
      </Modal>
    </>
  );
};

export const ClauseText = ({ clause: { row, title, quote, readings, revision } }: { readonly clause: Clause }) => {
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
