import { type Decide, type Envelope, type Outcome, nameBasedId } from '@libs/application';
import type { Actor, CalendarDay, Command } from '@libs/kernel';
import type { CommandBus } from '@nestjs/cqrs';

/** Sends a command as someone on a day of the past. */
export type Send = <C extends Command>(
  into: new (id: string, command: C, envelope: Envelope) => Decide<C>,
  id: string,
  command: C,
  by: Actor,
  on: CalendarDay,
) => Promise<void>;

/** The namespace of everything that the demonstration names: the same name has the same id in every installation. */
export const DEMO = '2f0c1a7e-0d5b-4a55-b1a8-6f2f8f6f3b11';

/**
 * Sends the commands of the demonstration until `end`. Their ids follow from stream and order, so that a council that
 * was interrupted is finished by sending all of them again; days may have moved meanwhile, what was stored stands.
 */
export const sender = (bus: CommandBus, end: AbortSignal): Send => {
  const sent = new Map<string, number>();
  return async (into, id, command, by, on) => {
    end.throwIfAborted();
    const stream = `${into.name}/${id}`;
    const count = (sent.get(stream) ?? 0) + 1;
    sent.set(stream, count);
    const now = `${on}T09:00:00.000Z`;
    const envelope = { commandId: nameBasedId(DEMO, `${stream}/${count}`), actor: by, now, signedInAt: now };
    const outcome: Outcome = await bus.execute(new into(id, command, envelope));
    if (outcome.kind !== 'done' && outcome.kind !== 'command-reused')
      throw new Error(`demonstration: ${command.type} of ${stream}: ${JSON.stringify(outcome)}`);
  };
};
