import { expect, test } from '@jest/globals';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { evidenceProblems } from './problems.js';

test('every refusal of the library has its French sentence, and every sentence a refusal', async () => {
  const names = (await readdir(import.meta.dirname, { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.includes('testing') && name !== 'problems.ts',
  );
  const sources = await Promise.all(names.map((name) => readFile(join(import.meta.dirname, name), 'utf8')));
  const codes = new Set(sources.flatMap((source) => source.match(/(?<=')evidence\.[a-z-]+(?=')/g) ?? []));
  expect([...codes].sort()).toEqual(Object.keys(evidenceProblems).sort());
});
