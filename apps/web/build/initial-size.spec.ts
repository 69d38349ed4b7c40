import { describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { initialBytes } from './initial-size.js';

const gzipped = (...codes: string[]) => codes.reduce((sum, code) => sum + gzipSync(code).length, 0);

describe('the initial JavaScript', () => {
  test('is the entry and what it imports, each once, and nothing that is loaded later', () => {
    const chunks = new Map([
      ['main', { code: 'main()', imports: ['vendor', 'shared'] }],
      ['vendor', { code: 'vendor()', imports: ['shared'] }],
      ['shared', { code: 'shared()', imports: [] }],
      ['screen', { code: 'screen()', imports: ['shared'] }],
    ]);
    expect(initialBytes('main', chunks)).toBe(gzipped('main()', 'vendor()', 'shared()'));
  });
});
