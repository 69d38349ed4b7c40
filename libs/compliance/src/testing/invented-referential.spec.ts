import { describe, expect, test } from '@jest/globals';
import { Referential } from '@libs/referential';
import { inventedReferential } from './invented-referential.js';

describe('an invented référentiel', () => {
  test('is written in the language without a line of code', () => {
    expect(Referential.safeParse(inventedReferential).error?.issues ?? []).toEqual([]);
  });

  test('is refused with the path and the known ids when it names a unit it does not define', () => {
    const broken = structuredClone(inventedReferential);
    broken.blocks[0]!.rows[0]!.units = ['lune'];
    const [issue] = Referential.safeParse(broken).error?.issues ?? [];
    expect(issue?.path.join('.')).toBe('blocks.0.rows.0.units.0');
    expect(issue?.message).toMatch(/lune.*n’est pas une unité.*heure, jour, nuit, recit, annee, geste/);
  });
});
