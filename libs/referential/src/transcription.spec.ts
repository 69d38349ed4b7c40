import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseReferential } from './parse.js';
import type { Row } from './schema/row.js';

/**
 * The transcriptions in test-data were made independently of the référentiel files and checked word for word against the
 * two sources. What is listed here is the transcriber's own (English remarks, machine readings, derived texts): the files
 * carry it as structure or in French, and everything else must stand in them as printed.
 */
const OWN_WORDS = new Set([
  'schema',
  'regle',
  'ambiguity',
  'machine',
  'note',
  'remarque',
  'transcription',
  'missing',
  'colonnes_note',
  'modes_validation',
  'titre_complet',
  'source_typo',
  'field',
  'op',
  'unit',
  'role',
  'rounding',
  'condition',
  'threshold',
  'cap',
  'exclusive_group',
  'where',
  'applies_if',
  'value',
  'mode',
  'validation',
  'statut',
  'validation_prealable_cnp',
  'minima_logique',
  'listes',
  'rule',
  'if',
]);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
interface Transcription {
  specialite: string;
  blocs: { numero: number; minimum_actions: number; nombre_actions: number; actions: TranscribedRow[] }[];
  qarq: { minimum_total: number } | null;
  [key: string]: unknown;
}
interface TranscribedRow {
  id: string;
  numero: number;
  hors_liste: boolean;
  minima: { field: string; op: string; value: unknown }[];
  alternatives?: { minima: { field: string; op: string; value: unknown }[] }[];
  qarq: { id: string; value: number; per: number; unit: string; variants: string[] }[] | null;
  anomalies: string[];
  source_lines: number[];
}

const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const strings = (value: unknown, skipped: ReadonlySet<string>): string[] => {
  if (typeof value === 'string') return [plain(value)];
  if (Array.isArray(value)) return value.flatMap((each) => strings(each, skipped));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (skipped.has(key) ? [] : strings(each, skipped)));
};
const NONE: ReadonlySet<string> = new Set();

const load = (file: string) => {
  const parsed = parseReferential(read(`../../../referentials/${file}.yaml`), file);
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed;
};

const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
};

const pairs = [
  ['medecine-nucleaire', 'medecine-nucleaire/2.0'],
  ['oncologie', 'oncologie/1.0'],
] as const;

describe.each(pairs)('the référentiel of %s', (specialty, file) => {
  const transcription = JSON.parse(read(`../test-data/${specialty}.json`)) as Transcription;
  const { referential, content } = load(file);
  const rows = new Map<string, { block: number; row: Row }>(
    referential.blocks.flatMap(({ number, rows: all }) => all.map((row) => [row.id, { block: number, row }] as const)),
  );
  const transcribed = transcription.blocs.flatMap(({ actions }) => actions);

  test('holds every string of the transcription, as printed', () => {
    const held = strings(content, NONE);
    const all = held.join('\n');
    const missing = strings(transcription as Json, OWN_WORDS).filter((text) => !all.includes(text));
    expect(missing).toEqual([]);
  });

  test.each(transcribed.map((row) => [row.id, row] as const))(
    'keeps the printed texts of row %s in that row',
    (id, row) => {
      const held = strings(rows.get(id)?.row, NONE).join('\n');
      const elsewhere = new Set(['anomalies', 'transmission', 'minima', 'label', 'note', 'variants', 'variant', 'id']);
      const missing = strings(row as unknown as Json, new Set([...OWN_WORDS, ...elsewhere])).filter(
        (text) => !held.includes(text),
      );
      expect(missing).toEqual([]);
    },
  );

  test('has the rows of the transcription, in its blocks and its order', () => {
    expect(
      referential.blocks.map(({ number, rows: all }) => [number, all.map(({ id, number: n }) => [id, n])]),
    ).toEqual(transcription.blocs.map(({ numero, actions }) => [numero, actions.map(({ id, numero: n }) => [id, n])]));
    expect(referential.blocks.map((block) => block.rows.length)).toEqual(
      transcription.blocs.map(({ nombre_actions }) => nombre_actions),
    );
  });

  test('asks of each block, and in all, what the transcription asks', () => {
    expect(referential.blocks.map(({ minimum }) => minimum.actions)).toEqual(
      transcription.blocs.map(({ minimum_actions }) => minimum_actions),
    );
    expect(referential.weight?.minimum ?? null).toBe(transcription.qarq?.minimum_total ?? null);
  });

  test('gives every row the numbers of its minima', () => {
    const wrong = transcribed.filter(({ id, minima, alternatives }) => {
      const { row } = rows.get(id)!;
      const held = numbersIn([
        row.minima,
        row.variants.map((variant) => variant.minima),
        row.weights.map(({ when }) => when),
      ]);
      const asked = [...minima, ...(alternatives ?? []).flatMap((each) => each.minima)];
      return !asked.every(({ value }) => typeof value !== 'number' || held.includes(value));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('weighs every variant as the transcription does', () => {
    const seen = [...rows.values()].flatMap(({ row }) =>
      row.weights.map(({ id, value, per, unit }) => ({ id, value, per, unit: unit ?? 'forfait' })),
    );
    const asked = transcribed.flatMap(({ qarq }) =>
      (qarq ?? []).map(({ id, value, per, unit }) => ({ id, value, per, unit })),
    );
    expect(seen).toEqual(asked);
    const weighed = transcribed.flatMap(({ id, qarq }) =>
      (qarq ?? []).flatMap(({ variants }) => variants.map((v) => [id, v])),
    );
    const unknown = weighed.filter(([id, v]) => !rows.get(id!)!.row.variants.some((variant) => variant.id === v));
    expect(unknown).toEqual([]);
  });

  test('keeps of each row the readings, the lines of the source and whether it is off the list', () => {
    expect([...rows.values()].map(({ row }) => [row.id, row.readings, row.source.lines, row.offList])).toEqual(
      transcribed.map(({ id, anomalies, source_lines, hors_liste }) => [id, anomalies, source_lines, hors_liste]),
    );
  });

  test('gives every rule a quote of the source, or says that the source is silent and why', () => {
    const silent: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('quote' in value && value.quote === null) {
        const { readings, borrowed, ambiguity, note } = value as Record<string, unknown>;
        if (!readings && !borrowed && !ambiguity && !note) silent.push(path);
      }
      Object.entries(value).forEach(([key, each]) => visit(each, `${path}/${key}`));
    };
    visit(content, '');
    expect(silent).toEqual([]);
  });

  test('quotes nothing that the transcription does not hold', () => {
    const held = strings(transcription as Json, NONE).join('\n');
    const quotes: string[] = [];
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, each] of Object.entries(value)) {
        if (key === 'quote' || key === 'quotes' || key === 'printed') quotes.push(...strings(each, NONE));
        else visit(each);
      }
    };
    visit({ ...(content as object), revision: null });
    expect(quotes.length).toBeGreaterThan(200);
    expect(quotes.filter((quote) => !held.includes(quote))).toEqual([]);
  });
});
