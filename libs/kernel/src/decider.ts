import type { Refusal } from './refusal.js';

export interface DomainEvent {
  readonly type: string;
  readonly data: unknown;
}

export interface Command {
  readonly type: string;
  readonly data: unknown;
}

/** Who commands: a person in one role, or the system in one of its own duties. */
export interface Actor {
  readonly accountId: string;
  readonly role: string;
}

/** What a decision may know beside its stream and its command: time, actor and the facts looked up at the edge. */
export interface DecisionContext<Facts = unknown> {
  /** ISO 8601 instant at which the command was received. */
  readonly now: string;
  readonly actor: Actor;
  readonly facts: Facts;
}

/**
 * One kind of stream. `decide` is pure: (command, state, context) to events or a refusal; `evolve` only stores facts,
 * never checks and never throws.
 */
export interface Decider<S, C extends Command, E extends DomainEvent, Facts = unknown> {
  /** The kind of stream, and the prefix of its ids: `cycle` has the streams `cycle-<uuid>`. */
  readonly stream: string;
  readonly initial: S;
  readonly evolve: (state: S, event: E) => S;
  readonly decide: (command: C, state: S, context: DecisionContext<Facts>) => readonly E[] | Refusal;
}

/** The state after `events`, oldest first. */
export const fold = <S, E>(decider: { initial: S; evolve: (state: S, event: E) => S }, events: readonly E[]): S =>
  events.reduce(decider.evolve, decider.initial);
