import { typo } from '@libs/contracts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevisionContent, Row } from '../../referential/revision-content.js';
import { minimaWords, validationWords, weightWords } from '../../referential/row-words.js';
import css from './declare.module.css';

/** The row chosen, in full: what it asks, what it weighs, and who decides. */
export const RowNote = memo(({ row, content }: { readonly row: Row; readonly content: RevisionContent }) => {
  const { t } = useTranslation();
  const said = [
    validationWords(t, content, row),
    ...row.weights.map((rule) => weightWords(t, content, rule)),
    ...minimaWords(row),
  ];
  return (
    <div className={css['note']}>
      <p>{typo(row.title)}</p>
      <details>
        <summary>{t('declare.row.rule')}</summary>
        <ul>
          {said.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </div>
  );
});
RowNote.displayName = 'RowNote';
