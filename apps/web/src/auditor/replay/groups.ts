import type { Entry } from './moments.js';

/** An event with its place in the whole history. */
export interface Placed {
  readonly entry: Entry;
  readonly index: number;
}

/** What a demand goes through, in its order. */
export const stages = ['asked', 'examined', 'decided'] as const;
export type Stage = (typeof stages)[number];

/** The events of one declaration and of its cases, from the first to the last; or one of the cycle's own. */
export interface Group {
  readonly key: string;
  readonly declarationId: string | null;
  readonly events: readonly Placed[];
  /** The row that it is about, by the name it was last given. */
  readonly rowName: Entry['rowName'];
  readonly stages: readonly Stage[];
}

const stageOf: Readonly<Partial<Record<Entry['type'], Stage>>> = {
  ActionDeclared: 'asked',
  ActionCorrected: 'asked',
  ActionRoutedToCommittee: 'asked',
  CaseOpened: 'asked',
  ReaderAssigned: 'examined',
  MemberRecused: 'examined',
  OpinionGiven: 'examined',
  InformationRequested: 'examined',
  ActionInformationRequested: 'examined',
  InformationProvided: 'examined',
  ActionInformationProvided: 'examined',
  ActionAccepted: 'decided',
  CaseDecided: 'decided',
  ActionDecided: 'decided',
  ActionInvalidated: 'decided',
};

const stagesOf = (events: readonly Placed[]): Stage[] => {
  const reached = new Set(events.map(({ entry }) => stageOf[entry.type]));
  return stages.filter((stage) => reached.has(stage));
};

/** Of each stream of a case, the declaration that it is about: one of its events says so. */
const declarationsByStream = (entries: readonly Entry[]): ReadonlyMap<string, string> =>
  new Map(entries.flatMap(({ stream, declarationId }) => (declarationId === null ? [] : [[stream, declarationId]])));

const groupOf = (key: string, declarationId: string | null, events: readonly Placed[]): Group => ({
  key,
  declarationId,
  events,
  rowName: events.findLast(({ entry }) => entry.rowName)?.entry.rowName ?? null,
  stages: stagesOf(events),
});

/** The history by what it is about, each group where it began; the cycle's own events stand alone. */
export const groupsOf = (entries: readonly Entry[]): readonly Group[] => {
  const about = declarationsByStream(entries);
  const gathered = new Map<string, { declarationId: string | null; events: Placed[] }>();
  entries.forEach((entry, index) => {
    const declarationId = about.get(entry.stream) ?? null;
    const key = declarationId ?? (entry.stream.startsWith('case-') ? entry.stream : entry.id);
    const group = gathered.get(key) ?? { declarationId, events: [] };
    group.events.push({ entry, index });
    gathered.set(key, group);
  });
  return [...gathered].map(([key, { declarationId, events }]) => groupOf(key, declarationId, events));
};

/** The part of a long list in which `at` stands, and where it begins. */
export const sliceAround = <T>(
  items: readonly T[],
  at: number,
  size: number,
): { from: number; shown: readonly T[] } => {
  const from = Math.floor(Math.max(0, at) / size) * size;
  return { from, shown: items.slice(from, from + size) };
};
