import type { Envelope, Outcome } from '@libs/application';
import { randomUUID } from 'node:crypto';
import type { Caller } from '../http/caller.js';
import type { Precondition } from '../http/precondition.js';
import { uuidV5 } from '../http/uuid-v5.js';

const ATTEMPTS = 5;

/** The command id of a key: the same person with the same key sends the same command. */
export const commandIdOf = (accountId: string, key: string | undefined): string =>
  key === undefined ? randomUUID() : uuidV5(accountId, key);

export const envelopeOf = (
  { accountId, role, signedInAt }: Caller,
  { expectedVersion, idempotencyKey }: Precondition,
  now: Date,
): Envelope => ({
  commandId: commandIdOf(accountId, idempotencyKey),
  actor: { accountId, role },
  now: now.toISOString(),
  ...(expectedVersion !== undefined && { expectedVersion }),
  ...(signedInAt !== undefined && { signedInAt }),
});

const isOvertaken = (outcome: Outcome, stream: string): boolean =>
  outcome.kind === 'conflict' && outcome.stream !== stream;

/**
 * Executes a command until nothing but itself decides the answer: facts that moved on meanwhile are looked up again,
 * and a request that lost the race against its own repeat is asked once more, to get the answer of the winner.
 */
export const executeSettled = async (
  execute: () => Promise<Outcome>,
  stream: string,
  repeatable: boolean,
): Promise<Outcome> => {
  let outcome = await execute();
  for (let attempt = 1; attempt < ATTEMPTS && isOvertaken(outcome, stream); attempt += 1) outcome = await execute();
  return repeatable && outcome.kind !== 'done' && outcome.kind !== 'command-reused' ? execute() : outcome;
};
