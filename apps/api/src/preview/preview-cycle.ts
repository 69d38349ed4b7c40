import { type AssessmentInput, type DecisionFact, type DeclarationFact, assess } from '@libs/compliance';
import {
  type Assessment,
  type CyclePreview,
  type CyclePreviewRequest,
  DeclaredAction,
  type DraftedAction,
  type ForeseenStep,
} from '@libs/contracts';
import type { CalendarDay } from '@libs/kernel';
import type { BookedRevision } from '@libs/application';
import type { z } from 'zod';
import { type Delays, foreseenStep, ruleOf } from './foreseen.js';
import type { PreviewedCycle } from './preview-declaration.js';

/** An action to come: one that is only imagined, or one that the cycle keeps as planned. */
export type Hypothetical = z.infer<typeof CyclePreviewRequest>['actions'][number] & {
  readonly declarationId: string | null;
};

/** A plan that does not say enough to be simulated. */
export interface Incomplete {
  readonly declarationId: string;
  readonly action: null;
  readonly title: string | null;
}

interface Simulated {
  readonly declarationId: string | null;
  readonly title: string | null;
  readonly next: ForeseenStep;
  readonly fact: DeclarationFact | null;
  readonly decision: DecisionFact | null;
}

/** What the simulation rests on beside the cycle. */
export interface Foreknowledge {
  readonly revisions: readonly BookedRevision[];
  readonly delays: Delays;
  readonly today: CalendarDay;
}

/** What of a plan leaves no choice is filled in; the rest must be there. */
const unsaid = { variant: null, factKey: null, continuous: false, listEntry: null, answers: {} };

/** A plan as an action that could be done; a plan is not proved by the physician's word, and will be by a document. */
export const ofPlan = (declarationId: string, action: DraftedAction): Hypothetical | Incomplete => {
  const whole = DeclaredAction.safeParse({ ...unsaid, ...action });
  return whole.success
    ? { declarationId, action: whole.data, attestation: null, withEvidence: true }
    : { declarationId, action: null, title: action.title ?? null };
};

/** The action as if it had been done and proved, and accepted where the committee is asked: by its first day, if that is to come. */
const simulated = (
  one: Hypothetical | Incomplete,
  index: number,
  cycle: AssessmentInput['cycle'],
  { revisions, delays, today }: Foreknowledge,
): Simulated => {
  const { declarationId } = one;
  if (one.action === null)
    return { declarationId, title: one.title, next: { step: 'incomplete' }, fact: null, decision: null };
  const { action, attestation, withEvidence } = one;
  const rule = ruleOf(revisions, cycle, action);
  const id = declarationId ?? `preview-${index}`;
  const decidedOn = action.first < today ? today : action.first;
  return {
    declarationId,
    title: action.title,
    next: foreseenStep(rule, action, delays),
    fact: {
      id,
      action: { ...action, listEntry: rule ? rule.listEntry : null },
      evidence: withEvidence ? 'provided' : (attestation ?? 'missing'),
      record: Number.MAX_SAFE_INTEGER - 10_000 + index,
    },
    decision:
      rule?.route.to === 'committee' ? { declarationId: id, outcome: 'accepted', decidedOn, weight: null } : null,
  };
};

const assessed = (input: AssessmentInput): Assessment | null => (input.revisions.length === 0 ? null : assess(input));

/** The cycle on a day to come, without and with these actions; nothing is stored. */
export const previewCycle = (
  actions: readonly (Hypothetical | Incomplete)[],
  cycle: PreviewedCycle,
  asOf: CalendarDay,
  known: Foreknowledge,
): CyclePreview => {
  const input = cycle.inputOn(asOf);
  const added = actions.map((action, index) => simulated(action, index, input.cycle, known));
  const after = assessed({
    ...input,
    declarations: [...input.declarations, ...added.flatMap(({ fact }) => fact ?? [])],
    decisions: [...input.decisions, ...added.flatMap(({ decision }) => decision ?? [])],
  });
  const judged = new Map(after?.declarations.map((one) => [one.id, one]));
  const foreseen = added.map(({ declarationId, title, next, fact }) => ({
    declarationId,
    title,
    next,
    assessed: (fact && judged.get(fact.id)) ?? null,
  }));
  return { asOf, before: assessed(input), after, actions: foreseen };
};
