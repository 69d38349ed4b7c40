import type { CaseEvent, CommitteeEvent, CommitteeMandate, DeclarationEvent } from '@libs/domain';
import type { EventLog } from '@libs/event-store';
import { type DomainEvent, day } from '@libs/kernel';
import { randomUUID } from 'node:crypto';

/** An invented specialty without a référentiel: its streams hold what its deciders would have stored. */
export const SPECIALTY = 'specialite-inventee';

/** Appends events that no command asked for, whatever version the stream has. */
export const appendNext = async (log: EventLog, stream: string, events: readonly DomainEvent[]): Promise<void> => {
  for (;;) {
    const result = await log.append(events, {
      stream,
      expectedVersion: (await log.readStream(stream)).length,
      command: { id: randomUUID(), payload: null },
      actor: { accountId: 'test', role: 'system' },
      occurredOn: day('2026-11-22'),
    });
    if (result.kind === 'appended') return;
  }
};

const mandate = (member: string, held: CommitteeMandate['function']): CommitteeEvent => ({
  type: 'MandateAdded',
  data: { mandateId: randomUUID(), member, seat: 'membre', function: held, from: day('2020-01-01'), to: null },
});

/** A committee of these members, and of a chair where one is named. */
export const composition = (members: readonly string[], chair?: string): CommitteeEvent[] => [
  {
    type: 'CommitteeConstituted',
    data: { specialty: SPECIALTY, name: 'Commission', revision: '1', seats: [], from: day('2020-01-01') },
  },
  ...members.map((member) => mandate(member, 'member')),
  ...(chair === undefined ? [] : [mandate(chair, 'chair')]),
];

/** An action of the physician, declared and sent to the committee. */
export const submission = (caseId: string, physician: string): DeclarationEvent[] => {
  const ofCycle = { subject: physician, cycleId: randomUUID(), specialty: SPECIALTY };
  const action = {
    row: 'B1-1',
    variant: null,
    title: 'Journée inventée',
    factKey: null,
    quantity: 1,
    unit: 'jour',
    first: day('2026-10-01'),
    last: day('2026-10-01'),
    continuous: false,
    listEntry: null,
    answers: {},
  };
  const revision = { version: '1', hash: '0'.repeat(64) };
  const route = { row: 'B1-1', ground: 'to-validate' as const, prior: false, late: false, weighs: false };
  return [
    { type: 'ActionDeclared', data: { ...ofCycle, action, attestation: null, on: day('2026-11-22'), revision } },
    { type: 'ActionRoutedToCommittee', data: { ...ofCycle, ...route, caseId, requestedOn: day('2026-11-22') } },
  ];
};

/** The committee's acceptance of that action. */
export const decision = (declarationId: string, physician: string): CaseEvent => ({
  type: 'CaseDecided',
  data: {
    cycleId: randomUUID(),
    subject: physician,
    declarationId,
    outcome: 'accepted',
    reasons: null,
    weight: null,
    decidedBy: randomUUID(),
    decidedOn: day('2026-11-22'),
  },
});
