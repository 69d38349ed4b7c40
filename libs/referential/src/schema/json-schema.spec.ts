import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { Referential } from './referential.js';

type Node = { [key: string]: unknown };

const keysWithoutHelp = (node: unknown, path: string): string[] => {
  if (Array.isArray(node)) return node.flatMap((item, index) => keysWithoutHelp(item, `${path}/${index}`));
  if (typeof node !== 'object' || node === null) return [];
  const properties = Object.entries(((node as Node)['properties'] ?? {}) as Node);
  const silent = properties
    .filter(
      ([, value]) =>
        !('description' in (value as Node)) && !('const' in (value as Node)) && !('$ref' in (value as Node)),
    )
    .map(([key]) => `${path}/${key}`);
  return [...silent, ...Object.entries(node).flatMap(([key, value]) => keysWithoutHelp(value, `${path}/${key}`))];
};

describe('the JSON schema of a référentiel file', () => {
  const schema = z.toJSONSchema(Referential, { io: 'input' });

  test('explains every key in French, for completion in an editor', () => {
    expect(keysWithoutHelp(schema, '')).toEqual([]);
  });
});
