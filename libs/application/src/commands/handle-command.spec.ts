import { beforeEach, describe, expect, test } from '@jest/globals';
import { EventCodec, EventLog, MemoryEventStore } from '@libs/event-store';
import { type Decider, eventType, refuse } from '@libs/kernel';
import { z } from 'zod';
import type { Envelope } from './envelope.js';
import { type Decision, type Found, handleCommand } from './handle-command.js';

type Seats = { readonly taken: number };
type Take = { readonly type: 'TakeSeat'; readonly data: { readonly who: string } };
type Taken = { readonly type: 'SeatTaken'; readonly data: { readonly who: string } };

const SeatTaken = eventType('SeatTaken', z.object({ who: z.string() }));
const actor = { accountId: 'a1', role: 'member' };

/** A room of two seats: small enough to see every way a command can end. */
const room: Decider<Seats, Take, Taken, { open: boolean }> = {
  stream: 'room',
  initial: { taken: 0 },
  evolve: (seats) => ({ taken: seats.taken + 1 }),
  decide: (command, seats, { facts }) => {
    if (command.data.who === 'nobody') return [];
    if (!facts.open) return refuse('room.closed');
    return seats.taken >= 2 ? refuse('room.full', { taken: seats.taken }) : [{ type: 'SeatTaken', data: command.data }];
  },
};

const allowed: Found<{ open: boolean }> = {
  facts: { open: true },
  permission: { allow: true, rule: 'T01', hidden: false },
  guards: [],
};
const take = (who: string): Take => ({ type: 'TakeSeat', data: { who } });
const envelope = (commandId: string, more: Partial<Envelope> = {}): Envelope => ({
  commandId,
  actor,
  now: '2026-03-01T09:00:00Z',
  ...more,
});

describe('a command', () => {
  let log: EventLog;
  const decision = (found: Partial<typeof allowed> = {}): Decision<Seats, Take, Taken, { open: boolean }> => ({
    decider: room,
    lookUp: () => Promise.resolve({ ...allowed, ...found }),
  });
  const run = (command: Take, at: Envelope, found: Partial<typeof allowed> = {}) =>
    handleCommand(log, decision(found), 'r', command, at);

  beforeEach(() => {
    log = new EventLog(new MemoryEventStore(), new EventCodec([SeatTaken]));
  });

  test('that is allowed and decided is stored with who, when and why', async () => {
    const outcome = await run(take('ada'), envelope('c1'));
    expect(outcome).toMatchObject({ kind: 'done', stream: 'room-r', version: 1, position: 1, duplicate: false });
    const [event] = await log.readStream('room-r');
    expect(event).toMatchObject({
      type: 'SeatTaken',
      data: { who: 'ada' },
      metadata: { actor, command: 'c1', correlation: 'c1', occurredOn: '2026-03-01' },
    });
  });

  test('sent twice has one effect and the same answer, even after the stream moved on', async () => {
    const first = await run(take('ada'), envelope('c1'));
    await run(take('grace'), envelope('c2'));
    const again = await run(take('ada'), envelope('c1'));
    expect(first).toMatchObject({ kind: 'done', version: 1, duplicate: false });
    expect(again).toMatchObject({ kind: 'done', version: 1, duplicate: true });
    expect(await log.readStream('room-r')).toHaveLength(2);
  });

  test('whose id was drawn for it alone is not looked for, and even so has one effect', async () => {
    const first = await run(take('ada'), envelope('c1', { fresh: true }));
    const again = await run(take('ada'), envelope('c1', { fresh: true }));
    expect([first, again]).toMatchObject([{ duplicate: false }, { duplicate: true }]);
    expect(await log.readStream('room-r')).toHaveLength(1);
  });

  test('whose id served for another command is refused', async () => {
    await run(take('ada'), envelope('c1'));
    expect(await run(take('grace'), envelope('c1'))).toEqual({ kind: 'command-reused', commandId: 'c1' });
  });

  test('that is not allowed is not decided', async () => {
    const outcome = await run(take('ada'), envelope('c1'), { permission: { allow: false, rule: 'D1', hidden: true } });
    expect(outcome).toMatchObject({ kind: 'denied', rule: 'D1', hidden: true });
    expect(await log.store.head()).toBe(0);
  });

  test('that a rule refuses stores nothing', async () => {
    expect(await run(take('ada'), envelope('c1'), { facts: { open: false } })).toMatchObject({ rule: 'room.closed' });
    expect(await log.store.head()).toBe(0);
  });

  test('that changes nothing is done, at the version that was there', async () => {
    await run(take('ada'), envelope('c1'));
    expect(await run(take('nobody'), envelope('c2'))).toMatchObject({ kind: 'done', version: 1, events: [] });
  });

  test('on a version that has passed is overtaken, and the caller learns the version that is', async () => {
    await run(take('ada'), envelope('c1'));
    expect(await run(take('grace'), envelope('c2', { expectedVersion: 0 }))).toEqual({
      kind: 'conflict',
      stream: 'room-r',
      expected: 0,
      actual: 1,
    });
  });

  test('on the version that still holds is decided anew when only what it rested on has moved', async () => {
    await run(take('ada'), envelope('c1'));
    let version = 0;
    const lookUp = () => Promise.resolve({ ...allowed, guards: [{ stream: 'room-r', version: version++ }] });
    const outcome = await handleCommand(
      log,
      { decider: room, lookUp },
      'other',
      take('grace'),
      envelope('c2', { expectedVersion: 0 }),
    );
    expect(outcome).toMatchObject({ kind: 'done', stream: 'room-other', version: 1 });
  });

  test('in a race is decided anew: two of twenty get the two seats, the others hear that the room is full', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, n) => run(take(`p${n}`), envelope(`c${n}`))));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(2);
    expect(outcomes.filter(({ kind }) => kind === 'refusal')).toHaveLength(18);
  });

  test('that was authorised by a stream which has moved since stores nothing', async () => {
    await run(take('ada'), envelope('c1'));
    const outcome = await handleCommand(
      log,
      decision({ guards: [{ stream: 'room-r', version: 0 }] }),
      'other',
      take('grace'),
      envelope('c2'),
    );
    expect(outcome).toMatchObject({ kind: 'conflict', stream: 'room-r', actual: 1 });
    expect(await log.readStream('room-other')).toHaveLength(0);
  });
});
