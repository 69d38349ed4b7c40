import type { CaseGround, CaseListQuery, CaseStatus, Urgency } from '@libs/contracts';
import { type CalendarDay, addDays } from '@libs/kernel';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { z } from 'zod';
import { DeclarationEntity } from '../declaration/entity.js';
import type { Order } from '../support/keyset.js';
import { ReviewQueueEntity } from './entity.js';

export const SOON_DAYS = 7;

/** A word that is looked for, in lower case and without accents, and the rows of the référentiel whose own words contain it. */
export interface WantedWord {
  readonly word: string;
  readonly rows: readonly string[];
}

export interface QueueFilter {
  readonly specialties: readonly string[];
  /** Only the cases given to this reader. */
  readonly reader?: string;
  /** None of those given to this reader. */
  readonly exceptReader?: string;
  readonly statuses?: readonly CaseStatus[];
  readonly grounds?: readonly CaseGround[];
  readonly rows?: readonly string[];
  readonly urgency?: Urgency;
  readonly words?: readonly WantedWord[];
  /** Lists no case that is over, whatever the statuses. */
  readonly openOnly?: boolean;
  /** Leaves out the cases that concern this account, and those from which it has withdrawn. */
  readonly hiddenFrom?: string;
}

export type Queued = ReviewQueueEntity & { readonly declaration?: DeclarationEntity | null };
type Selection = SelectQueryBuilder<Queued>;

/** What a case waits for on a day: an unanswered question holds it up to its last day, and no longer. */
export const STATUS_ON = `CASE WHEN queued.status <> 'information-requested' OR queued.due >= :today THEN queued.status
  WHEN queued.opinion IS NOT NULL THEN 'awaiting-decision' WHEN queued.reader IS NULL THEN 'awaiting-reader'
  ELSE 'awaiting-opinion' END`;

const TITLE = `regexp_replace(normalize(lower(declaration.action ->> 'title'), NFD), '[\\u0300-\\u036f]', '', 'g')`;

const isOver = (status: CaseStatus): boolean => status === 'decided' || status === 'closed';

const withUrgency = (query: Selection, urgency: Urgency, today: CalendarDay): void => {
  const soon = { soonest: addDays(today, SOON_DAYS) };
  if (urgency === 'overdue') query.andWhere('queued.deadline < :today');
  if (urgency === 'soon') query.andWhere('queued.deadline BETWEEN :today AND :soonest', soon);
  if (urgency === 'normal') query.andWhere('(queued.deadline IS NULL OR queued.deadline > :soonest)', soon);
};

const withWords = (query: Selection, words: readonly WantedWord[]): void =>
  words.forEach(({ word, rows }, at) => {
    const named = { [`word${at}`]: word, [`rows${at}`]: rows };
    query.andWhere(`(strpos(${TITLE}, :word${at}) > 0 OR queued.row = ANY(:rows${at}))`, named);
  });

/** The cases that a filter lets through; pages and counts are made of them, and so tell nothing of what it hides. */
export const selected = (manager: EntityManager, filter: QueueFilter, today: CalendarDay): Selection => {
  const {
    specialties,
    reader,
    exceptReader,
    statuses,
    grounds,
    rows,
    urgency,
    words = [],
    openOnly,
    hiddenFrom,
  } = filter;
  const query: Selection = manager
    .createQueryBuilder<Queued>(ReviewQueueEntity, 'queued')
    .leftJoinAndMapOne('queued.declaration', DeclarationEntity, 'declaration', 'declaration.id = queued.declaration_id')
    .where('queued.specialty = ANY(:specialties)', { specialties })
    .setParameter('today', today);
  if (openOnly || !statuses?.some(isOver)) query.andWhere('queued.open');
  if (reader) query.andWhere('queued.reader = :reader', { reader });
  if (exceptReader) query.andWhere('queued.reader IS DISTINCT FROM :exceptReader', { exceptReader });
  if (statuses) query.andWhere(`${STATUS_ON} = ANY(:statuses)`, { statuses });
  if (grounds) query.andWhere('queued.ground = ANY(:grounds)', { grounds });
  if (rows) query.andWhere('queued.row = ANY(:rows)', { rows });
  if (urgency) withUrgency(query, urgency, today);
  withWords(query, words);
  if (hiddenFrom)
    query.andWhere('queued.subject <> :hiddenFrom AND NOT queued.recused @> to_jsonb(:hiddenFrom::text)', {
      hiddenFrom,
    });
  return query;
};

export type QueueSort = z.infer<typeof CaseListQuery>['sort'];

const byRequest = {
  by: ['queued.requested_on', 'queued.id'],
  of: (row: Queued) => [row.requested_on, row.id],
};

/** The orders of the queue: the nearest deadline first, or by the day of the request. */
export const orders: Readonly<Record<QueueSort, Order<Queued>>> = {
  deadline: { by: ['queued.due', 'queued.id'], direction: 'ASC', of: (row) => [row.due, row.id] },
  oldest: { ...byRequest, direction: 'ASC' },
  newest: { ...byRequest, direction: 'DESC' },
};
