import type { CaseState, CommitteeMandate, CycleState } from '@libs/domain';

/** What a task may look at before it sends its command. */
export interface Look {
  /** ISO 8601. */
  readonly now: string;
  readonly case: (caseId: string) => Promise<CaseState>;
  readonly cycle: (cycleId: string) => Promise<CycleState>;
  /** Every mandate of the specialty's committee, past and future ones included. */
  readonly mandates: (specialty: string) => Promise<readonly CommitteeMandate[]>;
  /** How many cases each of these accounts has before it for an opinion, as of everything recorded so far. */
  readonly loads: (members: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}
