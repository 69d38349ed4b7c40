import { type Concern, isOpened, standingOf } from '@libs/application';
import { Change } from '@libs/contracts';
import { cycle, reviewCase } from '@libs/domain';
import type { EventLog, RecordedEvent } from '@libs/event-store';
import { controlled } from '../cycle/cycle-access.js';
import type { Permission } from '@libs/access';

/** A change, and what decides who may see it. */
export interface Noticed {
  readonly change: Change;
  readonly concern: Concern;
  /** The lines of the matrix any of which lets it be seen; everyone signed in sees it when there is none. */
  readonly seenBy: readonly Permission[];
}

const kindOf = Change.shape.kind;

const cycleIdOf = (kind: Change['kind'], id: string, data: unknown): string | null => {
  if (kind === 'cycle') return id;
  const named = (data as { readonly cycleId?: unknown }).cycleId;
  return typeof named === 'string' ? named : null;
};

const concernOf = async (log: EventLog, { kind, id, cycleId }: Change): Promise<Concern> => {
  if (kind === 'account') return { subject: id };
  if (kind === 'committee') return { specialty: id };
  if (cycleId === null) return {};
  const { state } = await standingOf(log, cycle, cycleId);
  const file: Concern = isOpened(state)
    ? { subject: state.subject, specialty: state.specialty, controlOpen: controlled.has(state.status) }
    : {};
  if (kind !== 'case') return file;
  const review = (await standingOf(log, reviewCase, id)).state;
  return {
    ...file,
    reader: 'reader' in review ? review.reader : null,
    recused: 'recused' in review ? review.recused : [],
  };
};

const seenBy: Readonly<Record<Change['kind'], readonly Permission[]>> = {
  account: ['P35'],
  case: ['P06'],
  committee: ['P06'],
  cycle: ['P18'],
  declaration: ['P18'],
  referential: [],
};

/** What an event changes, without anything that the event says; `undefined` for a stream of no known kind. */
export const notice = async (log: EventLog, event: RecordedEvent): Promise<Noticed | undefined> => {
  const [prefix, id] = [event.stream.split('-', 1)[0], event.stream.slice(event.stream.indexOf('-') + 1)];
  const kind = kindOf.safeParse(prefix).data;
  if (!kind) return undefined;
  const { version, position } = event;
  const change = { kind, id, cycleId: cycleIdOf(kind, id, event.data), version, position };
  return { change, concern: await concernOf(log, change), seenBy: seenBy[kind] };
};
