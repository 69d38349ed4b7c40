import { describe, expect, test } from '@jest/globals';
import type { BookedRevision, RevisionBook } from '@libs/application';
import { compile } from '@libs/compliance';
import { type CalendarDay, day } from '@libs/kernel';
import { Referential } from '@libs/referential';
import { cycle, declared } from '../../../../libs/compliance/src/testing/invented-cycle.js';
import { inventedReferential } from '../../../../libs/compliance/src/testing/invented-referential.js';
import { previewCycle } from './preview-cycle.js';

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

describe('a cycle with actions to come', () => {
  test('is shown with each action judged by the revision that will judge it: the one of its last day', async () => {
    const revisions = [booked('1.0', null, false), booked('2.0', day('2026-07-01'), true)];
    const book = { of: () => Promise.resolve(revisions) } as unknown as RevisionBook;
    const { action } = declared('preview', ROW, { first: '2026-06-20', last: '2026-07-10' });
    const previewed = {
      subject: 'a',
      specialty: inventedReferential.specialty.id,
      inputOn: (asOf: CalendarDay) => cycle([], { revisions: revisions.map(({ compiled }) => compiled), asOf }),
    };
    const actions = [{ action: { ...action, listEntry: null }, attestation: null, withEvidence: true }];
    const { after } = await previewCycle(actions, previewed, day('2026-12-01'), book);
    expect(after?.declarations).toMatchObject([{ standing: 'counts', clause: { revision: '2.0' } }]);
  });
});
