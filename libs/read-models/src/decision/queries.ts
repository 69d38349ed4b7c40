import type { DecidedCase, PageQuery, PrecedentCount } from '@libs/contracts';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { DeclarationEntity } from '../declaration/entity.js';
import { ReviewQueueEntity } from '../review-queue/entity.js';
import { type Order, type Page, pageBy } from '../support/keyset.js';
import { DecisionEntity } from './entity.js';

type Decided = DecisionEntity & { readonly declaration?: DeclarationEntity | null };
type Made = Required<{ [K in keyof DecisionEntity]: NonNullable<DecisionEntity[K]> }>;

const decidedOf = (row: Decided): DecidedCase => {
  const { outcome, decided_on } = row as Made;
  const { id, specialty, ground, prior, late, weight, reasons } = row;
  const title = row.declaration?.action.title ?? null;
  return { id, specialty, row: row.row, ground, prior, late, title, outcome, weight, reasons, decidedOn: decided_on };
};

const newestFirst: Order<Decided> = {
  by: ['decision.decided_on', 'decision.id'],
  direction: 'DESC',
  of: (row) => [(row as Made).decided_on, row.id],
};

export interface PrecedentFilter {
  readonly specialty: string;
  readonly row?: string;
  readonly ground?: DecidedCase['ground'];
  readonly outcome?: DecidedCase['outcome'];
  /** Leaves out the decisions that concern this account, and those of cases that it has left. */
  readonly hiddenFrom?: string;
}

const matching = (
  manager: EntityManager,
  { specialty, row, ground, outcome, hiddenFrom }: PrecedentFilter,
): SelectQueryBuilder<DecisionEntity> => {
  const query = manager
    .createQueryBuilder(DecisionEntity, 'decision')
    .leftJoinAndMapOne(
      'decision.declaration',
      DeclarationEntity,
      'declaration',
      'declaration.id = decision.declaration_id',
    )
    .where('decision.outcome IS NOT NULL AND decision.specialty = :specialty', { specialty });
  if (row) query.andWhere('decision.row = :row', { row });
  if (ground) query.andWhere('decision.ground = :ground', { ground });
  if (outcome) query.andWhere('decision.outcome = :outcome', { outcome });
  if (hiddenFrom)
    query
      .leftJoin(ReviewQueueEntity, 'queued', 'queued.id = decision.id')
      .andWhere('declaration.subject IS DISTINCT FROM :hiddenFrom', { hiddenFrom })
      .andWhere("NOT coalesce(queued.recused, '[]') @> to_jsonb(:hiddenFrom::text)", { hiddenFrom });
  return query;
};

/** The committee's decisions, newest first: the precedents of a row or a ground when these are given. */
export const decisions = (
  manager: EntityManager,
  filter: PrecedentFilter,
  page: PageQuery,
): Promise<Page<DecidedCase>> => pageBy<Decided, DecidedCase>(matching(manager, filter), newestFirst, page, decidedOf);

/** How often each row and ground was accepted or refused. */
export const precedentCounts = (manager: EntityManager, filter: PrecedentFilter): Promise<PrecedentCount[]> =>
  matching(manager, filter)
    .select('decision.row', 'row')
    .addSelect('decision.ground', 'ground')
    .addSelect('decision.outcome', 'outcome')
    .addSelect('count(*)::int', 'count')
    .groupBy('decision.row, decision.ground, decision.outcome')
    .orderBy('decision.row')
    .addOrderBy('decision.ground')
    .addOrderBy('decision.outcome')
    .getRawMany<PrecedentCount>();
