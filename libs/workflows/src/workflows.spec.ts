import { describe, expect, test } from '@jest/globals';
import { cycleIdOf } from '@libs/application';
import { committeeEventTypes } from '@libs/domain';
import { day } from '@libs/kernel';
import { jobsOf, tasksOf } from './tasks/react.js';
import type { Look } from './tasks/look.js';
import type { Step, WatchedEvent } from './tasks/workflow.js';
import { caseOpened, id, recorded } from './testing/recorded.js';
import { allWorkflows } from './workflows.js';

const workflows = allWorkflows({ reminderDays: 7 });
const tasks = tasksOf(workflows);
const caseStream = `case-${id('case')}`;
const declarationStream = `declaration-${id('declaration')}`;
const cycleStream = `cycle-${id('cycle')}`;

const nothingToSee: Look = {
  now: '2026-03-02T09:00:00Z',
  case: () => Promise.resolve({ status: 'none' }),
  cycle: () => Promise.resolve({ status: 'none' }),
  mandates: () => Promise.resolve([]),
  loads: () => Promise.resolve(new Map()),
};

/** The jobs of an event, each as its name, its key and the instant it waits for. */
const jobs = (event: WatchedEvent, stream: string, more: { on?: string } = {}) =>
  jobsOf(workflows, recorded(event, { stream, ...(more.on && { on: day(more.on) }) })).map(
    ({ name, data, notBefore }) => [name, data['key'], notBefore].filter((part) => part != null).join(' '),
  );

/** What the jobs of an event send when they are run. */
const sent = async (event: WatchedEvent, stream: string, look: Partial<Look> = {}): Promise<Step[]> => {
  const at = recorded(event, { stream });
  return Promise.all(
    jobsOf(workflows, at).map(({ name, data }) =>
      Promise.resolve(tasks.get(name)!.prepare(at, data['key'] as string | null, { ...nothingToSee, ...look })),
    ),
  );
};

const ofCase = { cycleId: id('cycle'), subject: id('physician') };

describe('an action sent to the committee', () => {
  const { declarationId: _, assignBy: __, ...routed } = caseOpened;
  const event: WatchedEvent = { type: 'ActionRoutedToCommittee', data: { ...routed, caseId: id('case') } };

  test('has a case opened, with everything the route said', async () => {
    expect(jobs(event, declarationStream)).toEqual(['open-case']);
    expect(await sent(event, declarationStream)).toEqual([
      {
        send: {
          kind: 'case',
          id: id('case'),
          command: { type: 'OpenCase', data: { ...routed, declarationId: id('declaration') } },
        },
      },
    ]);
  });

  test('always leads to the same job, which names nobody', () => {
    const [first] = jobsOf(workflows, recorded(event, { stream: declarationStream, version: 3 }));
    const [again] = jobsOf(workflows, recorded(event, { stream: declarationStream, version: 3 }));
    expect(again).toEqual(first);
    expect(first?.id).toBe(`open-case.${id(`event ${declarationStream} 3`)}`);
    expect(first?.data).toEqual({ stream: declarationStream, version: 3, key: null });
  });

  test('that is taken back has its case closed, and one without a case has not', async () => {
    const withdrawn = (caseId: string | null): WatchedEvent => ({
      type: 'ActionWithdrawn',
      data: { ...ofCase, caseId, reason: null, on: day('2026-03-03') },
    });
    expect(await sent(withdrawn(id('case')), declarationStream)).toEqual([
      {
        send: {
          kind: 'case',
          id: id('case'),
          command: { type: 'CloseCase', data: { declarationId: id('declaration') } },
        },
      },
    ]);
    expect(jobs(withdrawn(null), declarationStream)).toEqual([]);
  });
});

describe('between case and declaration', () => {
  const request = { requestId: id('request'), questions: 'Quel était le programme ?', dueOn: day('2026-03-20') };

  test('a question of the committee is passed on, and the timers start again when its answer is overdue', async () => {
    const event: WatchedEvent = {
      type: 'InformationRequested',
      data: {
        ...ofCase,
        ...request,
        declarationId: id('declaration'),
        requestedBy: id('reader'),
        requestedOn: day('2026-03-05'),
      },
    };
    expect(jobs(event, caseStream)).toEqual([
      'relay-information-request',
      'remind-reader 2026-03-20T23:00:00.000Z',
      'escalate-case 2026-03-20T23:00:00.000Z',
    ]);
    expect((await sent(event, caseStream))[0]).toEqual({
      send: {
        kind: 'declaration',
        id: id('declaration'),
        command: { type: 'RelayInformationRequest', data: { caseId: id('case'), ...request } },
      },
    });
  });

  test('an answer of the physician is passed on', async () => {
    const answer = { requestId: id('request'), answer: 'Voici le programme.' };
    const data = { ...ofCase, ...answer, caseId: id('case'), on: day('2026-03-10') };
    expect(await sent({ type: 'ActionInformationProvided', data }, declarationStream)).toEqual([
      { send: { kind: 'case', id: id('case'), command: { type: 'ReceiveInformation', data: answer } } },
    ]);
  });

  test('a decision is recorded on the declaration', async () => {
    const decision = { outcome: 'accepted' as const, reasons: null, weight: 2, decidedOn: day('2026-03-12') };
    const data = { ...ofCase, ...decision, declarationId: id('declaration'), decidedBy: id('chair') };
    expect(await sent({ type: 'CaseDecided', data }, caseStream)).toEqual([
      {
        send: {
          kind: 'declaration',
          id: id('declaration'),
          command: { type: 'RecordDecision', data: { caseId: id('case'), ...decision } },
        },
      },
    ]);
  });
});

describe('the deadlines of a case', () => {
  test('a case without a reader is put before the chair on the day after one was due', () => {
    expect(jobs({ type: 'CaseOpened', data: caseOpened }, caseStream)).toEqual([
      'assign-reader',
      'escalate-case 2026-03-09T23:00:00.000Z',
    ]);
  });

  test('a reader is reminded a week before the opinion is due, and the chair told the day after', () => {
    const data = {
      cycleId: id('cycle'),
      reader: id('reader'),
      replaces: null,
      assignedBy: 'system',
      opinionBy: day('2026-04-01'),
    };
    expect(jobs({ type: 'ReaderAssigned', data }, caseStream)).toEqual([
      'remind-reader 2026-03-24T23:00:00.000Z',
      'escalate-case 2026-04-01T22:00:00.000Z',
    ]);
  });

  test('a deadline that moved with an answer has timers of its own', () => {
    const answer = { requestId: id('request'), answer: 'Voici.', providedOn: day('2026-03-10') };
    const data = { ...ofCase, ...answer, deadline: day('2026-04-11') };
    expect(jobs({ type: 'InformationProvided', data }, caseStream)).toEqual([
      'remind-reader 2026-04-03T22:00:00.000Z',
      'escalate-case 2026-04-11T22:00:00.000Z',
    ]);
  });

  test('a reader who leaves has a successor looked for; another member who leaves changes nothing', () => {
    const left = (assignBy: string | null): WatchedEvent => ({
      type: 'MemberRecused',
      data: {
        cycleId: id('cycle'),
        subject: id('reader'),
        recusedBy: id('reader'),
        reason: null,
        assignBy: assignBy === null ? null : day(assignBy),
      },
    });
    expect(jobs(left('2026-03-12'), caseStream)).toEqual(['assign-reader', 'escalate-case 2026-03-12T23:00:00.000Z']);
    expect(jobs(left(null), caseStream)).toEqual([]);
  });
});

describe('the milestones of a cycle', () => {
  const opened: WatchedEvent = {
    type: 'CycleOpened',
    data: {
      subject: id('physician'),
      specialty: 'specialite-inventee',
      number: 1,
      registeredOn: day('2025-08-31'),
      practisingOnReferenceDay: false,
      years: 6,
      first: day('2025-08-31'),
      last: day('2031-08-30'),
      previousCycleId: null,
      situation: {},
    },
  };

  test('are half of it, and twelve, six, three months and one before its end', () => {
    expect(jobs(opened, cycleStream, { on: '2025-09-01' })).toEqual([
      'remind-of-milestone half-way 2028-08-29T22:00:00.000Z',
      'remind-of-milestone one-year-left 2030-08-29T22:00:00.000Z',
      'remind-of-milestone six-months-left 2031-02-27T23:00:00.000Z',
      'remind-of-milestone three-months-left 2031-05-29T22:00:00.000Z',
      'remind-of-milestone one-month-left 2031-07-29T22:00:00.000Z',
    ]);
  });

  test('that had passed when the cycle was recorded are left out', () => {
    expect(jobs(opened, cycleStream, { on: '2031-05-30' })).toEqual([
      'remind-of-milestone one-month-left 2031-07-29T22:00:00.000Z',
    ]);
  });

  test('are told to the cycle with their day', async () => {
    expect((await sent(opened, cycleStream))[1]).toEqual({
      send: {
        kind: 'cycle',
        id: id('cycle'),
        command: { type: 'RemindOfMilestone', data: { milestone: 'one-year-left', dueOn: '2030-08-30' } },
      },
    });
  });
});

describe('a cycle', () => {
  test('that was validated has the next one opened', async () => {
    const data = { nextCycleId: id('next'), first: day('2031-08-31') };
    expect(await sent({ type: 'NextCycleOpened', data }, cycleStream)).toEqual([
      {
        send: {
          kind: 'cycle',
          id: id('next'),
          command: { type: 'OpenFollowingCycle', data: { previousCycleId: id('cycle') } },
        },
      },
    ]);
  });

  test('that was handed to the Ordre has the next one opened on the day after its legal end, ruled on or not', async () => {
    const submitted: WatchedEvent = { type: 'CycleSubmittedToOrdre', data: { on: day('2026-03-02') } };
    const file = await running(null)('');
    const handedOver = (last: string, status: 'submitted' | 'not-validated' | 'validated'): Look['cycle'] => {
      return () => Promise.resolve({ ...file, last: day(last), status } as Awaited<ReturnType<Look['cycle']>>);
    };
    expect(jobs(submitted, cycleStream)).toEqual(['open-cycle-after-end']);
    const steps = (last: string, status: Parameters<typeof handedOver>[1]) =>
      sent(submitted, cycleStream, { cycle: handedOver(last, status) });
    const next = cycleIdOf(id('physician'), 'specialite-inventee', 2);
    const command = { type: 'OpenFollowingCycle', data: { previousCycleId: id('cycle') } };
    expect(await steps('2026-03-01', 'submitted')).toEqual([{ send: { kind: 'cycle', id: next, command } }]);
    expect(await steps('2026-03-01', 'not-validated')).toEqual([{ send: { kind: 'cycle', id: next, command } }]);
    expect(await steps('2026-03-02', 'submitted')).toEqual([{ againAt: '2026-03-02T23:00:00.000Z' }]);
    expect(await steps('2026-03-01', 'validated')).toEqual([{}]);
  });

  const interrupted = (resumedOn: string | null): WatchedEvent => ({
    type: 'PracticeInterrupted',
    data: {
      subject: id('physician'),
      from: day('2026-03-01'),
      resumedOn: resumedOn === null ? null : day(resumedOn),
      reason: null,
      evidence: [],
    },
  });
  const running =
    (resumedOn: string | null): Look['cycle'] =>
    () =>
      Promise.resolve({
        status: 'running',
        subject: id('physician'),
        specialty: 'specialite-inventee',
        number: 1,
        registeredOn: day('2025-01-01'),
        practisingOnReferenceDay: false,
        years: 6,
        first: day('2025-01-01'),
        last: day('2030-12-31'),
        previousCycleId: null,
        situations: [],
        interruptions: [{ from: day('2026-03-01'), resumedOn: resumedOn === null ? null : day(resumedOn) }],
        milestones: [],
      });

  const asked = { kind: 'cycle', id: id('cycle'), command: { type: 'EndPeriodIfInterrupted', data: {} } };
  const again = { send: asked, againAt: '2026-03-02T23:00:00.000Z' };

  test('whose physician does not practise is asked every day whether it has ended', async () => {
    expect(jobs(interrupted(null), cycleStream)).toEqual(['end-interrupted-period 2026-03-01T23:00:00.000Z']);
    expect(await sent(interrupted(null), cycleStream, { cycle: running(null) })).toEqual([again]);
  });

  test('is asked until the resumption, also when that was said ahead', async () => {
    expect(jobs(interrupted('2030-06-01'), cycleStream)).toEqual(['end-interrupted-period 2026-03-01T23:00:00.000Z']);
    expect(await sent(interrupted(null), cycleStream, { cycle: running('2030-06-01') })).toEqual([again]);
  });

  test('is asked a last time once practice has resumed, and not at all about an interruption of the past', async () => {
    expect(await sent(interrupted(null), cycleStream, { cycle: running('2026-03-02') })).toEqual([{ send: asked }]);
    expect(jobs(interrupted('2026-03-02'), cycleStream)).toEqual([]);
  });
});

describe('the workflows', () => {
  test('have one task for every job, and no two of one name', () => {
    expect([...tasks.keys()].sort()).toEqual([
      'assign-reader',
      'close-case',
      'end-interrupted-period',
      'escalate-case',
      'open-case',
      'open-cycle-after-end',
      'open-following-cycle',
      'record-decision',
      'relay-information',
      'relay-information-request',
      'remind-of-milestone',
      'remind-reader',
    ]);
  });

  test('are refused at the start when two are named alike or process one job', () => {
    const [first] = workflows;
    expect(() => tasksOf([first!, first!])).toThrow('two workflows are named open-case');
    expect(() => tasksOf([first!, { ...first!, name: 'other' }])).toThrow('two workflows process the job open-case');
  });

  test('refuse a job that nobody processes', () => {
    const astray = { name: 'astray', on: { CaseOpened: () => [{ task: 'nowhere' }] }, tasks: {} };
    const event = recorded({ type: 'CaseOpened', data: caseOpened }, { stream: caseStream });
    expect(() => jobsOf([astray], event)).toThrow('no processor for the job nowhere');
  });

  test('pass over events that are none of theirs', () => {
    const other = { type: committeeEventTypes[0].type, data: {} } as unknown as WatchedEvent;
    expect(jobs(other, 'committee-specialite-inventee')).toEqual([]);
  });
});
