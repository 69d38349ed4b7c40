import { describe, expect, test } from '@jest/globals';
import type { CaseState, CommitteeMandate } from '@libs/domain';
import { day } from '@libs/kernel';
import type { Look } from '../tasks/look.js';
import { caseOpened, id, recorded } from '../testing/recorded.js';
import { assignReader } from './assign-reader.js';

const { assignBy, ...file } = caseOpened;
const queued: CaseState = {
  status: 'queued',
  ...file,
  recused: [id('left')],
  requests: 0,
  request: null,
  deadline: assignBy,
  reminded: [],
  escalated: [],
};
const mandate = (name: string): CommitteeMandate => ({
  mandateId: id(`mandate ${name}`),
  member: id(name),
  seat: 'membre',
  function: 'member',
  from: day('2024-01-01'),
  to: null,
});
const prepare = (look: Partial<Look>) =>
  assignReader.tasks['assign-reader']!.prepare(
    recorded({ type: 'CaseOpened', data: caseOpened }, { stream: `case-${id('case')}` }),
    null,
    {
      now: '2026-03-02T09:00:00Z',
      case: () => Promise.resolve(queued),
      cycle: () => Promise.resolve({ status: 'none' }),
      mandates: () => Promise.resolve([mandate('busy'), mandate('free'), mandate('left'), mandate('physician')]),
      loads: (members) => Promise.resolve(new Map(members.map((member) => [member, member === id('free') ? 0 : 3]))),
      ...look,
    },
  );

describe('a case without a reader', () => {
  test('is given to the least loaded member who may read it', async () => {
    const command = { type: 'AssignReader', data: { reader: id('free') } };
    expect(await prepare({})).toEqual({ send: { kind: 'case', id: id('case'), command } });
  });

  test('that nobody may read is put before the chair, and looked at again the next day', async () => {
    expect(await prepare({ mandates: () => Promise.resolve([mandate('left'), mandate('physician')]) })).toEqual({
      send: { kind: 'case', id: id('case'), command: { type: 'EscalateCase', data: {} } },
      againAt: '2026-03-02T23:00:00.000Z',
    });
  });

  test('that was given to somebody meanwhile, or closed, is left alone', async () => {
    const assigned: CaseState = { ...queued, status: 'assigned', reader: id('busy') };
    expect(await prepare({ case: () => Promise.resolve(assigned) })).toEqual({});
    expect(await prepare({ case: () => Promise.resolve({ ...queued, status: 'closed' }) })).toEqual({});
  });
});
