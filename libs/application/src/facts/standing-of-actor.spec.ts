import { describe, expect, test } from '@jest/globals';
import { allEventTypes } from '@libs/domain';
import { EventCodec, EventLog, MemoryEventStore } from '@libs/event-store';
import { type DomainEvent, day } from '@libs/kernel';
import { randomUUID } from 'node:crypto';
import { standingOfActor } from './standing-of-actor.js';

const registered = (subject: string, familyName: string): DomainEvent => ({
  type: 'AccountRegistered',
  data: { subject, givenName: 'Ada', familyName, email: null, rpps: null, rppsChecked: false },
});

const granted = (role: string): DomainEvent => ({
  type: 'RoleGranted',
  data: {
    role,
    scope: { specialties: [], territories: ['75'], medical: false },
    proposalId: null,
    grantedBy: 'system',
    approvedBy: null,
  },
});

describe('where an actor stands', () => {
  test('rests on the actor’s account and on that of the physician concerned, whose territory counts', async () => {
    const log = new EventLog(new MemoryEventStore(), new EventCodec(allEventTypes));
    const [ordre, physician] = [randomUUID(), randomUUID()] as [string, string];
    for (const [id, role] of [
      [ordre, 'ordre'],
      [physician, 'physician'],
    ] as const)
      await log.append([registered(id, `Fictive-${role}`), granted(role)], {
        stream: `account-${id}`,
        expectedVersion: 0,
        command: { id: randomUUID(), payload: null },
        actor: { accountId: 'test', role: 'system' },
        occurredOn: day('2026-03-02'),
      });
    const concern = { subject: physician, specialty: 'specialite-inventee' };
    const actor = { accountId: ordre, role: 'ordre' };
    const { guards, resource } = await standingOfActor(log, actor, concern, { now: '2026-03-02T10:00:00Z' });
    expect(resource.territory).toBe('75');
    expect(guards).toEqual([ordre, physician].map((id) => ({ stream: `account-${id}`, version: 2 })));
  });
});
