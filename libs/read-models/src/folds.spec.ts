import { describe, expect, test } from '@jest/globals';
import { HistoryEventType } from '@libs/contracts';
import { type Row, foldPage } from '@libs/application';
import type { RecordedEvent } from '@libs/event-store';
import { addDays, day } from '@libs/kernel';
import { cycleHistoryProjection } from './cycle-history/projection.js';
import { summaries } from './cycle-history/summaries.js';
import { foldCycleFacts, assessmentInput } from './cycle-overview/facts.js';
import { decisionProjection } from './decision/projection.js';
import { declarationProjection } from './declaration/projection.js';
import { reviewQueueProjection } from './review-queue/projection.js';
import { urgencyOf } from './review-queue/queries.js';
import { chanceOf } from './testing/chance.js';
import type { Choice, Happening } from './testing/happening.js';
import { cycleOf, declarationOf } from './testing/parts.js';

const choice: Choice = {
  specialty: 'inventée',
  version: '1.0',
  hash: 'a'.repeat(64),
  content: {},
  rows: [{ id: 'X-1-01', variant: 'participant', unit: 'jour' }],
};
const ids = { subject: 'physician', cycleId: 'cycle', choice, first: day('2025-01-01') };

const recorded = (told: readonly Happening[]): RecordedEvent[] =>
  told.map(
    ({ stream, event, on }, index) =>
      ({
        ...event,
        stream,
        version: index + 1,
        position: index + 1,
        recordedAt: `${on}T09:00:00.000Z`,
        metadata: {
          id: `e${index}`,
          occurredOn: on,
          actor: { accountId: 'who', role: 'physician' },
          correlation: 'c',
          causation: null,
        },
      }) as unknown as RecordedEvent,
  );

/** A declaration that has been through every event of `types`. */
const declarationWith = (...types: string[]): RecordedEvent[] => {
  for (let seed = 1; ; seed += 1) {
    const told = declarationOf(ids, chanceOf(seed));
    const names = told.map(({ event }) => event.type);
    if (types.every((type) => names.includes(type))) return recorded(told);
  }
};

const only = (rows: ReadonlyMap<string, Row>): Row => {
  expect(rows.size).toBe(1);
  return [...rows.values()][0]!;
};

const cycleEvents = (): RecordedEvent[] => recorded(cycleOf(ids, chanceOf(3)));

describe('the view of declarations', () => {
  test('tells what was asked, answered and decided', () => {
    const events = declarationWith('ActionInformationProvided', 'ActionDecided');
    const row = only(foldPage(declarationProjection, new Map(), events).written);
    expect(row).toMatchObject({
      cycle_id: 'cycle',
      case_id: expect.any(String),
      routing: { ground: expect.any(String) },
      information_requests: [{ questions: 'Quel programme ?', answer: 'Voici.', answeredOn: expect.any(String) }],
      decision: { outcome: expect.any(String), reasons: 'Motivation fictive.' },
    });
  });

  test('stops at an event that comes before the declaration it changes', () => {
    const [, ...later] = declarationWith('ActionDrafted', 'EvidenceAttached');
    const folded = foldPage(declarationProjection, new Map(), later);
    expect(folded.failure?.reason).toMatch(/EvidenceAttached comes before what it changes$/);
  });
});

describe('the view of the committee’s cases', () => {
  test('gives a readerless case back to the queue when its reader leaves, with the new deadline', () => {
    const events = declarationWith('MemberRecused').filter(({ stream }) => stream.startsWith('case-'));
    const until = events.slice(0, events.findIndex(({ type }) => type === 'MemberRecused') + 1);
    const row = only(foldPage(reviewQueueProjection, new Map(), until).written);
    expect(row).toMatchObject({ status: 'awaiting-reader', reader: null, recused: [expect.any(String)], open: true });
    const { assignBy } = until.at(-1)!.data as { assignBy: string };
    expect(row['deadline']).toBe(assignBy);
  });

  test('has the reader look again once the physician has answered, whatever the opinion was before', () => {
    const events = declarationWith('OpinionGiven', 'InformationProvided').filter(({ stream }) =>
      stream.startsWith('case-'),
    );
    const first = (type: string) => events.findIndex((event) => event.type === type);
    const opinion = events[first('OpinionGiven')]!;
    const before = events.slice(0, first('InformationProvided'));
    const answered = [...before, opinion, events[first('InformationProvided')]!];
    expect(only(foldPage(reviewQueueProjection, new Map(), answered).written)).toMatchObject({
      status: 'awaiting-opinion',
      opinion: null,
    });
  });

  test('closes a decided case, and keeps the decision as a precedent', () => {
    const events = declarationWith('CaseDecided').filter(({ stream }) => stream.startsWith('case-'));
    const queued = only(foldPage(reviewQueueProjection, new Map(), events).written);
    expect(queued).toMatchObject({
      status: 'decided',
      open: false,
      deadline: null,
      decision: { outcome: expect.any(String) },
    });
    const made = only(foldPage(decisionProjection, new Map(), events).written);
    expect(made).toMatchObject({ outcome: (queued['decision'] as { outcome: string }).outcome, row: 'X-1-01' });
  });

  test('is urgent when the deadline is past, soon within a week', () => {
    const today = day('2026-11-22');
    expect(urgencyOf(day('2026-11-21'), today)).toBe('overdue');
    expect(urgencyOf(today, today)).toBe('soon');
    expect(urgencyOf(addDays(today, 7), today)).toBe('soon');
    expect(urgencyOf(addDays(today, 8), today)).toBe('normal');
    expect(urgencyOf(null, today)).toBe('normal');
  });
});

describe('the history of a cycle', () => {
  test('holds one line per event, of the cycle, its declarations and their cases, and nothing that a person typed', () => {
    const events = [...cycleEvents(), ...declarationWith('ActionCorrected', 'ActionDecided', 'EvidenceAttached')];
    const numbered = events.map((event, index) => ({ ...event, position: index + 1 }));
    const { written } = foldPage(cycleHistoryProjection, new Map(), numbered);
    expect(written.size).toBe(events.length);
    for (const row of written.values()) {
      expect(row['cycle_id']).toBe('cycle');
      expect(row['summary']).not.toMatch(/fictive|Erreur|Quel programme|Voici|direct_care/i);
    }
  });

  test('has a French line for every type of event it folds', () => {
    expect(Object.keys(summaries).sort()).toEqual([...cycleHistoryProjection.handles].sort());
    expect(Object.keys(summaries).sort()).toEqual([...HistoryEventType.options].sort());
  });

  test('says by itself which row and which declaration an event is about, and no code in its sentence', () => {
    const { written } = foldPage(cycleHistoryProjection, new Map(), declarationWith('EvidenceAttached', 'CaseDecided'));
    const rows = [...written.values()];
    const of = (type: string) => rows.find((row) => row['type'] === type);
    const id = String(of('ActionDeclared')?.['stream']).replace('declaration-', '');
    expect(of('ActionDeclared')).toMatchObject({ declaration_id: id, row: 'X-1-01' });
    expect(of('EvidenceAttached')).toMatchObject({ declaration_id: id, row: null });
    expect(of('CaseOpened')).toMatchObject({ declaration_id: id, row: 'X-1-01' });
    expect(of('ReaderAssigned')).toMatchObject({ declaration_id: null, row: null });
    expect(rows.filter(({ summary }) => String(summary).includes('X-1-01'))).toEqual([]);
  });
});

describe('the facts of a cycle', () => {
  test('leave out what was only planned, and what was withdrawn', () => {
    const declared = declarationWith('ActionDeclared', 'ActionWithdrawn');
    const facts = foldCycleFacts([...cycleEvents(), ...declared])!;
    expect(assessmentInput(facts, [], day('2026-11-22')).declarations).toEqual([]);
    const before = declared.filter(({ type }) => type !== 'ActionWithdrawn');
    const kept = foldCycleFacts([...cycleEvents(), ...before])!;
    expect(assessmentInput(kept, [], day('2026-11-22')).declarations).toHaveLength(1);
  });

  test('take the situation that has taken effect by the day, and the first one before the cycle', () => {
    const [opened] = cycleEvents();
    const recordedLater = {
      ...opened!,
      type: 'SituationRecorded',
      data: { subject: 'physician', effectiveOn: day('2026-01-01'), situation: { direct_care: false }, evidence: [] },
    } as RecordedEvent;
    const facts = foldCycleFacts([opened!, recordedLater])!;
    const answers = (on: string) => assessmentInput(facts, [], day(on)).situation.answers['direct_care'];
    expect([answers('2024-06-01'), answers('2025-12-31'), answers('2026-01-01')]).toEqual([true, true, false]);
  });

  test('wait for the committee again once an action was routed again, whatever was decided before', () => {
    const events = declarationWith('ActionDecided', 'ActionRoutedToCommittee').filter(({ stream }) =>
      stream.startsWith('declaration-'),
    );
    const decided = events.findIndex(({ type }) => type === 'ActionDecided');
    const routed = events.find(({ type }) => type === 'ActionRoutedToCommittee')!;
    const facts = foldCycleFacts([...cycleEvents(), ...events.slice(0, decided + 1), routed])!;
    expect(assessmentInput(facts, [], day('2027-01-01')).decisions).toEqual([
      expect.objectContaining({ outcome: 'pending', decidedOn: null }),
    ]);
  });

  test('forget what was decided of an action once it was corrected, unless its case goes on', () => {
    const events = declarationWith('ActionCorrected', 'ActionDecided').filter(({ stream }) =>
      stream.startsWith('declaration-'),
    );
    const correction = events.find(({ type }) => type === 'ActionCorrected')!;
    const until = (type: string) => events.slice(0, events.findIndex((event) => event.type === type) + 1);
    const decisionsAfter = (...told: RecordedEvent[]) =>
      assessmentInput(foldCycleFacts([...cycleEvents(), ...told])!, [], day('2027-01-01')).decisions;
    expect(decisionsAfter(...until('ActionDecided'), correction)).toEqual([]);
    expect(decisionsAfter(...until('ActionRoutedToCommittee'), correction)).toMatchObject([{ outcome: 'pending' }]);
  });

  test('are none for a cycle that was never opened', () => {
    expect(foldCycleFacts([])).toBeUndefined();
    expect(() => foldCycleFacts(declarationWith('EvidenceAttached'))).toThrow('before the opening of its cycle');
  });
});
