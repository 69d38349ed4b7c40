export * from './case/events.js';
export { cycle } from './cycle/decider.js';
export * from './cycle/events.js';
export { type CycleFacts, type PreviousCycle } from './cycle/facts.js';
export { type Interruption, exceededOn, interruptedDays } from './cycle/interruptions.js';
export { type Period, type PeriodRule, firstPeriod, followingPeriod, periodRule } from './cycle/period.js';
export { cycleRules } from './cycle/referential-facts.js';
export { type CycleState, type DatedSituation, type OpenedCycle, situationOn } from './cycle/state.js';
export { declaration } from './declaration/decider.js';
export * from './declaration/events.js';
export { type CycleOfDeclaration, type DeclarationFacts } from './declaration/facts.js';
export { type ListEntry, findListEntry } from './declaration/list-lookup.js';
export {
  type DeclarationState,
  type RecordedDecision,
  isLive,
  isLiveDeclared,
  isUnderReview,
} from './declaration/state.js';
export { type Route, type SubmissionRule, submissionRule } from './declaration/submission-rule.js';
export * from './stored.js';
