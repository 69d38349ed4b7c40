import type {
  AssessedDeclaration,
  DeclarationDetail,
  DeclarationStatus,
  DeclarationSummary,
  PageQuery,
} from '@libs/contracts';
import type { EntityManager } from 'typeorm';
import type { Assessing } from '../cycle-overview/assessing.js';
import { CycleOverviewEntity } from '../cycle-overview/entity.js';
import { assessedOn } from '../cycle-overview/queries.js';
import { type Order, type Page, pageBy } from '../support/keyset.js';
import { DeclarationEntity } from './entity.js';

type Standings = ReadonlyMap<string, AssessedDeclaration>;

/** Whether each declaration of a cycle counts today, and why. */
const standingsIn = async (manager: EntityManager, cycleId: string, assessing: Assessing): Promise<Standings> => {
  const cycle = await manager.findOneBy(CycleOverviewEntity, { id: cycleId });
  const assessment = cycle ? assessedOn(cycle, assessing, assessing.today()).assessment : null;
  return new Map(assessment?.declarations.map((standing) => [standing.id, standing]));
};

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

const newestFirst: Order<DeclarationEntity> = {
  by: ['declaration.begun_at_position'],
  direction: 'DESC',
  of: (row) => [row.begun_at_position],
};

/** The declarations of a cycle, newest first, each with whether it counts today and why. */
export const declarationsOfCycle = async (
  manager: EntityManager,
  { cycleId, statuses }: { cycleId: string; statuses?: readonly DeclarationStatus[] },
  page: PageQuery,
  assessing: Assessing,
): Promise<Page<DeclarationSummary>> => {
  const standings = await standingsIn(manager, cycleId, assessing);
  const query = manager
    .createQueryBuilder(DeclarationEntity, 'declaration')
    .where('declaration.cycle_id = :cycleId', { cycleId });
  if (statuses) query.andWhere('declaration.status = ANY(:statuses)', { statuses });
  return pageBy(query, newestFirst, page, (row) => summaryOf(row, standings));
};

/** One declaration with all that is known of it; undefined when there is none. */
export const declarationDetail = async (
  manager: EntityManager,
  id: string,
  assessing: Assessing,
): Promise<DeclarationDetail | undefined> => {
  const row = await manager.findOneBy(DeclarationEntity, { id });
  return row ? detailOf(row, await standingsIn(manager, row.cycle_id, assessing)) : undefined;
};
