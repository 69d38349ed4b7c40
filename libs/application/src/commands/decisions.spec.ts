import { beforeAll, describe, expect, test } from '@jest/globals';
import type { DeclaredAction } from '@libs/contracts';
import { type ReferentialEvent, allEventTypes, luhnHolds } from '@libs/domain';
import { EventCodec, EventLog, MemoryEventStore } from '@libs/event-store';
import { type Actor, type Command, day } from '@libs/kernel';
import { loadAllReferentials } from '@libs/referential';
import { randomUUID } from 'node:crypto';
import type { Completeness } from '../facts/directory.js';
import { RevisionBook } from '../facts/revision-book.js';
import { cycleIdOf } from './cycle-id.js';
import {
  type DecisionParts,
  accountDecision,
  caseDecision,
  committeeDecision,
  cycleDecision,
  declarationDecision,
  referentialDecision,
} from './decisions.js';
import { type Decision, handleCommand } from './handle-command.js';

const NOW = '2026-11-20T10:00:00Z';
const system: Actor = { accountId: 'system', role: 'system' };
const delays = { assignment: 5, opinion: 30, decision: 30, reminder: 7, answer: { least: 7, most: 60 }, requests: 3 };

type AnyDecision = Decision<unknown, Command, never, unknown>;

/** A council in memory: the real référentiels, one physician, a committee of two, and no database. */
const council = async () => {
  const log = new EventLog(new MemoryEventStore(), new EventCodec(allEventTypes));
  const complete: { now: Completeness | null } = { now: null };
  const parts: DecisionParts = {
    book: new RevisionBook(log),
    directory: { completeness: () => Promise.resolve(complete.now), rppsTaken: () => Promise.resolve(false) },
    delays,
    cycles: { observationDays: 30 },
    uncheckedRppsAllowed: false,
  };
  const decisions = {
    account: accountDecision(parts),
    case: caseDecision(parts),
    committee: committeeDecision(),
    cycle: cycleDecision(parts),
    declaration: declarationDecision(parts),
    referential: referentialDecision(),
  };
  const send = (kind: keyof typeof decisions, id: string, command: Command, actor = system, signedInAt = NOW) =>
    handleCommand(log, decisions[kind] as unknown as AnyDecision, id, command, {
      commandId: randomUUID(),
      actor,
      now: NOW,
      signedInAt,
    });
  const [physician, reader, chair] = [randomUUID(), randomUUID(), randomUUID()] as [string, string, string];
  return { log, decisions, complete, send, physician, reader, chair };
};

const withKey = (digits: string): string => [...'0123456789'].map((key) => digits + key).find(luhnHolds) ?? digits;

type Council = Awaited<ReturnType<typeof council>>;

const publish = async ({ send }: Council) => {
  const { referentials, refused } = await loadAllReferentials('referentials');
  expect(refused).toEqual([]);
  for (const { referential, content, hash } of referentials) {
    const { specialty, revision } = referential;
    const effectiveFrom = revision.inForceFrom;
    const data = { specialty: specialty.id, version: revision.number, effectiveFrom, content, hash };
    expect(await send('referential', specialty.id, { type: 'PublishRevision', data })).toMatchObject({ kind: 'done' });
  }
};

const people = async ({ send, physician, reader, chair }: Council, specialty: string) => {
  const numbers = ['9999000001', '9999000002', '9999000003'].map(withKey);
  const roles = [
    [physician, 'physician'],
    [reader, 'member'],
    [chair, 'chair'],
  ] as const;
  for (const [index, [id, role]] of roles.entries()) {
    const person = { givenName: 'Ada', familyName: `Fictive-${role}`, email: null, rpps: null };
    const rpps = numbers[index] ?? null;
    await send('account', id, { type: 'RegisterAccount', data: { ...person, rpps } });
    const scope = { specialties: [specialty], territories: [], medical: false };
    expect(await send('account', id, { type: 'GrantRole', data: { role, scope } })).toMatchObject({ kind: 'done' });
  }
  const seats = [{ seat: 'commission', title: 'Commission', places: 9 }];
  const constitution = { specialty, name: 'Commission', revision: '1', seats, from: day('2025-01-01') };
  await send('committee', specialty, { type: 'ConstituteCommittee', data: constitution });
  for (const [member, as] of [
    [reader, 'member'],
    [chair, 'chair'],
  ]) {
    const data = { mandateId: randomUUID(), member, seat: 'commission', function: as, from: '2025-01-01', to: null };
    expect(await send('committee', specialty, { type: 'AddMandate', data })).toMatchObject({ kind: 'done' });
  }
};

const offList = (row: string): DeclaredAction => ({
  row,
  variant: 'hors_liste',
  title: 'Atelier inventé',
  factKey: null,
  quantity: 1,
  unit: 'demi_journee',
  first: day('2026-04-14'),
  last: day('2026-04-14'),
  continuous: false,
  listEntry: null,
  answers: {},
});

describe('one action of a real référentiel, from its declaration to the decision of the commission', () => {
  let world: Council;
  const specialty = 'medecine-nucleaire';
  const declarationId = randomUUID();
  let cycleId: string;
  let caseId: string;
  const as = (role: string, accountId: string): Actor => ({ accountId, role });

  beforeAll(async () => {
    world = await council();
    await publish(world);
    await people(world, specialty);
    cycleId = cycleIdOf(world.physician, specialty, 1);
  });

  test('the physician opens the cycle that the référentiel’s period rule computes', async () => {
    const data = {
      subject: world.physician,
      specialty,
      registeredOn: '2010-05-03',
      situation: { profile: 'medecin_nucleaire', direct_care: true, practising_on_2023_01_01: true },
    };
    const outcome = await world.send('cycle', cycleId, { type: 'OpenCycle', data }, as('physician', world.physician));
    expect(outcome).toMatchObject({
      kind: 'done',
      events: [{ type: 'CycleOpened', data: { first: '2023-01-01', last: '2031-12-31', years: 9, number: 1 } }],
    });
  });

  test('nobody else declares in it, and a role that is not held is worth nothing', async () => {
    const data = { subject: world.physician, cycleId, action: offList('MN-2-14'), attestation: null };
    const command = { type: 'DeclareAction', data };
    const denied = { kind: 'denied', hidden: true };
    expect(await world.send('declaration', declarationId, command, as('physician', world.reader))).toMatchObject(
      denied,
    );
    expect(await world.send('declaration', declarationId, command, as('chair', world.chair))).toMatchObject(denied);
  });

  test('an action off the list goes to the commission, under the revision in force', async () => {
    const evidence = {
      evidenceId: randomUUID(),
      kind: 'certificate',
      fileName: 'attestation.pdf',
      sha256: 'a'.repeat(64),
      mediaType: 'application/pdf',
      size: 1200,
      class: 'ordinary',
    };
    const actor = as('physician', world.physician);
    const draft = { subject: world.physician, cycleId, action: {} };
    await world.send('declaration', declarationId, { type: 'DraftAction', data: draft }, actor);
    await world.send('declaration', declarationId, { type: 'AttachEvidence', data: evidence }, actor);
    const data = { subject: world.physician, cycleId, action: offList('MN-2-14'), attestation: null };
    const outcome = await world.send('declaration', declarationId, { type: 'DeclareAction', data }, actor);
    expect(outcome).toMatchObject({
      kind: 'done',
      events: [
        { type: 'ActionDeclared', data: { revision: { version: '2.0' } } },
        { type: 'ActionRoutedToCommittee', data: { ground: 'off-list', prior: false, weighs: true } },
      ],
    });
    const routed = (outcome as unknown as { events: { data: { caseId: string } }[] }).events[1];
    caseId = routed?.data.caseId ?? '';
    const { requestedOn, ...rest } = routed?.data as unknown as { requestedOn: string };
    await world.send('case', caseId, { type: 'OpenCase', data: { ...rest, declarationId, requestedOn } });
    await world.send('case', caseId, { type: 'AssignReader', data: { reader: world.reader } });
    const [last] = (await world.log.readStream(`case-${caseId}`)).slice(-1);
    expect(last?.type).toBe('ReaderAssigned');
  });

  test('the reader proposes, and only after a recent sign-in', async () => {
    const data = { proposal: 'accepted', reasons: null, criteria: [], weight: 3 };
    const command = { type: 'GiveOpinion', data };
    const reader = as('member', world.reader);
    expect(await world.send('case', caseId, command, reader, '2026-11-20T09:00:00Z')).toMatchObject({
      kind: 'denied',
      rule: 'D5',
      hidden: false,
    });
    expect(await world.send('case', caseId, command, reader)).toMatchObject({ kind: 'done' });
  });

  test('the reader does not finalise; the chair does, with a weight of its own', async () => {
    const data = { outcome: 'accepted', reasons: null, weight: 3 };
    const command = { type: 'DecideCase', data };
    expect(await world.send('case', caseId, command, as('member', world.reader))).toMatchObject({ kind: 'denied' });
    expect(await world.send('case', caseId, command, as('chair', world.chair))).toMatchObject({
      kind: 'done',
      events: [{ type: 'CaseDecided', data: { outcome: 'accepted', weight: 3, decidedBy: world.chair } }],
    });
  });

  test('every event names the policy that allowed it', async () => {
    const [opened] = await world.log.readStream(`cycle-${cycleId}`);
    expect(opened?.metadata.policyHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('an action is judged by the revision that was published while it was being declared', async () => {
    const { log, send, decisions } = world;
    const [published] = await log.readStream<ReferentialEvent>(`referential-${specialty}`);
    const before = published?.data.content as { revision: object };
    const content = { ...before, revision: { ...before.revision, number: '3.0' } };
    const revision = { ...published?.data, version: '3.0', content, hash: '3'.repeat(64) };
    const decision = decisions.declaration as unknown as AnyDecision;
    const publishing: AnyDecision = {
      ...decision,
      lookUp: async (looking) => {
        const found = await decision.lookUp(looking);
        await send('referential', specialty, { type: 'PublishRevision', data: revision });
        return found;
      },
    };
    const action = { ...offList('MN-2-14'), first: day('2026-12-14'), last: day('2026-12-14') };
    const data = { subject: world.physician, cycleId, action, attestation: null };
    const outcome = await handleCommand(log, publishing, randomUUID(), { type: 'DeclareAction', data } as Command, {
      commandId: randomUUID(),
      actor: as('physician', world.physician),
      now: NOW,
    });
    expect(outcome).toMatchObject({ events: [{ data: { revision: { version: '3.0' } } }, {}] });
  });

  test('a cycle is complete only as long as what tells so has not moved', async () => {
    const physician = as('physician', world.physician);
    const stream = `declaration-${declarationId}`;
    world.complete.now = { met: true, restsOn: [{ stream, version: 1 }] };
    const submit = { type: 'SubmitCycle', data: {} };
    expect(await world.send('cycle', cycleId, submit, physician)).toMatchObject({ kind: 'conflict', stream });
    const version = (await world.log.readStream(stream)).length;
    world.complete.now = { met: true, restsOn: [{ stream, version }] };
    expect(await world.send('cycle', cycleId, submit, physician)).toMatchObject({ kind: 'done' });
  });
});
