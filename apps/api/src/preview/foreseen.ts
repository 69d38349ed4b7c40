import { type BookedRevision, type DecisionParts, revisionFor } from '@libs/application';
import type { DeclaredAction, DraftedAction, ForeseenStep } from '@libs/contracts';
import { type RuledAction, type SubmissionRule, submissionRule } from '@libs/domain';
import { type CalendarDay, addDays } from '@libs/kernel';

export type KnownRule = Exclude<SubmissionRule, { row: null }>;
export type Delays = Pick<DecisionParts['delays'], 'assignment' | 'opinion' | 'decision'>;

/** An action to come, as far as its rule depends on it. */
export type Intended = RuledAction & Pick<DeclaredAction, 'last'>;

/** The rule by which an action to come will be decided; undefined where the référentiel has no such row. */
export const ruleOf = (
  revisions: readonly BookedRevision[],
  cycle: { readonly first: CalendarDay },
  action: Intended,
): KnownRule | undefined => {
  const revision = revisionFor(revisions, cycle, action);
  const rule = revision && submissionRule(revision.referential, revision.hash, action);
  return rule && rule.row !== null ? rule : undefined;
};

/** What a plan says of the action; undefined as long as its row or its first day is open. */
export const intended = ({ row, variant, title, first, last, listEntry }: DraftedAction): Intended | undefined =>
  row === undefined || first === undefined
    ? undefined
    : { row, variant: variant ?? null, title: title ?? '', first, last: last ?? first, listEntry: listEntry ?? null };

/** What the action will go through, and by when it has to be asked for where the decision is due before it starts. */
export const foreseenStep = (
  rule: KnownRule | undefined,
  { first }: Pick<Intended, 'first'>,
  { assignment, opinion, decision }: Delays,
): ForeseenStep => {
  if (!rule) return { step: 'no-such-row' };
  if (rule.route.to === 'evidence') return { step: 'accepted-on-evidence' };
  const { ground, prior } = rule.route;
  const askBy = addDays(first, -(assignment + opinion + decision));
  return { step: 'sent-to-committee', ground, beforehand: prior ? { askBy, decisionBy: first } : null };
};

/**
 * By when a planned action has to be asked for; `null` where no decision is due before it starts, and as long as the plan
 * does not tell.
 */
export const askByOf = (
  action: DraftedAction,
  cycle: { readonly first: CalendarDay },
  { revisions, delays }: { readonly revisions: readonly BookedRevision[]; readonly delays: Delays },
): CalendarDay | null => {
  const meant = intended(action);
  const next = meant && foreseenStep(ruleOf(revisions, cycle, meant), meant, delays);
  return next?.step === 'sent-to-committee' ? (next.beforehand?.askBy ?? null) : null;
};
