import { describe, expect, test } from '@jest/globals';
import type { Envelope, Outcome } from '@libs/application';
import { Hopeless, TryLater } from '../queue/queues.js';
import { caseOpened, id, recorded } from '../testing/recorded.js';
import { perform } from './perform.js';
import type { Intent, Step, Task } from './workflow.js';

const stream = `case-${id('case')}`;
const event = recorded({ type: 'CaseOpened', data: caseOpened }, { stream, version: 1 });
const send: Intent = { kind: 'case', id: id('case'), command: { type: 'RemindReader', data: {} } };
const job = { queue: 'timers', name: 'remind', id: 'remind.1', data: { stream, version: 1, key: null } };
const done: Outcome = { kind: 'done', stream, version: 2, position: 2, events: [], duplicate: false };

const performing = (step: Step, outcome: Outcome = done, more: Partial<Task> = {}) => {
  const sent: Envelope[] = [];
  const locks: string[] = [];
  const run = perform({
    tasks: new Map([['remind', { queue: 'timers', prepare: () => step, ...more }]]),
    eventAt: (_stream, version) => Promise.resolve(version === 1 ? event : undefined),
    look: (now) => ({
      now,
      case: () => Promise.resolve({ status: 'none' }),
      cycle: () => Promise.resolve({ status: 'none' }),
      mandates: () => Promise.resolve([]),
      loads: () => Promise.resolve(new Map()),
    }),
    send: (_intent, envelope) => {
      sent.push(envelope);
      return Promise.resolve(outcome);
    },
    alone: (name, work) => {
      locks.push(name);
      return work();
    },
    clock: () => new Date('2026-03-24T07:00:00Z'),
  });
  return { run, sent, locks };
};

describe('a job', () => {
  test('sends its command as the system, because of its event, under an id that a second run repeats', async () => {
    const at = performing({ send });
    await at.run(job);
    await at.run(job);
    expect(at.sent).toHaveLength(2);
    expect(at.sent[0]).toMatchObject({
      actor: { accountId: 'system', role: 'system' },
      correlation: event.metadata.correlation,
      causation: event.metadata.id,
      now: '2026-03-24T07:00:00.000Z',
    });
    expect(at.sent[1]?.commandId).toBe(at.sent[0]?.commandId);
  });

  test('that asks to be run again sends another command each day', async () => {
    const first = performing({ send, againAt: '2026-03-25T23:00:00Z' });
    const next = performing({ send, againAt: '2026-03-26T23:00:00Z' });
    expect(await first.run(job)).toEqual({ againAt: '2026-03-25T23:00:00Z' });
    await next.run(job);
    expect(next.sent[0]?.commandId).not.toBe(first.sent[0]?.commandId);
  });

  test('that has nothing left to say sends nothing', async () => {
    const at = performing({});
    expect(await at.run(job)).toBeUndefined();
    expect(at.sent).toEqual([]);
  });

  test('is done when another run had sent its command, even with another choice in it', async () => {
    const reused = performing({ send }, { kind: 'command-reused', commandId: 'c1' });
    await expect(reused.run(job)).resolves.toBeUndefined();
    await expect(performing({ send }, { ...done, duplicate: true }).run(job)).resolves.toBeUndefined();
  });

  test('is tried again when it was overtaken, and when what it is about does not exist yet', async () => {
    const overtaken: Outcome = { kind: 'conflict', stream, expected: 1, actual: 2 };
    const missing: Outcome = { kind: 'refusal', rule: 'case.not-found', facts: {} };
    await expect(performing({ send }, overtaken).run(job)).rejects.toThrow(TryLater);
    await expect(performing({ send }, missing).run(job)).rejects.toThrow('refused: case.not-found');
    await expect(performing({ send }, missing).run(job)).rejects.toThrow(TryLater);
    await expect(performing({ send }).run({ ...job, data: { ...job.data, version: 2 } })).rejects.toThrow(TryLater);
  });

  test('is given up, for an operator to see, when a rule refuses or nobody allowed it', async () => {
    const refused: Outcome = { kind: 'refusal', rule: 'declaration.other-case', facts: {} };
    await expect(performing({ send }, refused).run(job)).rejects.toThrow(
      new Hopeless('refused: declaration.other-case'),
    );
    await expect(performing({ send }, { kind: 'denied', rule: 'D1', hidden: true }).run(job)).rejects.toThrow(Hopeless);
    await expect(performing({ send }).run({ ...job, name: 'unknown' })).rejects.toThrow(Hopeless);
  });

  test('that makes a choice is tried again when its choice is refused', async () => {
    const refused: Outcome = { kind: 'refusal', rule: 'case.no-mandate', facts: {} };
    await expect(performing({ send }, refused, { choosesAnew: true }).run(job)).rejects.toThrow(TryLater);
  });

  test('that must be alone takes its lock first', async () => {
    const at = performing({ send }, done, { exclusive: 'assign-reader' });
    await at.run(job);
    expect(at.locks).toEqual(['assign-reader']);
  });
});
