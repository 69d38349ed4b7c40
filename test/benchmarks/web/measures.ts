import type { Measure } from '../report.js';
import type { Visit } from './visit.js';

const TARGETS = { fcp: 1_000, inp: 200 } as const;
/** « Stays as quick », within what a busy machine adds to one of two visits and not to the other. */
const AS_QUICK = 1.5;
const NAMES = { fcp: 'FCP', inp: 'INP' } as const;

/** The middle of some figures. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
};

const rounded = (values: readonly number[]): string => values.map((value) => Math.round(value)).join(', ');

/** The two figures of a screen, from all its visits. */
export const screenMeasures = (name: string, visits: readonly Visit[]): Measure[] =>
  (['fcp', 'inp'] as const).map((figure) => {
    const values = visits.map((visit) => visit[figure]);
    const value = median(values);
    const shown =
      figure === 'fcp' ? `; shown whole after ${Math.round(median(visits.map((one) => one.shown)))} ms` : '';
    return {
      name: `${name}, ${NAMES[figure]} ms`,
      value,
      target: TARGETS[figure],
      atMost: true,
      note: `target/measured ${(TARGETS[figure] / value).toFixed(2)}; visits ${rounded(values)}${shown}`,
    };
  });

/** How much slower a screen is for the large account, visit against visit of the same round. */
export const pairMeasures = (name: string, large: readonly Visit[], ordinary: readonly Visit[]): Measure[] =>
  (['fcp', 'inp', 'shown'] as const).map((figure) => {
    const ratios = large.map((visit, round) => visit[figure] / (ordinary[round]?.[figure] ?? NaN));
    const value = median(ratios);
    return {
      name: `${name}, 5,000 to ordinary, ${figure === 'shown' ? 'shown whole' : NAMES[figure]}`,
      value,
      target: AS_QUICK,
      atMost: true,
      note: `rounds ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`,
    };
  });
