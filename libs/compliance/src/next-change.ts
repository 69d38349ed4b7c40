import { type CalendarDay, addDays } from '@libs/kernel';
import { type AssessmentInput } from './input.js';
import { interruptionExceeds } from './interruption.js';
import { type Judgement, judgeCycle } from './verdict.js';

const interruptionDays = (input: AssessmentInput, { requirements }: Judgement): CalendarDay[] =>
  requirements.situations.flatMap(({ rule }) =>
    rule.when.flatMap((test) => {
      if (!('interruptionYearsOver' in test)) return [];
      return interruptionExceeds(input.situation.interruptions, input.cycle, test.interruptionYearsOver) ?? [];
    }),
  );

const revisionDays = ({ revisions }: AssessmentInput): CalendarDay[] =>
  revisions.flatMap(({ referential }) => (referential.revision.inForceFrom as CalendarDay | null) ?? []);

/** Every day on which time alone may change the outcome: a start, a decision, a revision, the end of the cycle. */
const candidates = (input: AssessmentInput, judgement: Judgement): CalendarDay[] => [
  addDays(input.cycle.last, 1),
  ...input.declarations.map(({ action }) => action.first),
  ...input.decisions.flatMap(({ decidedOn }) => decidedOn ?? []),
  ...(input.situation.interruptions.length > 0 ? interruptionDays(input, judgement) : []),
  ...(input.revisions.length > 1 ? revisionDays(input) : []),
];

const outcome = ({ status, judged, tallies, situation }: Judgement): string =>
  situation.closing === null
    ? [
        status,
        situation.applied.map(({ rule }) => rule.id).join(),
        tallies.required,
        ...tallies.blocks.map(({ required }) => required),
        ...judged.map(({ entry, reason, weight }) => `${entry.declaration.id}:${reason ?? weight}`),
      ].join('|')
    : status;

/** The next day after `asOf` on which the outcome changes although nothing happens, or `null`. */
export const nextChange = (input: AssessmentInput, judgement: Judgement): CalendarDay | null => {
  const later = candidates(input, judgement).filter((on) => on > input.asOf);
  if (later.length === 0) return null;
  const end = addDays(input.cycle.last, 1);
  const now = outcome(judgement);
  for (const on of [...new Set(later)].sort()) {
    if (on === end && judgement.status === 'en_cours') return on;
    if (outcome(judgeCycle({ ...input, asOf: on })) !== now) return on;
  }
  return null;
};
