import { describe, expect, test } from '@jest/globals';
import { CONCURRENT_AT_MOST } from '@libs/contracts';
import { day } from '@libs/kernel';
import { declared } from '../../../../libs/compliance/src/testing/invented-cycle.js';
import { concurrentWith } from './concurrent.js';

const days = (first: string, last = first, continuous = false) => ({ first: day(first), last: day(last), continuous });
const on = (id: string, first: string, last = first, more = {}) => declared(id, 'SM-10-01', { first, last, ...more });

describe('the declarations concurrent with an action', () => {
  test('share a day with it, and are told with what a declaration of the same event would carry', () => {
    const others = [
      on('d1', '2026-06-01', '2026-06-03', { title: 'Stage inventé' }),
      on('d2', '2026-06-03', '2026-06-04', { factKey: 'STAGE-2026' }),
      on('d3', '2026-06-04'),
    ];
    expect(concurrentWith(days('2026-06-02', '2026-06-03'), others)).toEqual([
      { id: 'd2', title: 'Action inventée', first: '2026-06-03', last: '2026-06-04', fact: 'STAGE-2026' },
      { id: 'd1', title: 'Stage inventé', first: '2026-06-01', last: '2026-06-03', fact: 'd1' },
    ]);
  });

  test('begin with those on exactly its days, and stay few', () => {
    const others = [...'123456789'].map((digit) =>
      on(`d${digit}`, '2026-06-02', digit === '3' ? '2026-06-02' : '2026-06-05'),
    );
    const found = concurrentWith(days('2026-06-02'), others);
    expect(found.map(({ id }) => id).slice(0, 2)).toEqual(['d3', 'd9']);
    expect(found).toHaveLength(CONCURRENT_AT_MOST);
  });

  test('are one of each fact', () => {
    const others = [on('d1', '2026-06-02'), on('d2', '2026-06-02', '2026-06-02', { factKey: 'd1' })];
    expect(concurrentWith(days('2026-06-02'), others)).toMatchObject([{ id: 'd2', fact: 'd1' }]);
  });

  test('are none of, or for, an activity that goes on for years', () => {
    const years = on('d1', '2025-01-01', '2028-12-31', { continuous: true });
    expect(concurrentWith(days('2026-06-02'), [years])).toEqual([]);
    expect(concurrentWith(days('2025-01-01', '2028-12-31', true), [on('d2', '2026-06-02')])).toEqual([]);
  });
});
