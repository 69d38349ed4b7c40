import { describe, expect, test } from '@jest/globals';
import { type Row, foldPage } from '@libs/application';
import type { CaseEvent } from '@libs/domain';
import { day } from '@libs/kernel';
import { id, recorded } from '../testing/recorded.js';
import { caseLoad } from './case-load.js';

const ofCase = { cycleId: id('cycle'), subject: id('physician') };
const assigned = (reader: string): CaseEvent => ({
  type: 'ReaderAssigned',
  data: { cycleId: id('cycle'), reader, replaces: null, assignedBy: 'system', opinionBy: day('2026-04-01') },
});
const recused = (subject: string): CaseEvent => ({
  type: 'MemberRecused',
  data: { cycleId: id('cycle'), subject, recusedBy: subject, reason: null, assignBy: null },
});
const opinion: CaseEvent = {
  type: 'OpinionGiven',
  data: {
    ...ofCase,
    reader: 'a',
    proposal: 'accepted',
    reasons: null,
    criteria: [],
    weight: null,
    decisionBy: day('2026-04-15'),
  },
};
const informed: CaseEvent = {
  type: 'InformationProvided',
  data: {
    ...ofCase,
    requestId: id('request'),
    answer: 'Voici.',
    providedOn: day('2026-03-20'),
    deadline: day('2026-04-20'),
  },
};
const closed: CaseEvent = { type: 'CaseClosed', data: { cycleId: id('cycle'), on: day('2026-03-20') } };

/** The row of the case after these events; undefined when it has none. */
const after = (...events: CaseEvent[]): Row | undefined =>
  foldPage(
    caseLoad,
    new Map(),
    events.map((event, n) => recorded(event, { stream: `case-${id('case')}`, version: n + 1 })),
  ).written.get(id('case'));

describe('the load of a reader', () => {
  test('grows with a case assigned, and moves to the one who takes over', () => {
    expect(after(assigned('a'))).toEqual({ case_id: id('case'), reader: 'a', reading: true });
    expect(after(assigned('a'), assigned('b'))).toMatchObject({ reader: 'b', reading: true });
  });

  test('falls when the reader leaves the case, and not when another member does', () => {
    expect(after(assigned('a'), recused('a'))).toBeUndefined();
    expect(after(assigned('a'), recused('b'))).toMatchObject({ reader: 'a', reading: true });
  });

  test('falls with the opinion, and grows again when new information unsettles it', () => {
    expect(after(assigned('a'), opinion)).toMatchObject({ reading: false });
    expect(after(assigned('a'), opinion, informed)).toMatchObject({ reader: 'a', reading: true });
  });

  test('is none of a case that was closed, or never assigned', () => {
    expect(after(assigned('a'), closed)).toBeUndefined();
    expect(after(informed, opinion)).toBeUndefined();
  });
});
