import { expect } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import {
  type Actor,
  type Command,
  type Decider,
  type DomainEvent,
  type EventType,
  fold,
  isRefusal,
} from '@libs/kernel';

export interface Move<C extends Command, F> {
  readonly command: C;
  readonly actor: Actor;
  readonly now: string;
  readonly facts: F;
}

/** What one move did: the state it met, and its events, none when it was refused. */
export interface Played<S, E> {
  readonly before: S;
  readonly events: readonly E[];
  readonly after: S;
  readonly refused: boolean;
}

/**
 * Plays moves against a decider and checks what holds for every decider: a refusal brings no event, a stored event parses
 * to itself, and folding the history at once, again, or event by event gives the same state.
 */
export const play = <S, C extends Command, E extends DomainEvent, F>(
  decider: Decider<S, C, E, F>,
  types: readonly EventType[],
  moves: readonly Move<C, F>[],
): { history: readonly E[]; played: readonly Played<S, E>[] } => {
  const history: E[] = [];
  const played: Played<S, E>[] = [];
  let before = decider.initial;
  for (const { command, actor, now, facts } of moves) {
    const outcome = decider.decide(command, before, { now, actor, facts });
    const events = isRefusal(outcome) ? [] : outcome;
    for (const { type, data } of events) {
      const stored = types.find((known) => known.type === type)?.schema.parse(JSON.parse(JSON.stringify(data)));
      if (!isDeepStrictEqual(stored, data)) expect({ type, data: stored }).toEqual({ type, data });
    }
    history.push(...events);
    const after = events.reduce(decider.evolve, before);
    played.push({ before, events, after, refused: isRefusal(outcome) });
    before = after;
  }
  expect(JSON.stringify(fold(decider, history))).toBe(JSON.stringify(before));
  expect(JSON.stringify(fold(decider, history))).toBe(JSON.stringify(fold(decider, history)));
  return { history, played };
};
