import type { CaseCount, CaseDetail, PageQuery, QueuedCase } from '@libs/contracts';
import { type CalendarDay, addDays } from '@libs/kernel';
import type { EntityManager } from 'typeorm';
import { displayNames } from '../account/queries.js';
import { DeclarationEntity } from '../declaration/entity.js';
import { type Page, pageBy } from '../support/keyset.js';
import { ReviewQueueEntity } from './entity.js';
import { awaited } from './projection.js';
import { type QueueFilter, type QueueSort, type Queued, SOON_DAYS, STATUS_ON, orders, selected } from './selection.js';

export const urgencyOf = (deadline: CalendarDay | null, today: CalendarDay): QueuedCase['urgency'] => {
  if (deadline === null) return 'normal';
  if (deadline < today) return 'overdue';
  return deadline <= addDays(today, SOON_DAYS) ? 'soon' : 'normal';
};

const statusOn = (row: Queued, today: CalendarDay): QueuedCase['status'] =>
  row.status === 'information-requested' && row.due < today ? awaited(row) : row.status;

const queuedOf = (row: Queued, today: CalendarDay, names: ReadonlyMap<string, string>): QueuedCase => ({
  id: row.id,
  specialty: row.specialty,
  row: row.row,
  title: row.declaration?.action.title ?? null,
  ground: row.ground,
  prior: row.prior,
  late: row.late,
  weighs: row.weighs,
  status: statusOn(row, today),
  requestedOn: row.requested_on,
  deadline: row.deadline,
  urgency: urgencyOf(row.deadline, today),
  escalated: row.escalated,
  reader: row.reader,
  readerName: names.get(row.reader ?? '') ?? null,
  version: row.version,
});

const readersOf = (manager: EntityManager, rows: readonly Queued[]): Promise<ReadonlyMap<string, string>> =>
  displayNames(
    manager,
    rows.flatMap(({ reader }) => reader ?? []),
  );

/** The cases, the nearest deadline first unless they are sorted otherwise. */
export const reviewQueue = async (
  manager: EntityManager,
  { sort = 'deadline', ...filter }: QueueFilter & { readonly sort?: QueueSort },
  page: PageQuery,
  today: CalendarDay,
): Promise<Page<QueuedCase>> => {
  const { items, next } = await pageBy(selected(manager, filter, today), orders[sort], page, (row) => row);
  const names = await readersOf(manager, items);
  return { items: items.map((row) => queuedOf(row, today, names)), next };
};

/** The open cases of a cycle. */
export const openCasesOfCycle = (manager: EntityManager, cycleId: string): Promise<ReviewQueueEntity[]> =>
  manager.find(ReviewQueueEntity, { where: { cycle_id: cycleId, open: true }, order: { id: 'ASC' } });

/** How many cases stand in each state, and how many of them are overdue; states without any are left out. */
export const caseCounts = (manager: EntityManager, filter: QueueFilter, today: CalendarDay): Promise<CaseCount[]> =>
  selected(manager, filter, today)
    .select(STATUS_ON, 'status')
    .addSelect('count(*)::int', 'count')
    .addSelect('(count(*) FILTER (WHERE queued.deadline < :today))::int', 'overdue')
    .groupBy('1')
    .orderBy('1')
    .getRawMany<CaseCount>();

export interface ReaderLoad {
  readonly reader: string;
  readonly reading: number;
  readonly overdue: number;
}

/** How many cases wait for the opinion of each reader, as far as the filter shows them. */
export const readerLoads = (manager: EntityManager, filter: QueueFilter, today: CalendarDay): Promise<ReaderLoad[]> =>
  selected(manager, { ...filter, statuses: ['awaiting-opinion'] }, today)
    .select('queued.reader', 'reader')
    .addSelect('count(*)::int', 'reading')
    .addSelect('(count(*) FILTER (WHERE queued.deadline < :today))::int', 'overdue')
    .groupBy('queued.reader')
    .getRawMany<ReaderLoad>();

/** A case as the views hold it, without what its rules and delays add. */
export type ViewedCase = Omit<CaseDetail, 'criteria' | 'nextRequest'>;

/** One case with the action as declared and its evidence; undefined when there is none. */
export const caseDetail = async (
  manager: EntityManager,
  id: string,
  today: CalendarDay,
): Promise<ViewedCase | undefined> => {
  const row = await manager.findOneBy(ReviewQueueEntity, { id });
  if (!row) return undefined;
  const declaration = await manager.findOneBy(DeclarationEntity, { id: row.declaration_id });
  const queued = { ...row, declaration };
  return {
    ...queuedOf(queued, today, await readersOf(manager, [queued])),
    declarationId: row.declaration_id,
    action: declaration ? declaration.action : null,
    evidence: declaration ? [...declaration.evidence] : [],
    recused: [...row.recused],
    informationRequests: [...row.information_requests],
    opinion: row.opinion,
    decision: row.decision,
    position: row.position,
  };
};

/** Those of these cases in which the physician has answered the last question that was asked. */
export const answeredCases = async (manager: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await manager
    .createQueryBuilder(ReviewQueueEntity, 'queued')
    .select('queued.id', 'id')
    .where('queued.id = ANY(:ids)', { ids })
    .andWhere("queued.information_requests -> -1 ->> 'answer' IS NOT NULL")
    .getRawMany<{ id: string }>();
  return new Set(rows.map(({ id }) => id));
};
