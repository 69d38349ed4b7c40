import { type Decide, type Envelope, type Outcome, nameBasedId } from '@libs/application';
import type { Command } from '@libs/kernel';
import type { CommandBus } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import type { Caller } from '../http/caller.js';
import type { Precondition } from '../http/precondition.js';

/** The id that a key names: the same person with the same key means the same thing. */
export const idOfKey = (accountId: string, key: string | undefined, purpose = 'command'): string =>
  key === undefined ? randomUUID() : nameBasedId(accountId, `idempotency/${purpose}/${key}`);

/** An envelope without its actor: the command, its precondition and the time. */
export type Unsigned = Omit<Envelope, 'actor'>;

export const unsignedEnvelope = (
  { accountId, signedInAt }: Caller,
  { expectedVersion, idempotencyKey }: Precondition,
  now: Date,
): Unsigned => ({
  commandId: idOfKey(accountId, idempotencyKey),
  ...(idempotencyKey === undefined && { fresh: true as const }),
  now: now.toISOString(),
  ...(expectedVersion !== undefined && { expectedVersion }),
  ...(signedInAt !== undefined && { signedInAt }),
});

const denied: Outcome = { kind: 'denied', rule: 'no-role', hidden: true };

/** Executes in each role that might, until one is not denied. */
const executeOnce = async (
  bus: Pick<CommandBus, 'execute'>,
  { accountId, ableRoles }: Caller,
  commandAs: (actor: Envelope['actor']) => Decide<Command>,
): Promise<Outcome> => {
  let outcome: Outcome = denied;
  for (const role of ableRoles) {
    outcome = await bus.execute(commandAs({ accountId, role }));
    if (outcome.kind !== 'denied') return outcome;
  }
  return outcome;
};

/** As above; a request that lost the race against its own repeat is asked once more, and gets the winner's answer. */
export const execute = async (
  ...[bus, caller, commandAs, repeatable]: [...Parameters<typeof executeOnce>, repeatable: boolean]
): Promise<Outcome> => {
  const outcome = await executeOnce(bus, caller, commandAs);
  return repeatable && outcome.kind !== 'done' && outcome.kind !== 'command-reused'
    ? executeOnce(bus, caller, commandAs)
    : outcome;
};
