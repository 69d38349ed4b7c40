import type { CompiledReferential } from '@libs/compliance';
import type { AssessedDeclaration, Assessment, CycleOverview, CycleSummary, PageQuery } from '@libs/contracts';
import type { CalendarDay } from '@libs/kernel';
import type { EntityManager } from 'typeorm';
import { type Order, type Page, cursorAfter, pageBy } from '../support/keyset.js';
import { type Assessed, type Assessing, assessCycle } from './assessing.js';
import { CycleOverviewEntity } from './entity.js';
import { factsOf } from './facts.js';

type Small = Omit<CycleOverviewEntity, 'declared' | 'standings'>;

/** The columns that stay small however many declarations a cycle has. */
const small: (keyof Small)[] = [
  'id',
  'file',
  'subject',
  'specialty',
  'first_day',
  'last_day',
  'status',
  'assessed',
  'compliant',
  'assessment',
  'next_change',
  'revision_hashes',
  'revision_set',
  'version',
  'position',
];

const summarised = small
  .filter((column) => column !== 'assessment' && column !== 'revision_hashes')
  .map((column) => `cycle.${column}`);

const smallRow = (manager: EntityManager, id: string): Promise<Small | null> =>
  manager
    .createQueryBuilder(CycleOverviewEntity, 'cycle')
    .select(small.map((column) => `cycle.${column}`))
    .where('cycle.id = :id', { id })
    .getOne();

/** A cycle in a line. */
export const summaryOf = (row: Small): CycleSummary => ({
  id: row.id,
  subject: row.subject,
  specialty: row.specialty,
  number: row.file.number,
  first: row.first_day,
  last: row.last_day,
  status: row.status,
  assessed: row.assessed,
  compliant: row.compliant,
  nextChange: row.next_change,
  version: row.version,
});

const settled = (row: Small): Assessed => ({
  assessment: row.assessment,
  nextChange: row.next_change,
  revisionHashes: row.revision_hashes,
  revisionSet: row.revision_set,
});

/** What the row says of `on`: as it was settled when that is the day, else assessed anew from its facts. */
const assessedOn = (row: CycleOverviewEntity, { revisions }: Assessing, on: CalendarDay): Assessed => {
  if (row.assessment?.asOf !== on || row.revision_set !== revisions.setOf(row.specialty))
    return assessCycle(factsOf(row), revisions, on);
  return { ...settled(row), assessment: { ...row.assessment, declarations: [...row.standings] } };
};

/** Whether what was settled on an earlier day still holds today: no day has come since on which it changes. */
const stillHolds = (row: Small, { revisions, today }: Assessing): boolean => {
  const settledOn = row.assessment?.asOf;
  if (settledOn === undefined || row.revision_set !== revisions.setOf(row.specialty)) return false;
  const on = today();
  const begun = ({ referential }: CompiledReferential): boolean => {
    const from = referential.revision.inForceFrom;
    return from !== null && from > settledOn && from <= on;
  };
  const changed = row.next_change !== null && row.next_change <= on;
  return settledOn <= on && !changed && !revisions.compiled(row.specialty).some(begun);
};

const overviewOf = (row: Small, { assessment, nextChange, revisionHashes }: Assessed): CycleOverview => {
  const { registeredOn, years, previousCycleId, nextCycleId, endedOn, submittedOn, decidedOn, ...file } = row.file;
  return {
    ...summaryOf(row),
    assessed: assessment && assessment.status,
    compliant: assessment && assessment.compliant,
    nextChange,
    registeredOn,
    years,
    previousCycleId,
    nextCycleId,
    endedOn,
    submittedOn,
    decidedOn,
    situations: [...file.situations],
    interruptions: [...file.interruptions],
    contradiction: file.contradiction,
    ordreReasons: file.ordreReasons,
    assessment,
    revisionHashes: [...revisionHashes],
    position: row.position,
  };
};

/** A cycle judged on `asOf` (today when not given), with all that is known now; undefined when there is none. */
export const cycleOverview = async (
  manager: EntityManager,
  id: string,
  assessing: Assessing,
  asOf: CalendarDay = assessing.today(),
): Promise<CycleOverview | undefined> => {
  const row = await manager.findOneBy(CycleOverviewEntity, { id });
  return row ? overviewOf(row, assessedOn(row, assessing, asOf)) : undefined;
};

/** An assessment without the declarations it is made of, nor their ids: what is counted, and what is missing. */
export const countsOf = (assessment: Assessment | null): Assessment | null =>
  assessment && {
    ...assessment,
    declarations: [],
    warnings: [],
    blocks:
      assessment.blocks?.map((block) => ({
        ...block,
        declarations: [],
        constraints: block.constraints.map((constraint) => ({ ...constraint, declarations: [] })),
      })) ?? null,
  };

/** Where a cycle stands today without its declarations, as quick for thousands of them as for ten. */
export const cycleCounts = async (
  manager: EntityManager,
  id: string,
  assessing: Assessing,
): Promise<CycleOverview | undefined> => {
  const row = await smallRow(manager, id);
  const holds = row && stillHolds(row, assessing);
  const overview = holds ? overviewOf(row, settled(row)) : await cycleOverview(manager, id, assessing);
  return overview && { ...overview, assessment: countsOf(overview.assessment) };
};

/** Where it is told whether the declarations of a cycle count today. */
export interface StandingsToday {
  readonly specialty: string;
  /** `null` where the row of the cycle tells it. */
  readonly anew: readonly AssessedDeclaration[] | null;
}

/** Whether each declaration of a cycle counts today and why: as settled where that still holds, else assessed anew. */
export const standingsToday = async (
  manager: EntityManager,
  id: string,
  assessing: Assessing,
): Promise<StandingsToday | undefined> => {
  const row = await smallRow(manager, id);
  if (!row) return undefined;
  const { specialty } = row;
  if (stillHolds(row, assessing)) return { specialty, anew: null };
  const whole = await cycleOverview(manager, id, assessing);
  return { specialty, anew: whole?.assessment?.declarations ?? [] };
};

const byFirstDay: Order<CycleOverviewEntity> = {
  by: ['cycle.first_day', 'cycle.id'],
  direction: 'DESC',
  of: (row) => [row.first_day, row.id],
};

/** The cycles of a physician, newest first. */
export const cyclesOfSubject = (
  manager: EntityManager,
  subject: string,
  page: PageQuery,
): Promise<Page<CycleSummary>> =>
  pageBy(
    manager
      .createQueryBuilder(CycleOverviewEntity, 'cycle')
      .select(summarised)
      .where('cycle.subject = :subject', { subject }),
    byFirstDay,
    page,
    summaryOf,
  );

const byLastDay: Order<CycleOverviewEntity> = {
  by: ['cycle.last_day', 'cycle.id'],
  direction: 'ASC',
  of: (row) => [row.last_day, row.id],
};

/** The cursor, in the list of a specialty, of the page after this cycle. */
export const cursorAfterCycle = ({ last, id }: Pick<CycleSummary, 'last' | 'id'>): string => cursorAfter([last, id]);

/** The cycles of a specialty, those that end first on top. */
export const cyclesOfSpecialty = (
  manager: EntityManager,
  { specialty, ...filter }: { specialty: string; status?: CycleSummary['status']; assessed?: CycleSummary['assessed'] },
  page: PageQuery,
): Promise<Page<CycleSummary>> => {
  const query = manager
    .createQueryBuilder(CycleOverviewEntity, 'cycle')
    .select(summarised)
    .where('cycle.specialty = :specialty', { specialty });
  if (filter.status) query.andWhere('cycle.status = :status', { status: filter.status });
  if (filter.assessed) query.andWhere('cycle.assessed = :assessed', { assessed: filter.assessed });
  return pageBy(query, byLastDay, page, summaryOf);
};

/** A cycle that somebody has to do something with, and when that was asked. */
export interface CycleAtHand extends CycleSummary {
  readonly submittedOn: CalendarDay | null;
  readonly contradiction: CycleOverview['contradiction'];
}

const atHandOf = (row: Small): CycleAtHand => {
  const { submittedOn, contradiction } = row.file;
  return { ...summaryOf(row), submittedOn, contradiction };
};

const MOST_AT_HAND = 500;

/** The cycles of a physician that run or are before the Ordre. */
export const openCyclesOf = async (manager: EntityManager, subject: string): Promise<CycleAtHand[]> => {
  const rows = await manager
    .createQueryBuilder(CycleOverviewEntity, 'cycle')
    .select(summarised)
    .where('cycle.subject = :subject', { subject })
    .andWhere("cycle.status IN ('running', 'submitted')")
    .limit(MOST_AT_HAND)
    .getMany();
  return rows.map(atHandOf);
};

/** The cycles that wait for the Ordre and whose physicians belong to one of these territories, the oldest period first. */
export const cyclesToControl = async (
  manager: EntityManager,
  territories: readonly string[],
): Promise<CycleAtHand[]> => {
  const ofTerritory = `SELECT account.id FROM account, jsonb_array_elements(account.roles) held
    WHERE held ->> 'role' = 'physician' AND held -> 'scope' -> 'territories' ?| :territories`;
  const rows = await manager
    .createQueryBuilder(CycleOverviewEntity, 'cycle')
    .select(summarised)
    .where("cycle.status = 'submitted'")
    .andWhere(`cycle.subject IN (${ofTerritory})`, { territories })
    .orderBy('cycle.last_day')
    .addOrderBy('cycle.id')
    .limit(MOST_AT_HAND)
    .getMany();
  return rows.map(atHandOf);
};
