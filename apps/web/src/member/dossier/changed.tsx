import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/state.js';
import css from './dossier.module.css';
import type { Opened } from './opened.js';

/** Says what somebody else did in the case meanwhile; nothing that was typed is lost, and nothing takes the focus. */
export const Changed = ({ opened: { changes, takeNote } }: { readonly opened: Opened }) => {
  const { t } = useTranslation();
  return (
    <div role="status" className={css['news']}>
      {changes.length > 0 && (
        <Notice tone="pending" icon="alert" title={t('review.changes.title')}>
          <ul className={css['changes']}>
            {changes.map((change) => (
              <li key={change}>{t(`review.changes.${change}`)}</li>
            ))}
          </ul>
          <Button variant="default" mt="sm" onClick={takeNote}>
            {t('review.changes.noted')}
          </Button>
        </Notice>
      )}
    </div>
  );
};
