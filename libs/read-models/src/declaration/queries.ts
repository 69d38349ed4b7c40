import type {
  AssessedDeclaration,
  DeclarationCounts,
  DeclarationDetail,
  DeclarationStatus,
  DeclarationSummary,
  PageQuery,
} from '@libs/contracts';
import type { CalendarDay } from '@libs/kernel';
import { type EntityManager, In } from 'typeorm';
import type { Assessing } from '../cycle-overview/assessing.js';
import { type Order, type Page, pageBy } from '../support/keyset.js';
import { DeclarationEntity } from './entity.js';
import { BLOCK, type DeclarationFilter, filtered, standingsOf } from './filter.js';

type Standings = ReadonlyMap<string, AssessedDeclaration>;

const summaryOf = (row: DeclarationEntity, standings: Standings): DeclarationSummary => ({
  id: row.id,
  cycleId: row.cycle_id,
  status: row.status,
  row: row.action.row ?? null,
  title: row.action.title ?? null,
  first: row.action.first ?? null,
  last: row.action.last ?? null,
  declaredOn: row.declared_on,
  evidenceCount: row.evidence.length,
  caseId: row.case_id,
  decision: row.decision,
  standing: standings.get(row.id) ?? null,
  version: row.version,
});

const detailOf = (row: DeclarationEntity, standings: Standings): DeclarationDetail => ({
  ...summaryOf(row, standings),
  subject: row.subject,
  specialty: row.specialty,
  action: row.action,
  attestation: row.attestation,
  evidence: [...row.evidence],
  routing: row.routing,
  informationRequests: [...row.information_requests],
  revision: row.revision,
  remark: row.remark,
  position: row.position,
});

const orders: Readonly<Record<'recent' | 'date', Order<DeclarationEntity>>> = {
  recent: {
    by: ['declaration.begun_at_position'],
    direction: 'DESC',
    of: (row) => [row.begun_at_position],
  },
  date: {
    by: [`COALESCE(declaration.action->>'first', '')`, 'declaration.id'],
    direction: 'DESC',
    of: (row) => [row.action.first ?? '', row.id],
  },
};

/** The declarations of a cycle in these states as they are stored, oldest first. */
export const declarationsIn = (
  manager: EntityManager,
  cycleId: string,
  statuses: readonly DeclarationStatus[],
): Promise<DeclarationEntity[]> =>
  manager.find(DeclarationEntity, {
    where: { cycle_id: cycleId, status: In([...statuses]) },
    order: { begun_at_position: 'ASC' },
  });

const BATCH = 500;

/** Every declaration that a filter leaves, the last begun first, read batch by batch as they are taken and judged once. */
export async function* everyDeclarationOf(
  manager: EntityManager,
  filter: DeclarationFilter,
  assessing: Assessing,
  batch = BATCH,
): AsyncGenerator<DeclarationDetail> {
  const standings = await standingsOf(manager, filter.cycleId, 'all', assessing);
  const query = await filtered(manager, filter, assessing);
  for (let cursor: string | null | undefined; cursor !== null;) {
    const from = { limit: batch, cursor };
    const page: Page<DeclarationDetail> = await pageBy(query.clone(), orders.recent, from, (row) =>
      detailOf(row, standings),
    );
    yield* page.items;
    cursor = page.next;
  }
}

/** The declarations of a cycle that a filter leaves, each with whether it counts today and why. */
export const declarationsOfCycle = async (
  manager: EntityManager,
  { sort = 'recent', ...filter }: DeclarationFilter & { readonly sort?: keyof typeof orders },
  page: PageQuery,
  assessing: Assessing,
): Promise<Page<DeclarationSummary>> => {
  const query = await filtered(manager, filter, assessing);
  const { items, next } = await pageBy(query, orders[sort], page, (row) => row);
  const ids = items.map(({ id }) => id);
  const standings = await standingsOf(manager, filter.cycleId, ids, assessing);
  return { items: items.map((row) => summaryOf(row, standings)), next };
};

interface Counted {
  readonly status: DeclarationStatus;
  readonly standing: AssessedDeclaration['standing'] | null;
  readonly block: number | null;
  readonly count: number;
}

const sumBy = <Key extends object>(counted: readonly Counted[], keyOf: (one: Counted) => Key) => {
  const sums = new Map<string, Key & { count: number }>();
  for (const one of counted) {
    const key = keyOf(one);
    const name = JSON.stringify(key);
    sums.set(name, { ...key, count: (sums.get(name)?.count ?? 0) + one.count });
  }
  return [...sums.values()];
};

/** How many declarations a filter leaves, by state, by block and by whether they count. */
export const countDeclarations = async (
  manager: EntityManager,
  { statuses, ...others }: DeclarationFilter,
  assessing: Assessing,
): Promise<DeclarationCounts> => {
  const query = await filtered(manager, others, assessing, { joined: true });
  const counted = await query
    .select('declaration.status', 'status')
    .addSelect('assessed.standing', 'standing')
    .addSelect(BLOCK, 'block')
    .addSelect('count(*)::int', 'count')
    .groupBy('1')
    .addGroupBy('2')
    .addGroupBy('3')
    .orderBy('3')
    .getRawMany<Counted>();
  const chosen = counted.filter(({ status }) => statuses?.includes(status) ?? true);
  return {
    total: chosen.reduce((sum, { count }) => sum + count, 0),
    statuses: sumBy(counted, ({ status }) => ({ status })),
    blocks: sumBy(chosen, ({ block, standing }) => ({ block, standing })),
  };
};

/** One declaration with all that is known of it; undefined when there is none. */
export const declarationDetail = async (
  manager: EntityManager,
  id: string,
  assessing: Assessing,
): Promise<DeclarationDetail | undefined> => {
  const row = await manager.findOneBy(DeclarationEntity, { id });
  return row ? detailOf(row, await standingsOf(manager, row.cycle_id, [id], assessing)) : undefined;
};

/** A declaration with which its physician has something to do, or of which something is to be told. */
export type OpenDeclaration = Pick<
  DeclarationEntity,
  'id' | 'cycle_id' | 'specialty' | 'status' | 'action' | 'information_requests' | 'decision' | 'updated_at'
>;

const MOST_OPEN = 500;

/** The drafts, plans and questions of a physician, and what was decided on since a day; those that changed last first. */
export const openDeclarations = (
  manager: EntityManager,
  subject: string,
  decidedSince: CalendarDay,
): Promise<OpenDeclaration[]> =>
  manager
    .createQueryBuilder(DeclarationEntity, 'declaration')
    .where('declaration.cycle_id IN (SELECT id FROM cycle_overview WHERE subject = :subject)', { subject })
    .andWhere(
      "(declaration.status IN ('draft', 'planned', 'information-requested') OR declaration.decision ->> 'decidedOn' >= :decidedSince)",
      { decidedSince },
    )
    .orderBy('declaration.position', 'DESC')
    .limit(MOST_OPEN)
    .getMany();
