import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { referentialJsonSchema } from './json-schema.js';

const folder = fileURLToPath(new URL('../../../referentials/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));

test('the JSON schema beside the référentiels is the one of today (npm run cli -- referential schema)', () => {
  const written: unknown = JSON.parse(readFileSync(`${folder}referentiel.schema.json`, 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(referentialJsonSchema())));
});

test.each(files)('%s names that schema to editors on its first line', (file) => {
  const [first] = readFileSync(`${folder}${file}`, 'utf8').split('\n', 1);
  expect(first).toBe('# yaml-language-server: $schema=../referentiel.schema.json');
});
