import { describe, expect, test } from '@jest/globals';
import { preconditionOf } from './precondition.js';
import { ProblemRaised } from './problem.js';

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
