import type { AssessmentInput, CompiledReferential } from '@libs/compliance';
import { type CycleEvent, cycleEventTypes, declarationEventTypes } from '@libs/domain';
import type { RecordedEvent } from '@libs/event-store';
import type { CalendarDay } from '@libs/kernel';
import { idOf } from '../support/view.js';
import { type CycleFile, evolveCycleFile, openedCycle } from './cycle-file.js';
import { type Declared, type DeclaredEvent, declarationFacts, decisionFacts, evolveDeclared } from './declared.js';

/** Everything that an assessment of a cycle is made from: what its stream and those of its declarations say. */
export interface CycleFacts {
  readonly file: CycleFile;
  readonly declarations: Readonly<Record<string, Declared>>;
  /** Version of the cycle's own stream. */
  readonly version: number;
}

/** The facts as a row of the view holds them. */
export const factsOf = (row: {
  readonly file: CycleFile;
  readonly declared: CycleFacts['declarations'];
  readonly version: number;
}): CycleFacts => ({ file: row.file, declarations: row.declared, version: row.version });

const cycleTypes: ReadonlySet<string> = new Set(cycleEventTypes.map(({ type }) => type));

const IDLE: ReadonlySet<string> = new Set([
  'MilestoneReminded',
  'ActionPlanned',
  'ActionDrafted',
  'ActionAccepted',
  'ActionInformationRequested',
  'ActionInformationProvided',
]);

/** The types of events that change what an assessment is made from. */
export const cycleFactTypes: readonly string[] = [...cycleEventTypes, ...declarationEventTypes]
  .map(({ type }) => type)
  .filter((type) => !IDLE.has(type));

const declarationFolded = (facts: CycleFacts, event: RecordedEvent): CycleFacts => {
  const id = idOf(event);
  const before = facts.declarations[id];
  const after = evolveDeclared(before, event as unknown as DeclaredEvent, event.position);
  if (after === before) return facts;
  if (after) return { ...facts, declarations: { ...facts.declarations, [id]: after } };
  const { [id]: _withdrawn, ...declarations } = facts.declarations;
  return { ...facts, declarations };
};

/** The facts of a cycle after one more event of it; throws when the cycle was never opened. */
export const evolveCycleFacts = (facts: CycleFacts | undefined, event: RecordedEvent): CycleFacts => {
  if (event.type === 'CycleOpened') {
    const { data } = event as unknown as Extract<CycleEvent, { type: 'CycleOpened' }>;
    return { file: openedCycle(data), declarations: {}, version: event.version };
  }
  if (!facts) throw new Error(`${event.stream}: ${event.type} comes before the opening of its cycle`);
  if (!cycleTypes.has(event.type)) return declarationFolded(facts, event);
  const own = event as unknown as Exclude<CycleEvent, { type: 'CycleOpened' }>;
  return { ...facts, file: evolveCycleFile(facts.file, own), version: event.version };
};

/** The facts after these events, in the order of the log; undefined when none of them opens the cycle. */
export const foldCycleFacts = (events: readonly RecordedEvent[]): CycleFacts | undefined =>
  events
    .filter(({ type }) => cycleFactTypes.includes(type))
    .reduce<CycleFacts | undefined>(evolveCycleFacts, undefined);

const answersOn = ({ situations }: CycleFile, on: CalendarDay): CycleFile['situations'][number]['answers'] =>
  situations.reduce<CycleFile['situations'][number] | undefined>(
    (found, situation) =>
      situation.effectiveOn <= on && (!found || situation.effectiveOn >= found.effectiveOn) ? situation : found,
    undefined,
  )?.answers ?? {};

/** What `assess` is given for a cycle on the day `asOf`. `revisions` are those of its specialty. */
export const assessmentInput = (
  { file, declarations }: CycleFacts,
  revisions: readonly CompiledReferential[],
  asOf: CalendarDay,
): AssessmentInput => ({
  cycle: { first: file.first, last: file.last },
  situation: { answers: answersOn(file, asOf < file.first ? file.first : asOf), interruptions: file.interruptions },
  declarations: declarationFacts(declarations),
  decisions: decisionFacts(declarations),
  revisions,
  asOf,
});
