import { describe, expect, test } from '@jest/globals';
import { DeclareAction } from '@libs/contracts';
import { z } from 'zod';
import { ProblemRaised } from './problem.js';
import { parseParts } from './validation.js';

const faultsOf = (schemas: Parameters<typeof parseParts>[0], received: Parameters<typeof parseParts>[1]) => {
  try {
    parseParts(schemas, received);
  } catch (error) {
    if (error instanceof ProblemRaised) return error.extras.errors;
  }
  throw new Error('it was accepted');
};

describe('the validation of a request', () => {
  test('points at each fault with a JSON pointer and says it in French', () => {
    const body = z.object({
      action: z.object({ title: z.string().max(3), 'a/b~c': z.number() }),
      list: z.array(z.uuid()),
    });
    expect(faultsOf({ body }, { body: { action: { title: 'trop long', 'a/b~c': 'x' }, list: ['non'] } })).toEqual([
      { in: 'body', pointer: '#/action/title', detail: 'Attendu : au plus 3 caractères.', code: 'too_big' },
      { in: 'body', pointer: '#/action/a~1b~0c', detail: 'Attendu : un nombre.', code: 'invalid_type' },
      { in: 'body', pointer: '#/list/0', detail: 'Attendu : un identifiant UUID.', code: 'invalid_format' },
    ]);
  });

  test('gathers the faults of every part in one answer', () => {
    const faults = faultsOf(
      {
        path: z.object({ id: z.uuid() }),
        query: z.object({ limit: z.coerce.number().max(200) }),
        body: z.object({ a: z.string() }),
      },
      { path: { id: '1' }, query: { limit: '900' }, body: undefined },
    );
    expect(faults?.map((fault) => [fault.in, fault.pointer])).toEqual([
      ['path', '#/id'],
      ['query', '#/limit'],
      ['body', '#'],
    ]);
  });

  test('names every field that a declaration lacks, in French', () => {
    const faults = faultsOf({ body: DeclareAction }, { body: { action: {} } });
    expect(faults?.map(({ pointer }) => pointer)).toContain('#/action/first');
    for (const { detail } of faults ?? []) expect(detail).not.toMatch(/Invalid|expected|received/);
  });

  test('refuses what could not be kept exactly, in names too, instead of failing on it later', () => {
    const body = z.object({ title: z.string(), answers: z.record(z.string(), z.unknown()) });
    const hostile = { title: 'a\0b', answers: { ok: 'é', n: 1e308, deep: ['\ud800'], 'x\0': 1 } };
    expect(faultsOf({ body }, { body: hostile })?.map(({ pointer }) => pointer)).toEqual([
      '#/title',
      '#/answers/n',
      '#/answers/deep/0',
      '#/answers',
    ]);
  });

  test('points even at a property whose name is no Unicode', () => {
    const body = z.object({ answers: z.record(z.string(), z.number()) });
    expect(faultsOf({ body }, { body: { answers: { '\udc00': 'x' } } })?.[0]?.pointer).toBe('#/answers/%EF%BF%BD');
  });
});
