import { describe, expect, test } from '@jest/globals';
import { preconditionOf } from './precondition.js';
import { ProblemRaised } from './problem.js';
import { uuidV5 } from './uuid-v5.js';

const codeOf = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof ProblemRaised) return error.code;
  }
  return 'none';
};

describe('the precondition of a write', () => {
  test('is the version that was read', () => {
    expect(preconditionOf({ precondition: 'version' }, { 'if-match': '"v12"' })).toEqual({ expectedVersion: 12 });
  });

  test('is required: without it the write is refused before anything else', () => {
    expect(codeOf(() => preconditionOf({ precondition: 'version' }, {}))).toBe('request.precondition-required');
    expect(codeOf(() => preconditionOf({ precondition: 'version' }, { 'if-none-match': '*' }))).toBe(
      'request.precondition-required',
    );
  });

  test('of a creation is that nothing is there yet', () => {
    expect(preconditionOf({ precondition: 'new' }, { 'if-none-match': '*' })).toEqual({ expectedVersion: 0 });
    expect(preconditionOf({ precondition: 'version-or-new' }, { 'if-none-match': '*' })).toEqual({
      expectedVersion: 0,
    });
  });

  test('refuses a weak or foreign entity tag by name', () => {
    for (const tag of ['W/"v12"', '*', '"12"', '"v-1"'])
      expect(codeOf(() => preconditionOf({ precondition: 'version' }, { 'if-match': tag }))).toBe('request.invalid');
  });

  test('carries the key under which the request may be repeated', () => {
    const described = { precondition: 'version', idempotent: true } as const;
    expect(preconditionOf(described, { 'if-match': '"v1"', 'idempotency-key': 'abc' })).toEqual({
      expectedVersion: 1,
      idempotencyKey: 'abc',
    });
    expect(codeOf(() => preconditionOf(described, { 'if-match': '"v1"', 'idempotency-key': 'é' }))).toBe(
      'request.invalid',
    );
  });
});

describe('a derived id', () => {
  test('is a version 5 UUID, the same for the same parts and no other', () => {
    const id = uuidV5('account', 'key');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuidV5('account', 'key')).toBe(id);
    expect(uuidV5('accoun', 'tkey')).not.toBe(id);
  });
});
