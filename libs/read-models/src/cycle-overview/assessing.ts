import { assess } from '@libs/compliance';
import type { Assessment } from '@libs/contracts';
import type { CalendarDay } from '@libs/kernel';
import { type CycleFacts, assessmentInput } from './facts.js';
import type { KnownRevisions } from './known-revisions.js';

/** What an assessment rests on beside the facts of a cycle: the revisions known, and the day in Paris. */
export interface Assessing {
  readonly revisions: KnownRevisions;
  readonly today: () => CalendarDay;
}

export interface Assessed {
  /** `null` while no revision of the specialty is known. */
  readonly assessment: Assessment | null;
  /** The next day on which the outcome changes although nothing happens. */
  readonly nextChange: CalendarDay | null;
  readonly revisionHashes: readonly string[];
  /** The set of revisions that was known. */
  readonly revisionSet: string;
}

const versionsIn = ({ revision, declarations }: Assessment): ReadonlySet<string> =>
  new Set([revision, ...declarations.flatMap(({ clause }) => clause?.revision ?? [])]);

const earlier = (a: CalendarDay | null, b: CalendarDay | null): CalendarDay | null => {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
};

/** The next day on which a situation that was recorded ahead takes effect. */
const nextSituation = ({ file }: CycleFacts, asOf: CalendarDay): CalendarDay | null =>
  file.situations.reduce<CalendarDay | null>(
    (next, { effectiveOn }) => (effectiveOn > asOf ? earlier(next, effectiveOn) : next),
    null,
  );

/** Judges a cycle on `asOf` with the revisions known, from its facts. */
export const assessCycle = (facts: CycleFacts, revisions: KnownRevisions, asOf: CalendarDay): Assessed => {
  const { specialty } = facts.file;
  const compiled = revisions.compiled(specialty);
  const revisionSet = revisions.setOf(specialty);
  if (compiled.length === 0) return { assessment: null, nextChange: null, revisionHashes: [], revisionSet };
  const assessment = assess(assessmentInput(facts, compiled, asOf));
  return {
    assessment,
    nextChange: earlier(assessment.nextChange, nextSituation(facts, asOf)),
    revisionHashes: revisions.hashesOf(specialty, versionsIn(assessment)),
    revisionSet,
  };
};
