import type { EventLog, RecordedEvent, StreamVersion } from '@libs/event-store';
import { type Command, type Decider, type DomainEvent, dayInParis, fold, isRefusal } from '@libs/kernel';
import { setTimeout as wait } from 'node:timers/promises';
import type { Envelope } from './envelope.js';
import type { Outcome } from './outcome.js';

const ATTEMPTS = 12;
const PAUSE_MS = 30;

/** What the lookup of facts may see: the stream as it stands, the command, and the log to look elsewhere. */
export interface Looking<S, C extends Command> {
  readonly log: EventLog;
  readonly id: string;
  readonly state: S;
  readonly command: C;
  readonly envelope: Envelope;
}

/** What was found outside the stream: the facts of the decision, whether it is allowed, and what both rested on. */
export interface Found<F> {
  readonly facts: F;
  readonly permission: { readonly allow: boolean; readonly rule: string; readonly hidden: boolean };
  /** Versions of other streams that must still hold when the events are appended. */
  readonly guards: readonly StreamVersion[];
  readonly revisionHash?: string;
  readonly policyHash?: string;
}

export type LookUp<S, C extends Command, F> = (looking: Looking<S, C>) => Promise<Found<F>>;

/** A decider with the lookup of its facts: all that one kind of stream needs to answer commands. */
export interface Decision<S, C extends Command, E extends DomainEvent, F> {
  readonly decider: Decider<S, C, E, F>;
  readonly lookUp: LookUp<S, C, F>;
}

/**
 * The way of every command: a repeat gets its first answer; else read the stream and fold it, look up the facts,
 * authorise, decide, and append with the versions that were seen. A race is decided anew, unless the stream has passed
 * the version that the caller had named.
 */
export const handleCommand = async <S, C extends Command, E extends DomainEvent, F>(
  log: EventLog,
  { decider, lookUp }: Decision<S, C, E, F>,
  id: string,
  command: C,
  envelope: Envelope,
): Promise<Outcome> => {
  const stream = `${decider.stream}-${id}`;
  const identity = { id: envelope.commandId, payload: { stream, actor: envelope.actor.accountId, command } };
  const known = envelope.fresh ? undefined : await log.findCommand(identity);
  if (known?.kind === 'command-reused') return known;
  if (known) return { ...known, kind: 'done', events: [], duplicate: true };
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptOnce(log, { decider, lookUp }, { id, stream, command, envelope, identity });
    if (outcome.kind !== 'conflict' || attempt === ATTEMPTS) return outcome;
    // What only the decision rests on may move: the caller knows nothing of it.
    if (outcome.stream === stream && envelope.expectedVersion !== undefined) return outcome;
    await apart(attempt);
  }
};

/** Those that raced each other would race again: each waits for a time of its own, longer after every race it lost. */
const apart = (attempt: number): Promise<void> => wait(Math.random() * PAUSE_MS * (attempt - 1));

interface Attempt<C> {
  readonly id: string;
  readonly stream: string;
  readonly command: C;
  readonly envelope: Envelope;
  readonly identity: { readonly id: string; readonly payload: unknown };
}

const attemptOnce = async <S, C extends Command, E extends DomainEvent, F>(
  log: EventLog,
  { decider, lookUp }: Decision<S, C, E, F>,
  { id, stream, command, envelope, identity }: Attempt<C>,
): Promise<Outcome> => {
  const history: RecordedEvent<E>[] = await log.readStream<E>(stream);
  const version = history.length;
  const state = fold<S, E>(decider, history as unknown as readonly E[]);
  const found = await lookUp({ log, id, state, command, envelope });
  if (!found.permission.allow) return { ...found.permission, kind: 'denied' };
  const expected = envelope.expectedVersion ?? version;
  if (expected !== version) return { kind: 'conflict', stream, expected, actual: version };
  const decided = decider.decide(command, state, { now: envelope.now, actor: envelope.actor, facts: found.facts });
  if (isRefusal(decided)) return decided;
  if (decided.length === 0)
    return { kind: 'done', stream, version, position: history.at(-1)?.position ?? 0, events: [], duplicate: false };
  const result = await log.append(decided, {
    stream,
    expectedVersion: version,
    command: identity,
    actor: envelope.actor,
    occurredOn: dayInParis(envelope.now),
    guards: guardsOf(found.guards, stream),
    ...(envelope.correlation && { correlation: envelope.correlation }),
    ...(envelope.causation && { causation: envelope.causation }),
    ...(found.revisionHash && { revisionHash: found.revisionHash }),
    ...(found.policyHash && { policyHash: found.policyHash }),
  });
  return result.kind === 'appended' ? { ...result, kind: 'done', events: result.duplicate ? [] : decided } : result;
};

/** Each stream once, without the one that is appended to: its own version is checked anyway. */
const guardsOf = (guards: readonly StreamVersion[], own: string): StreamVersion[] => [
  ...new Map(guards.filter(({ stream }) => stream !== own).map((guard) => [guard.stream, guard])).values(),
];
