import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from './check.js';
import { diff } from './diff.js';
import { show } from './show.js';

const referentials = fileURLToPath(new URL('../../../../referentials', import.meta.url));
const oncology = join(referentials, 'oncologie/1.0.yaml');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'referential-'));
});
afterAll(() => rm(folder, { recursive: true }));

const rewritten = async (name: string, from: string, to: string): Promise<string> => {
  const file = join(folder, name);
  const text = await readFile(oncology, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
  return file;
};

describe('referential check', () => {
  test('accepts the référentiels we publish, and gives their hash', async () => {
    const { lines, errors, code } = await check([join(referentials, 'medecine-nucleaire/2.0.yaml'), oncology]);
    expect({ errors, code }).toEqual({ errors: [], code: 0 });
    expect(lines.map((line) => /(\d+ lignes), empreinte [0-9a-f]{64}$/.exec(line)?.[1])).toEqual([
      '47 lignes',
      '44 lignes',
    ]);
  });

  test('refuses a wrong file with its line and path, and says that the other is right', async () => {
    const wrong = await rewritten('wrong.yaml', 'unknownVariant: MIN_NOT_MET', 'unknownVariant: AUTRE');
    const { lines, errors, code } = await check([oncology, wrong]);
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/wrong\.yaml:\d+: unknownVariant: .*ZERO_QARQ, MIN_NOT_MET/);
  });

  test('refuses a file that does not exist', async () => {
    expect(await check([join(folder, 'nowhere.yaml')])).toMatchObject({
      code: 1,
      errors: [expect.stringContaining('n’existe pas')],
    });
  });
});

describe('referential show', () => {
  test('prints a whole référentiel, named by its specialty', async () => {
    const { lines, code } = await show('medecine-nucleaire', undefined, referentials);
    expect(code).toBe(0);
    expect(lines[0]).toContain('47 lignes en 4 blocs');
    expect(lines[0]).toContain('Éligibilité de fait');
  });

  test('prints one row with its correction, its weight and its readings', async () => {
    const { lines } = await show('medecine-nucleaire', 'MN-4-07', referentials);
    const text = lines.join('\n');
    expect(text).toContain('à destination des médecins nucléaires');
    expect(text).toContain('1 QARQ par demi-journée');
    expect(text).toContain('MN-02');
  });

  test('refuses a row and a specialty that do not exist', async () => {
    expect(await show('oncologie', 'ON-9-99', referentials)).toMatchObject({ code: 1 });
    const { errors } = await show('cardiologie', undefined, referentials);
    expect(errors.join()).toContain('medecine-nucleaire, oncologie');
  });
});

describe('referential diff', () => {
  test('finds nothing between a file and itself', async () => {
    expect(await diff(oncology, 'oncologie', referentials)).toEqual({
      lines: ['Aucune différence.'],
      errors: [],
      code: 0,
    });
  });

  test('names the rule that changed, with its old and its new value', async () => {
    const other = await rewritten('other.yaml', '      actions: 2\n', '      actions: 3\n');
    const { lines } = await diff(oncology, other, referentials);
    expect(lines).toEqual(['Règles modifiées (1)', '  blocks/1', '    minimum.actions', '      - 2', '      + 3']);
  });

  test('refuses to compare with a wrong file', async () => {
    const wrong = await rewritten('unreadable.yaml', 'specialty:', 'specialty: [');
    expect(await diff(oncology, wrong, referentials)).toMatchObject({ code: 1, lines: [] });
  });
});
