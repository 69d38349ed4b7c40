import type { CycleCommand } from '@libs/contracts';
import {
  type CycleFacts,
  type CycleState,
  type OpenedCycle,
  type PreviousCycle,
  cycle,
  cycleRules,
  revisionInForce,
} from '@libs/domain';
import type { EventLog, StreamVersion } from '@libs/event-store';
import { dayInParis } from '@libs/kernel';
import { cycleIdOf } from '../commands/cycle-id.js';
import type { Looking } from '../commands/handle-command.js';
import type { Directory } from './directory.js';
import type { RevisionBook } from './revision-book.js';
import { type Standing, standingOf } from './streams.js';

/** Days that the Ordre leaves a physician at least to present observations. */
export interface CyclePolicy {
  readonly observationDays: number;
}

/** Every cycle that the account has had in the specialty, first one first, read from their own streams. */
export const cyclesOf = async (
  log: EventLog,
  accountId: string,
  specialty: string,
): Promise<Standing<CycleState>[]> => {
  const cycles: Standing<CycleState>[] = [];
  for (let number = 1; ; number += 1) {
    const standing = await standingOf(log, cycle, cycleIdOf(accountId, specialty, number));
    if (standing.version === 0) return cycles;
    cycles.push(standing);
  }
};

export const isOpened = (state: CycleState): state is OpenedCycle => state.status !== 'none';

const rulings: Readonly<Record<OpenedCycle['status'], PreviousCycle['ruling']>> = {
  running: null,
  'ended-by-interruption': null,
  submitted: 'awaited',
  'not-validated': 'awaited',
  validated: 'validated',
};

const previousOf = (state: CycleState): PreviousCycle | null =>
  isOpened(state) ? { ...state, ruling: rulings[state.status], nextCycleId: idAfter(state) } : null;

/** The id of the cycle that follows this one. */
const idAfter = ({ subject, specialty, number }: OpenedCycle): string => cycleIdOf(subject, specialty, number + 1);

const endOf = (state: CycleState | undefined): CycleFacts['endedOn'] =>
  state?.status === 'ended-by-interruption' ? state.endedOn : null;

/** The commands that depend on whether every requirement is met. */
const asksForCompleteness: ReadonlySet<CycleCommand['type']> = new Set(['SubmitCycle', 'RemindOfMilestone']);

const noRules = { period: null, profiles: [], questions: [], interruptionLimitYears: null };

/** What is known of the cycle outside its stream, and the streams that this rests on. */
export const cycleFacts = async (
  { log, id, state, command, envelope }: Looking<CycleState, CycleCommand>,
  book: RevisionBook,
  directory: Directory,
  policy: CyclePolicy,
): Promise<{
  facts: CycleFacts;
  resource: { subject: string; specialty: string } | null;
  rest: readonly StreamVersion[];
}> => {
  const on = dayInParis(envelope.now);
  const previous =
    command.type === 'OpenFollowingCycle' ? await standingOf(log, cycle, command.data.previousCycleId) : null;
  const resource = resourceOf(state, command, previous?.state);
  const others = command.type === 'OpenCycle' ? await cyclesOf(log, command.data.subject, command.data.specialty) : [];
  const shelf = resource ? await book.standing(resource.specialty) : null;
  const revision = shelf ? revisionInForce(shelf.state, on) : undefined;
  const complete = asksForCompleteness.has(command.type) ? await directory.completeness(id, on) : null;
  const facts: CycleFacts = {
    cycleId: id,
    ...(revision ? cycleRules(revision.referential) : noRules),
    anotherIsRunning: others.some(
      ({ state: other, stream }) => other.status !== 'ended-by-interruption' && stream !== `cycle-${id}`,
    ),
    cyclesBefore: others.length,
    endedOn: endOf(others.at(-1)?.state),
    previous: previous ? previousOf(previous.state) : null,
    requirementsMet: complete && complete.met,
    nextCycleId: isOpened(state) ? idAfter(state) : id,
    observationDays: policy.observationDays,
  };
  const streams = [previous, shelf].filter((standing) => standing !== null);
  return { facts, resource, rest: [...others, ...streams, ...(complete?.restsOn ?? [])] };
};

const resourceOf = (
  state: CycleState,
  command: CycleCommand,
  previous: CycleState | undefined,
): { subject: string; specialty: string } | null => {
  if (isOpened(state)) return { subject: state.subject, specialty: state.specialty };
  if (command.type === 'OpenCycle') return { subject: command.data.subject, specialty: command.data.specialty };
  return previous && isOpened(previous) ? { subject: previous.subject, specialty: previous.specialty } : null;
};
