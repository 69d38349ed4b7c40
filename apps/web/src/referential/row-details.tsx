import { typo } from '@libs/contracts';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import { highlighted } from '../texts/found.js';
import { Icon } from '../ui/icon.js';
import { State } from '../ui/state.js';
import css from './referential.module.css';
import type { RevisionContent, Row } from './revision-content.js';
import { minimaWords, routeOf, validationWords, weightWords } from './row-words.js';

interface RowProps {
  readonly block: number;
  readonly row: Row;
  readonly content: RevisionContent;
  /** What is looked for, marked where it is found. */
  readonly words: string;
  /** The address leads to this row. */
  readonly isTarget: boolean;
}

const tones = { ofRight: 'done', toCommittee: 'pending', byList: 'info', offList: 'neutral' } as const;

/** A row of the référentiel: its title, and on demand everything it says. */
export const RowDetails = ({ block, row, content, words, isTarget }: RowProps) => {
  const { t } = useTranslation();
  const element = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isTarget || !element.current) return;
    element.current.open = true;
    element.current.scrollIntoView({ block: 'center' });
  }, [isTarget]);
  const kind = routeOf(row);
  return (
    <li>
      <details ref={element} className={css['row']} data-target={isTarget || undefined}>
        <summary>
          <span className={css['rowNumber']}>{`${block}.${row.number}`}</span>
          <span className={css['rowTitle']}>
            <Marked text={typo(row.title)} words={words} />
          </span>
          <State tone={tones[kind]} icon={kind === 'ofRight' ? 'check' : 'scale'}>
            {t(`referential.${kind}`)}
          </State>
        </summary>
        <RowBody row={row} content={content} words={words} />
        <RowLinks row={row} />
      </details>
    </li>
  );
};

const Marked = ({ text, words }: { readonly text: string; readonly words: string }) =>
  highlighted(text, words).map(({ text: piece, isFound }, index) =>
    isFound ? <mark key={index}>{piece}</mark> : <span key={index}>{piece}</span>,
  );

/** From a row one declares, or shows it to somebody else. */
const RowLinks = ({ row: { id, title } }: Pick<RowProps, 'row'>) => {
  const { t } = useTranslation();
  return (
    <p className={css['rowLinks']}>
      <Link
        to="/declarer"
        search={{ ligne: id }}
        aria-label={t('referential.row.declareAbout', { title: typo(title) })}
      >
        <Icon name="plus" size={16} /> {t('referential.row.declare')}
      </Link>
      <Link
        to="/referentiel"
        search={{ ligne: id }}
        aria-label={t('referential.row.linkAbout', { title: typo(title) })}
      >
        <Icon name="arrow" size={16} /> {t('referential.row.link')}
      </Link>
    </p>
  );
};

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div className={css['part']}>
    <h3>{title}</h3>
    {children}
  </div>
);

const Lines = ({ lines, words = '' }: { readonly lines: readonly string[]; readonly words?: string }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>
        <Marked text={typo(line)} words={words} />
      </li>
    ))}
  </ul>
);

const RowBody = ({ row, content, words }: Pick<RowProps, 'row' | 'content' | 'words'>) => {
  const { t } = useTranslation();
  const minima = minimaWords(row);
  const { details, expectations, variants } = row;
  return (
    <div className={css['body']}>
      {details.map((detail) => (
        <p key={detail}>{typo(detail)}</p>
      ))}
      {expectations.length > 0 && (
        <Part title={t('referential.row.expectations')}>
          <Lines lines={expectations} words={words} />
        </Part>
      )}
      <Part title={t('referential.row.evidence')}>
        <EvidenceWords row={row} />
      </Part>
      <Part title={t('referential.row.validation')}>
        <p>{validationWords(t, content, row)}</p>
      </Part>
      {variants.length > 1 && (
        <Part title={t('referential.row.variants')}>
          <Lines lines={variants.map(({ label }) => label)} />
        </Part>
      )}
      {minima.length > 0 && (
        <Part title={t('referential.row.minima')}>
          <Lines lines={minima} />
        </Part>
      )}
      <WeightPart row={row} content={content} />
      <SourceParts row={row} content={content} />
    </div>
  );
};

// As the transcriptions write that the source names nobody.
const UNSAID = 'non précisé';

const EvidenceWords = ({ row: { evidence } }: { readonly row: Row }) => {
  const { t } = useTranslation();
  const { items, issuers, honour, declaration } = evidence;
  const known = issuers.filter((issuer) => issuer !== UNSAID);
  return (
    <>
      {items.length > 0 ? <Lines lines={items.map(({ text }) => text)} /> : <p>{t('referential.evidenceUnsaid')}</p>}
      {known.length > 0 && <p className="quiet">{t('referential.row.issuers', { who: known.join(', ') })}</p>}
      {honour && <p className="quiet">{t('referential.row.honour')}</p>}
      {declaration && <p className="quiet">{t('referential.row.simple')}</p>}
    </>
  );
};

const WeightPart = ({ row, content }: Pick<RowProps, 'row' | 'content'>) => {
  const { t } = useTranslation();
  if (!content.weight || (row.weights.length === 0 && !row.committeeWeight)) return null;
  return (
    <Part title={t('referential.row.weight')}>
      <Lines lines={row.weights.map((rule) => weightWords(t, content, rule))} />
      {row.committeeWeight && <p>{t('referential.weights.byCommittee')}</p>}
    </Part>
  );
};

const SourceParts = ({ row, content }: Pick<RowProps, 'row' | 'content'>) => {
  const { t } = useTranslation();
  const readings = content.readings.filter(({ id }) => row.readings.includes(id));
  return (
    <>
      {row.source.quote !== null && (
        <Part title={t('referential.row.quote')}>
          <blockquote>{row.source.quote}</blockquote>
        </Part>
      )}
      {readings.length > 0 && (
        <Part title={t('referential.row.readings')}>
          <dl className={css['readings']}>
            {readings.map(({ id, anomaly, reading }) => (
              <div key={id}>
                <dt>
                  <span className="number">{id}</span> {typo(anomaly)}
                </dt>
                <dd>{typo(reading)}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      <p className="quiet">
        {t('referential.row.id')} <code>{row.id}</code>
      </p>
    </>
  );
};
