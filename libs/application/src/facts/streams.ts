import type { EventLog, StreamVersion } from '@libs/event-store';
import { type Command, type Decider, type DomainEvent, fold } from '@libs/kernel';

/** A stream as it stands: its state, and the version to guard when a decision rests on it. */
export interface Standing<S> extends StreamVersion {
  readonly state: S;
}

/** Reads and folds the stream of `decider` with this id; the initial state at version 0 when there is none. */
export const standingOf = async <S, C extends Command, E extends DomainEvent, F>(
  log: EventLog,
  decider: Decider<S, C, E, F>,
  id: string,
): Promise<Standing<S>> => {
  const stream = `${decider.stream}-${id}`;
  const events = await log.readStream<E>(stream);
  return { stream, version: events.length, state: fold<S, E>(decider, events as unknown as readonly E[]) };
};

/** The version to guard, without the state. */
export const guardOf = ({ stream, version }: StreamVersion): StreamVersion => ({ stream, version });
