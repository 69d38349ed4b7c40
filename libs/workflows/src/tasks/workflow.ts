import type { CaseCommand, CycleCommand, DeclarationCommand } from '@libs/contracts';
import type { CaseEvent, CycleEvent, DeclarationEvent } from '@libs/domain';
import type { RecordedEvent } from '@libs/event-store';
import type { Look } from './look.js';

export type WatchedEvent = CaseEvent | CycleEvent | DeclarationEvent;
/** A watched event as the log has it, one type for each. */
export type Recorded = { [Type in WatchedEvent['type']]: RecordedEvent<EventNamed<Type>> }[WatchedEvent['type']];
type EventNamed<Type extends WatchedEvent['type']> = Extract<WatchedEvent, { type: Type }>;

/** The queues: what is to be told at once, the choice of readers, and what waits for its day. */
export const QUEUES = ['relays', 'assignments', 'timers'] as const;
export type QueueName = (typeof QUEUES)[number];

/** One command, to one stream. */
export type Intent =
  | { readonly kind: 'case'; readonly id: string; readonly command: CaseCommand }
  | { readonly kind: 'cycle'; readonly id: string; readonly command: CycleCommand }
  | { readonly kind: 'declaration'; readonly id: string; readonly command: DeclarationCommand };

/** What a task wants: one command or none, and perhaps to be run again at an instant (ISO 8601). */
export interface Step {
  readonly send?: Intent;
  readonly againAt?: string;
}

/** A job to be run because of an event: which task, and not before which instant (ISO 8601). */
export interface Due {
  readonly task: string;
  readonly notBefore?: string;
  /** Tells two jobs of one task and one event apart. */
  readonly key?: string;
}

/** What one kind of job does: it is given the event that caused it, as the log has it, and answers with a step. */
export interface Task {
  readonly queue: QueueName;
  readonly prepare: (event: Recorded, key: string | null, look: Look) => Promise<Step> | Step;
  /** A refusal may have been due to a choice that another run makes differently: it is tried again. */
  readonly choosesAnew?: boolean;
  /** Tasks of one such name are prepared and sent one after the other, in all processes. */
  readonly exclusive?: string;
}

/** A process manager: which events lead to which jobs, and what those jobs do. It decides nothing: commands do. */
export interface Workflow {
  readonly name: string;
  readonly on: {
    readonly [Type in WatchedEvent['type']]?: (
      data: EventNamed<Type>['data'],
      event: RecordedEvent<EventNamed<Type>>,
    ) => readonly Due[];
  };
  /** By name; every name is that of one task of one workflow. */
  readonly tasks: Readonly<Record<string, Task>>;
}

/** The id of the stream without the prefix of its kind. */
export const idOf = ({ stream }: { readonly stream: string }): string => stream.slice(stream.indexOf('-') + 1);

/** The workflow that tells another stream, at once, what an event of one type says. */
export const relay = <Type extends WatchedEvent['type']>(
  name: string,
  type: Type,
  tells: (data: EventNamed<Type>['data'], id: string) => Intent | undefined,
): Workflow => ({
  name,
  on: { [type]: (data: EventNamed<Type>['data']) => (tells(data, '') ? [{ task: name }] : []) },
  tasks: {
    [name]: {
      queue: 'relays',
      prepare: (event) => {
        const send = tells(event.data as EventNamed<Type>['data'], idOf(event));
        return send ? { send } : {};
      },
    },
  },
});
