import { describe, expect, test } from '@jest/globals';
import type { BookedRevision } from '@libs/application';
import { compile } from '@libs/compliance';
import { type CalendarDay, day } from '@libs/kernel';
import { Referential } from '@libs/referential';
import { cycle, declared } from '../../../../libs/compliance/src/testing/invented-cycle.js';
import { inventedReferential } from '../../../../libs/compliance/src/testing/invented-referential.js';
import { askByOf } from './foreseen.js';
import { ofPlan, previewCycle } from './preview-cycle.js';

const ROW = 'SM-10-03';

/** The invented référentiel, in which the committee is asked about the row from July 2026 on only. */
const booked = (number: string, inForceFrom: CalendarDay | null, asks: boolean): BookedRevision => {
  const referential = Referential.parse({
    ...inventedReferential,
    revision: { ...inventedReferential.revision, number, inForceFrom },
    blocks: inventedReferential.blocks.map((block) => ({
      ...block,
      rows: block.rows.map((row) => (row.id === ROW && !asks ? { ...row, validation: { mode: 'none' } } : row)),
    })),
  });
  return { version: number, hash: number, effectiveFrom: inForceFrom, referential, compiled: compile(referential) };
};

const delays = { assignment: 5, opinion: 30, decision: 30 };
const revisions = [booked('1.0', null, false), booked('2.0', day('2026-07-01'), true)];
const previewed = {
  subject: 'a',
  specialty: inventedReferential.specialty.id,
  inputOn: (asOf: CalendarDay) => cycle([], { revisions: revisions.map(({ compiled }) => compiled), asOf }),
};
const [today, end] = [day('2026-06-01'), day('2026-12-01')];

const done = (first: string, last?: string, row = ROW) => {
  const { action } = declared('preview', row, { first, ...(last !== undefined && { last }) });
  return { declarationId: null, action, attestation: null, withEvidence: true };
};

const preview = (...actions: Parameters<typeof previewCycle>[0]) =>
  previewCycle(actions, previewed, end, { revisions, delays, today });

describe('a cycle with actions to come', () => {
  test('is shown with each action judged by the revision that will judge it: the one of its last day', () => {
    expect(preview(done('2026-06-20', '2026-07-10')).after?.declarations).toMatchObject([
      { standing: 'counts', clause: { revision: '2.0' } },
    ]);
  });

  test('says of each what it will go through and what it would bring, and by when to ask beforehand', () => {
    const { actions } = preview(done('2026-06-20'), done('2026-10-05'), done('2026-10-05', undefined, 'SM-99'));
    expect(actions).toMatchObject([
      { next: { step: 'accepted-on-evidence' }, assessed: { standing: 'counts' } },
      {
        next: { step: 'sent-to-committee', beforehand: { askBy: '2026-08-01', decisionBy: '2026-10-05' } },
        assessed: { standing: 'counts' },
      },
      { next: { step: 'no-such-row' }, assessed: { standing: 'does-not-count', reason: 'NO_SUCH_ACTION' } },
    ]);
  });

  test('does not pretend that the past can still be asked for beforehand', () => {
    const late = { revisions: revisions.slice(1), delays, today: day('2026-11-02') };
    const { actions } = previewCycle([done('2026-10-05')], previewed, end, late);
    expect(actions).toMatchObject([{ assessed: { reason: 'PRIOR_VALIDATION_REQUIRED' } }]);
  });

  test('takes in what is planned, and says which plan does not say enough', () => {
    const { action } = done('2026-06-20');
    const { title: _, ...untitled } = action;
    const { actions, after } = preview(ofPlan('planned', action), ofPlan('vague', untitled));
    expect(actions).toMatchObject([
      { declarationId: 'planned', assessed: { id: 'planned', standing: 'counts' } },
      { declarationId: 'vague', next: { step: 'incomplete' }, assessed: null },
    ]);
    expect(after?.declarations.map(({ id }) => id)).toEqual(['planned']);
  });
});

test('a plan is to be asked for by the day that the preview tells, and one that nobody is asked about by none', () => {
  const [shown] = preview(done('2026-10-05')).actions;
  const askBy = (row: string) =>
    askByOf({ row, first: day('2026-10-05') }, { first: day('2023-01-01') }, { revisions, delays });
  expect(askBy(ROW)).toBe('2026-08-01');
  expect(shown?.next).toMatchObject({ beforehand: { askBy: askBy(ROW) } });
  expect(askBy('SM-10-01')).toBeNull();
});
