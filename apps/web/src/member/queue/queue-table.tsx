import { typo } from '@libs/contracts';
import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../session/acting.js';
import { useShortcuts } from '../../shell/shortcut-registry.js';
import { shortDayText } from '../../texts/dates.js';
import { State } from '../../ui/state.js';
import { statusTone, urgencyTone } from '../clock.js';
import { type QueuedCase, ruleBookQuery } from '../queries.js';
import { useWords } from '../words.js';
import css from './queue.module.css';

const columns = ['deadline', 'about', 'ground', 'status', 'reader'] as const;

/** The cases that somebody chooses to do something with, all of them at once. */
export interface Choice {
  readonly chosen: ReadonlySet<string>;
  readonly all: boolean;
  readonly mayChoose: (queued: QueuedCase) => boolean;
  readonly onChoose: (queued: QueuedCase, on: boolean) => void;
  readonly onAll: (on: boolean) => void;
}

interface QueueTableProps {
  readonly cases: readonly QueuedCase[];
  readonly choice?: Choice;
}

/** The keys that go from one case to the next; Enter opens the link that has the focus. */
const useSteps = () => {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const step = (by: number) => {
    const links = [...(table.current?.querySelectorAll<HTMLElement>('a[data-case]') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = at === -1 ? links[by > 0 ? 0 : links.length - 1] : links[at + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts([
    { keys: 'j', label: t('review.keys.next'), run: () => step(1) },
    { keys: 'k', label: t('review.keys.former'), run: () => step(-1) },
  ]);
  return table;
};

/** The cases in a table; on a narrow screen each row becomes a card with the names of its columns. */
export const QueueTable = ({ cases, choice }: QueueTableProps) => {
  const { t } = useTranslation();
  const table = useSteps();
  return (
    <div className={css['frame']}>
      <table className={css['table']} ref={table}>
        <caption className="sr-only">{t('review.caption')}</caption>
        <thead>
          <tr>
            {choice && (
              <th scope="col" className={css['choose']}>
                <Checkbox
                  aria-label={t('review.give.all')}
                  checked={choice.all}
                  onChange={({ currentTarget }) => choice.onAll(currentTarget.checked)}
                />
              </th>
            )}
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`review.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <CaseRow key={one.id} queued={one} {...(choice && { choice })} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const CaseRow = ({ queued, choice }: { readonly queued: QueuedCase; readonly choice?: Choice }) => {
  const { t } = useTranslation();
  const { id, row, specialty, ground, status, deadline, requestedOn, escalated, prior, late } = queued;
  const words = useWords();
  const { data: book } = useQuery(ruleBookQuery(specialty));
  const rule = words.rule(book, row);
  const title = queued.title === null ? rule.title : typo(queued.title);
  const isOver = status === 'decided' || status === 'closed';
  const clock = isOver ? t(`review.statuses.${status}`) : words.clock(deadline);
  return (
    <tr data-chosen={choice?.chosen.has(id) || undefined}>
      {choice && <ChoiceCell queued={queued} choice={choice} title={title} />}
      <Cell column="deadline">
        {isOver ? (
          <span className="quiet">–</span>
        ) : (
          <State tone={urgencyTone(queued)} icon="clock">
            {clock}
          </State>
        )}
        {deadline && <span className="quiet number">{shortDayText(deadline)}</span>}
      </Cell>
      <Cell column="about">
        <Link
          to="/dossiers/$id"
          params={{ id }}
          data-case=""
          className={css['link'] ?? ''}
          aria-label={t('review.open', { about: title, clock })}
        >
          {title}
        </Link>
        <span className="quiet">{queued.title === null ? rule.place : `${rule.place} – ${rule.title}`}</span>
      </Cell>
      <Cell column="ground">
        <span>{t(`review.grounds.${ground}`)}</span>
        <span className="quiet">{words.age(requestedOn)}</span>
        {prior && <span className="quiet">{t('review.prior')}</span>}
        {late && <span className="quiet">{t('review.late')}</span>}
      </Cell>
      <Cell column="status">
        <State tone={statusTone(status)}>{t(`review.statuses.${status}`)}</State>
        {escalated && !isOver && (
          <State tone="missing" icon="alert">
            {t('review.escalated')}
          </State>
        )}
      </Cell>
      <Cell column="reader">
        <Reader queued={queued} />
      </Cell>
    </tr>
  );
};

interface ChoiceCellProps {
  readonly queued: QueuedCase;
  readonly choice: Choice;
  readonly title: string;
}

const ChoiceCell = ({ queued, choice: { chosen, mayChoose, onChoose }, title }: ChoiceCellProps) => {
  const { t } = useTranslation();
  return (
    <td className={css['choose']}>
      {mayChoose(queued) && (
        <Checkbox
          aria-label={t('review.give.choose', { about: title })}
          checked={chosen.has(queued.id)}
          onChange={({ currentTarget }) => onChoose(queued, currentTarget.checked)}
        />
      )}
    </td>
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
