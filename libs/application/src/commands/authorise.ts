import { type DomainCommand, actionOf, may } from '@libs/access';
import type { EventLog, StreamVersion } from '@libs/event-store';
import { type Concern, standingOfActor } from '../facts/standing-of-actor.js';
import type { Envelope } from './envelope.js';

export interface Authorisation {
  readonly permission: { readonly allow: boolean; readonly rule: string; readonly hidden: boolean };
  readonly guards: readonly StreamVersion[];
}

const denied = (rule: string): Authorisation => ({ permission: { allow: false, rule, hidden: true }, guards: [] });

/** Whether the actor may send this command about this concern, and the streams that the answer rests on. */
export const authorise = async (
  log: EventLog,
  command: DomainCommand,
  envelope: Envelope,
  concern: Concern,
): Promise<Authorisation> => {
  const { actor } = envelope;
  const action = actionOf(command.type, actor, concern.evidenceClass ?? null);
  if (action === 'system')
    return actor.role === 'system'
      ? { permission: { allow: true, rule: 'system', hidden: false }, guards: [] }
      : denied(`${command.type}:system`);
  const { resource, facts, holdsRole, guards } = await standingOfActor(log, actor, concern, envelope);
  if (actor.role !== 'system' && !holdsRole) return denied(`${actor.role}:not-held`);
  return { permission: may(actor, action, resource, facts), guards };
};
