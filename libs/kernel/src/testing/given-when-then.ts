import { expect } from '@jest/globals';
import { type Actor, type Command, type Decider, type DomainEvent, fold } from '../decider.js';

/**
 * The specification of a decider: `given(events).when(command).then(events)` or `.refused(rule)`.
 * `context` is what the command arrives with, unless `at`, `by` or `knowing` say otherwise.
 */
export const specification = <S, C extends Command, E extends DomainEvent, F>(
  decider: Decider<S, C, E, F>,
  context: { now: string; actor: Actor; facts: F },
) => {
  const given = (...events: E[]) => scenario(events, context);
  const scenario = (events: E[], at: typeof context) => ({
    at: (now: string) => scenario(events, { ...at, now }),
    by: (actor: Actor) => scenario(events, { ...at, actor }),
    knowing: (facts: Partial<F>) => scenario(events, { ...at, facts: { ...at.facts, ...facts } }),
    when: (command: C) => {
      const outcome = decider.decide(command, fold(decider, events), at);
      return {
        then: (...expected: E[]) => expect(outcome).toEqual(expected),
        refused: (rule: string, facts?: Record<string, unknown>) =>
          expect(outcome).toMatchObject({ kind: 'refusal', rule, ...(facts && { facts }) }),
        outcome,
      };
    },
  });
  return { given, nothing: () => given() };
};
