import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { permissionMatrix, policyHash } from './permission-matrix.js';
import { relations } from './relations.js';
import { decidingSources, readMatrix, renderMatrix } from './testing/render-permission-matrix.js';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

describe('the permission matrix', () => {
  test('is up to date, its hash with it: run testing/write-permission-matrix.ts after a change', () => {
    const sources = decidingSources.map((name) => read(`./${name}`));
    expect(read('./permission-matrix.ts')).toBe(renderMatrix(read('./permission-matrix.csv'), sources));
  });

  test('has one cell for every role, and every word of every cell has its meaning', () => {
    const { roles, rows } = readMatrix(read('./permission-matrix.csv'));
    expect(rows).toHaveLength(38);
    expect(roles).toHaveLength(9);
    for (const { id, cells } of rows) {
      expect({ id, cells: cells.length }).toEqual({ id, cells: 9 });
      const words = cells.filter((cell) => cell !== '-').flatMap((cell) => cell.split('+'));
      expect(words.filter((word) => !Object.hasOwn(relations, word))).toEqual([]);
    }
  });

  test('keeps quoted conditions out of the cells', () => {
    const { rows } = readMatrix(read('./permission-matrix.csv'));
    expect(rows.find(({ id }) => id === 'P12')?.cells).toEqual(permissionMatrix.P12);
    expect(policyHash).toMatch(/^[0-9a-f]{64}$/);
  });
});
