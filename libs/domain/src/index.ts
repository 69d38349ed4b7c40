export { account } from './account/decider.js';
export * from './account/events.js';
export { type AccountFacts } from './account/facts.js';
export { incompatible } from './account/roles.js';
export { type RppsReading, luhnHolds, readRpps } from './account/rpps.js';
export { type AccountState, type HeldRole, type RoleProposal } from './account/state.js';
export { reviewCase } from './case/decider.js';
export * from './case/events.js';
export { type CaseDelays, type CaseFacts, type SeatedMember } from './case/facts.js';
export { type CaseState, type OpenedCase, type PendingCase, isPending } from './case/state.js';
export { constitutionOf } from './committee/constitution.js';
export { type CommitteeFacts, committee } from './committee/decider.js';
export * from './committee/events.js';
export { type CommitteeMandate, type CommitteeSeat, type CommitteeState } from './committee/state.js';
export { cycle } from './cycle/decider.js';
export * from './cycle/events.js';
export { type CycleFacts, type PreviousCycle } from './cycle/facts.js';
export { cycleRules } from './cycle/referential-facts.js';
export { type CycleState, type DatedSituation, type OpenedCycle, situationOn } from './cycle/state.js';
export * from './deciders.js';
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
  isUnsubmitted,
} from './declaration/state.js';
export { type Route, type RuledAction, type SubmissionRule, submissionRule } from './declaration/submission-rule.js';
export {
  type PublishedRevision,
  type ReferentialFacts,
  type ReferentialState,
  referential,
  revisionInForce,
} from './referential/decider.js';
export * from './referential/events.js';
export * from './stored.js';
