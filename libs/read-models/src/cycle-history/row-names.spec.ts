import { describe, expect, test } from '@jest/globals';
import type { CompiledReferential } from '@libs/compliance';
import { day } from '@libs/kernel';
import { rowNames } from './row-names.js';

const revision = (inForceFrom: string | null, rows: Readonly<Record<string, string>>): CompiledReferential =>
  ({
    referential: {
      revision: { inForceFrom },
      blocks: [
        { number: 3, rows: Object.entries(rows).map(([id, title], index) => ({ id, number: index + 1, title })) },
      ],
    },
  }) as unknown as CompiledReferential;

const oldest = revision(null, { kept: 'Ancien titre', removed: 'Titre retiré' });
const newer = revision('2026-01-01', { kept: 'Titre en vigueur' });
const coming = revision('2028-01-01', { kept: 'Titre à venir', added: 'Ligne à venir' });

describe('the names of rows', () => {
  const names = rowNames([coming, oldest, newer], day('2026-11-22'));

  test('are those of the newest revision in force on the day', () => {
    expect(names.get('kept')).toEqual({ block: 3, number: 1, title: 'Titre en vigueur' });
    expect(rowNames([coming, oldest, newer], day('2025-01-01')).get('kept')?.title).toBe('Ancien titre');
  });

  test('go on naming what a later revision has taken out, and what comes later', () => {
    expect([names.get('removed')?.title, names.get('added')?.title]).toEqual(['Titre retiré', 'Ligne à venir']);
    expect(names.get('unknown')).toBeUndefined();
  });

  test('read what a reading has corrected', () => {
    const corrected = {
      referential: {
        revision: { inForceFrom: null },
        blocks: [
          { number: 1, rows: [{ id: 'x', number: 2, title: { printed: 'Tire', corrected: 'Titre', reading: 'R-1' } }] },
        ],
      },
    };
    expect(rowNames([corrected as unknown as CompiledReferential], day('2026-11-22')).get('x')?.title).toBe('Titre');
  });
});
