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
    expect(Referential.safeParse(broken).error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['blocks.0.rows.0.units.0', '« lune » n’est pas une unité ; connus : heure, jour, nuit, recit, annee, geste.'],
    ]);
  });
});
