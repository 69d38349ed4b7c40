import {
  type Decide,
  type Envelope,
  DecideAccount,
  DecideCommittee,
  DecideReferential,
  type Outcome,
  cycleIdOf,
} from '@libs/application';
import type { Role, Scope } from '@libs/contracts';
import { luhnHolds } from '@libs/domain';
import { type Command, day } from '@libs/kernel';
import { loadAllReferentials } from '@libs/referential';
import type { CommandBus } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';

export const SPECIALTY = 'medecine-nucleaire';
export const FOREIGN_SPECIALTY = 'oncologie';

const person = () => randomUUID() as string;

/** Fictional people, each with one role. */
export const people = {
  physician: person(),
  otherPhysician: person(),
  reader: person(),
  chair: person(),
  foreignChair: person(),
  secretary: person(),
  auditor: person(),
  operator: person(),
  ordre: person(),
};
export type Someone = keyof typeof people;

const roles: Readonly<Record<Someone, readonly [Role, string]>> = {
  physician: ['physician', SPECIALTY],
  otherPhysician: ['physician', SPECIALTY],
  reader: ['member', SPECIALTY],
  chair: ['chair', SPECIALTY],
  foreignChair: ['chair', FOREIGN_SPECIALTY],
  secretary: ['secretariat', SPECIALTY],
  auditor: ['auditor', SPECIALTY],
  operator: ['operator', SPECIALTY],
  ordre: ['ordre', SPECIALTY],
};

/** One physician belongs to the territory of the Ordre's account, the other to another. */
const territoriesOf = (someone: Someone): string[] => {
  if (someone === 'physician' || someone === 'ordre') return ['75'];
  return someone === 'otherPhysician' ? ['13'] : [];
};

export const cycleOf = (someone: Someone): string => cycleIdOf(people[someone], SPECIALTY, 1);

// Fictional numbers whose key holds.
const rppsOf = (index: number): string =>
  [...'0123456789'].map((key) => `99990000${10 + index}${key}`).find(luhnHolds) ?? '';

const system = { accountId: 'system', role: 'system' };

/** Publishes the référentiels, registers the people and seats the committees, as the system does on an empty log. */
export const foundCouncil = async (bus: CommandBus, now: () => Date): Promise<void> => {
  const envelope = () => ({ commandId: randomUUID(), actor: system, now: now().toISOString() });
  const send = async (decide: Decide<Command>) => {
    const outcome = await bus.execute<Decide<Command>, Outcome>(decide);
    if (outcome.kind !== 'done') throw new Error(`the council was not founded: ${JSON.stringify(outcome)}`);
  };
  const { referentials } = await loadAllReferentials('referentials');
  for (const { referential, content, hash } of referentials) {
    const { specialty, revision } = referential;
    const data = {
      specialty: specialty.id,
      version: revision.number,
      effectiveFrom: revision.inForceFrom,
      content,
      hash,
    };
    await send(new DecideReferential(specialty.id, { type: 'PublishRevision', data: data as never }, envelope()));
  }
  for (const [index, [someone, id]] of Object.entries(people).entries()) {
    const [role, specialty] = roles[someone as Someone];
    const registered = { givenName: 'Ada', familyName: `Fictive-${someone}`, email: null, rpps: rppsOf(index) };
    await send(new DecideAccount(id, { type: 'RegisterAccount', data: registered }, envelope()));
    const scope: Scope = { specialties: [specialty], territories: territoriesOf(someone as Someone), medical: false };
    await send(new DecideAccount(id, { type: 'GrantRole', data: { role, scope } }, envelope()));
  }
  await seat(send, envelope, SPECIALTY, [
    [people.reader, 'member'],
    [people.chair, 'chair'],
  ]);
  await seat(send, envelope, FOREIGN_SPECIALTY, [[people.foreignChair, 'chair']]);
};

const seat = async (
  send: (decide: Decide<Command>) => Promise<void>,
  envelope: () => Envelope,
  specialty: string,
  members: readonly (readonly [string, 'member' | 'chair'])[],
): Promise<void> => {
  const seats = [{ seat: 'commission', title: 'Commission', places: 9 }];
  const from = day('2025-01-01');
  const data = { specialty, name: 'Commission fictive', revision: '1', seats, from };
  await send(new DecideCommittee(specialty, { type: 'ConstituteCommittee', data }, envelope()));
  for (const [member, as] of members) {
    const mandate = { mandateId: randomUUID(), member, seat: 'commission', function: as, from, to: null };
    await send(new DecideCommittee(specialty, { type: 'AddMandate', data: mandate }, envelope()));
  }
};
