import type { CycleOverview, CycleSummary, PageQuery } from '@libs/contracts';
import type { CalendarDay } from '@libs/kernel';
import type { EntityManager } from 'typeorm';
import { type Order, type Page, cursorAfter, pageBy } from '../support/keyset.js';
import { type Assessed, type Assessing, assessCycle } from './assessing.js';
import { CycleOverviewEntity } from './entity.js';

/** A cycle in a line. */
export const summaryOf = (row: CycleOverviewEntity): CycleSummary => ({
  id: row.id,
  subject: row.subject,
  specialty: row.specialty,
  number: row.facts.file.number,
  first: row.first_day,
  last: row.last_day,
  status: row.status,
  assessed: row.assessed,
  compliant: row.compliant,
  nextChange: row.next_change,
  version: row.version,
});

/** What the row says of `on`: as it was settled when that is the day, else assessed anew from its facts. */
export const assessedOn = (row: CycleOverviewEntity, { revisions }: Assessing, on: CalendarDay): Assessed =>
  row.assessment?.asOf === on && row.revision_set === revisions.setOf(row.specialty)
    ? {
        assessment: row.assessment,
        nextChange: row.next_change,
        revisionHashes: row.revision_hashes,
        revisionSet: row.revision_set,
      }
    : assessCycle(row.facts, revisions, on);

const overviewOf = (row: CycleOverviewEntity, { assessment, nextChange, revisionHashes }: Assessed): CycleOverview => {
  const { registeredOn, years, previousCycleId, nextCycleId, endedOn, submittedOn, decidedOn, ...file } =
    row.facts.file;
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
    manager.createQueryBuilder(CycleOverviewEntity, 'cycle').where('cycle.subject = :subject', { subject }),
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
    .where('cycle.specialty = :specialty', { specialty });
  if (filter.status) query.andWhere('cycle.status = :status', { status: filter.status });
  if (filter.assessed) query.andWhere('cycle.assessed = :assessed', { assessed: filter.assessed });
  return pageBy(query, byLastDay, page, summaryOf);
};
