import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../session/acting.js';
import { shortDayText } from '../../texts/dates.js';
import { State } from '../../ui/state.js';
import { statusTone, urgencyTone } from '../clock.js';
import { type QueuedCase, ruleBookQuery } from '../queries.js';
import { useWords } from '../words.js';
import css from './queue.module.css';

const columns = ['deadline', 'about', 'ground', 'status', 'age', 'reader'] as const;

/** The cases in a table; on a narrow screen each row becomes a card with the names of its columns. */
export const QueueTable = ({ cases }: { readonly cases: readonly QueuedCase[] }) => {
  const { t } = useTranslation();
  return (
    <table className={css['table']}>
      <caption className="sr-only">{t('review.caption')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`review.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <CaseRow key={one.id} queued={one} />
        ))}
      </tbody>
    </table>
  );
};

const CaseRow = ({ queued }: { readonly queued: QueuedCase }) => {
  const { t } = useTranslation();
  const { id, row, specialty, ground, status, deadline, requestedOn, escalated, prior, late } = queued;
  const words = useWords();
  const { data: book } = useQuery(ruleBookQuery(specialty));
  const { title, place } = words.rule(book, row);
  const clock = words.clock(deadline);
  return (
    <tr>
      <Cell column="deadline">
        <State tone={urgencyTone(queued)}>{clock}</State>
        {deadline && <span className="quiet number">{shortDayText(deadline)}</span>}
      </Cell>
      <Cell column="about">
        <Link
          to="/dossiers/$id"
          params={{ id }}
          className={css['link'] ?? ''}
          aria-label={t('review.open', { about: title, clock })}
        >
          {title}
        </Link>
        <span className="quiet">{place}</span>
      </Cell>
      <Cell column="ground">
        <span>{t(`review.grounds.${ground}`)}</span>
        {prior && <span className="quiet">{t('review.prior')}</span>}
        {late && <span className="quiet">{t('review.late')}</span>}
      </Cell>
      <Cell column="status">
        <State tone={statusTone(status)}>{t(`review.statuses.${status}`)}</State>
        {escalated && (
          <State tone="missing" icon="alert">
            {t('review.escalated')}
          </State>
        )}
      </Cell>
      <Cell column="age">{words.age(requestedOn)}</Cell>
      <Cell column="reader">
        <Reader queued={queued} />
      </Cell>
    </tr>
  );
};

const Reader = ({ queued: { reader, readerName } }: { readonly queued: QueuedCase }) => {
  const { t } = useTranslation();
  const { me } = useActing();
  if (reader === me.accountId) return <strong>{t('review.you')}</strong>;
  return readerName ?? <span className="quiet">{t('review.noReader')}</span>;
};

const Cell = ({ column, children }: { readonly column: (typeof columns)[number]; readonly children: ReactNode }) => {
  const { t } = useTranslation();
  return (
    <td data-column={column}>
      <span className={css['name']} aria-hidden="true">
        {t(`review.columns.${column}`)}
      </span>
      <div>{children}</div>
    </td>
  );
};
