import { typo } from '@libs/contracts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevisionContent, Row } from '../../referential/revision-content.js';
import { periodText } from '../../texts/dates.js';
import { numberTyped } from '../../texts/numbers.js';
import { quantityWords, variantWords } from '../../referential/declared-words.js';
import css from './declare.module.css';
import type { Typed } from './form.js';

interface RecapProps {
  readonly typed: Typed;
  readonly row: Row | undefined;
  readonly content: RevisionContent;
  readonly files: number;
}

/** What is about to be declared, to read once before it is submitted (RGAA 11.12). */
export const Recap = memo(({ typed, row, content, files }: RecapProps) => {
  const { t } = useTranslation();
  const { title, first, last, attestation } = typed;
  const proof =
    attestation === 'none'
      ? files > 0 && t('declare.recap.files', { count: files })
      : t(`declare.proof.attestations.${attestation}`);
  const lines = [
    [t('declare.recap.row'), row?.title],
    [t('declare.recap.name'), title.trim()],
    [t('declare.recap.dates'), first !== '' && last >= first && periodText(first, last)],
    [t('declare.recap.variant'), variantWords(typed, content)],
    [t('declare.recap.quantity'), quantityWords({ quantity: numberTyped(typed.quantity), unit: typed.unit }, content)],
    [t('declare.recap.proof'), proof],
    ...(typed.factKey === '' ? [] : [[t('declare.sameEvent.recap'), t('declare.sameEvent.same')] as const]),
  ] as const;
  return (
    <section aria-labelledby="recap" className={css['recap']}>
      <h2 id="recap">{t('declare.recap.title')}</h2>
      <dl>
        {lines.map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said ? typo(said) : <span className="quiet">{t('declare.recap.nothing')}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
});
Recap.displayName = 'Recap';
