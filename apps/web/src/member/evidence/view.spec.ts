import { describe, expect, test } from '@jest/globals';
import { LEAST_ZOOM, MOST_ZOOM, isSideways, larger, plainView, smaller, turned, viewAfterKey } from './view.js';

describe('the view of a piece', () => {
  test('grows and shrinks within bounds', () => {
    expect([larger(plainView).zoom, smaller(plainView).zoom]).toEqual([1.25, 0.75]);
    expect(larger({ ...plainView, zoom: MOST_ZOOM }).zoom).toBe(MOST_ZOOM);
    expect(smaller({ ...plainView, zoom: LEAST_ZOOM }).zoom).toBe(LEAST_ZOOM);
  });

  test('turns by quarters, and back to the first', () => {
    const turns = [1, 2, 3, 4].reduce<ReturnType<typeof turned>[]>(
      (all) => [...all, turned(all.at(-1) ?? plainView)],
      [],
    );
    expect(turns.map(({ turn }) => turn)).toEqual([90, 180, 270, 0]);
    expect(turns.map(isSideways)).toEqual([true, false, true, false]);
  });

  test('follows the keys of the viewer and no others', () => {
    const changed = larger(turned(plainView));
    expect([viewAfterKey(plainView, '+'), viewAfterKey(changed, '0')]).toEqual([larger(plainView), plainView]);
    expect(viewAfterKey(plainView, 'x')).toBeUndefined();
  });
});
