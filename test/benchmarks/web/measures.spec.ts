import { describe, expect, test } from '@jest/globals';
import { median, pairMeasures, screenMeasures } from './measures.js';

const visit = (fcp: number, inp: number, shown = 900) => ({ fcp, inp, shown });

describe('the figures of a screen', () => {
  test('are the medians of its visits, each against its own target', () => {
    const [fcp, inp] = screenMeasures('Mon cycle', [visit(400, 80), visit(2_000, 90), visit(500, 300)]);
    expect(fcp).toMatchObject({ name: 'Mon cycle, FCP ms', value: 500, target: 1_000, atMost: true });
    expect(inp).toMatchObject({ name: 'Mon cycle, INP ms', value: 90, target: 200, atMost: true });
    expect(fcp?.note).toContain('target/measured 2.00');
  });

  test('of two accounts are compared round by round', () => {
    const [fcp, inp] = pairMeasures('Mon cycle', [visit(600, 80), visit(900, 100)], [visit(300, 80), visit(900, 50)]);
    expect([fcp?.value, inp?.value]).toEqual([1.5, 1.5]);
  });
});

test('the median lies between the two in the middle of an even number', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});
