import type { CaseDetail, CaseStatus, PageQuery, QueuedCase } from '@libs/contracts';
import { type CalendarDay, addDays } from '@libs/kernel';
import { type EntityManager, In } from 'typeorm';
import { AccountEntity } from '../account/entity.js';
import { DeclarationEntity } from '../declaration/entity.js';
import { type Order, type Page, pageBy } from '../support/keyset.js';
import { ReviewQueueEntity } from './entity.js';

const SOON_DAYS = 7;

export const urgencyOf = (deadline: CalendarDay | null, today: CalendarDay): QueuedCase['urgency'] => {
  if (deadline === null) return 'normal';
  if (deadline < today) return 'overdue';
  return deadline <= addDays(today, SOON_DAYS) ? 'soon' : 'normal';
};

const queuedOf = (row: ReviewQueueEntity, today: CalendarDay, readerName: string | null): QueuedCase => ({
  id: row.id,
  specialty: row.specialty,
  row: row.row,
  ground: row.ground,
  prior: row.prior,
  late: row.late,
  weighs: row.weighs,
  status: row.status,
  requestedOn: row.requested_on,
  deadline: row.deadline,
  urgency: urgencyOf(row.deadline, today),
  escalated: row.escalated,
  reader: row.reader,
  readerName,
  version: row.version,
});

const byDeadline: Order<ReviewQueueEntity> = {
  by: ['queued.due', 'queued.id'],
  direction: 'ASC',
  of: (row) => [row.due, row.id],
};

export interface QueueFilter {
  readonly specialties: readonly string[];
  /** Only the cases given to this reader. */
  readonly reader?: string;
  readonly statuses?: readonly CaseStatus[];
  /** Leaves out the cases that concern this account, and those from which it has withdrawn. */
  readonly hiddenFrom?: string;
}

const namesOf = async (manager: EntityManager, ids: readonly (string | null)[]): Promise<Map<string, string>> => {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const accounts = await manager.findBy(AccountEntity, { id: In(known) });
  return new Map(accounts.map(({ id, display_name }) => [id, display_name]));
};

/** The open cases, the nearest deadline first. Pages and counts are made after `hiddenFrom`: they tell nothing of what it hides. */
export const reviewQueue = async (
  manager: EntityManager,
  { specialties, reader, statuses, hiddenFrom }: QueueFilter,
  page: PageQuery,
  today: CalendarDay,
): Promise<Page<QueuedCase>> => {
  const query = manager
    .createQueryBuilder(ReviewQueueEntity, 'queued')
    .where('queued.open')
    .andWhere('queued.specialty = ANY(:specialties)', { specialties });
  if (reader) query.andWhere('queued.reader = :reader', { reader });
  if (statuses) query.andWhere('queued.status = ANY(:statuses)', { statuses });
  if (hiddenFrom)
    query.andWhere('queued.subject <> :hiddenFrom AND NOT queued.recused @> to_jsonb(:hiddenFrom::text)', {
      hiddenFrom,
    });
  const { items, next } = await pageBy(query, byDeadline, page, (row) => row);
  const names = await namesOf(
    manager,
    items.map((row) => row.reader),
  );
  return { items: items.map((row) => queuedOf(row, today, names.get(row.reader ?? '') ?? null)), next };
};

/** One case with the action as declared and its evidence; undefined when there is none. */
export const caseDetail = async (
  manager: EntityManager,
  id: string,
  today: CalendarDay,
): Promise<CaseDetail | undefined> => {
  const row = await manager.findOneBy(ReviewQueueEntity, { id });
  if (!row) return undefined;
  const declaration = await manager.findOneBy(DeclarationEntity, { id: row.declaration_id });
  const names = await namesOf(manager, [row.reader]);
  return {
    ...queuedOf(row, today, names.get(row.reader ?? '') ?? null),
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
