import { describe, expect, test } from '@jest/globals';
import { shortId, streamParts } from './words.js';

describe('the words of an audit', () => {
  test('tell a stream by its kind and the beginning of its id', () => {
    expect(streamParts('case-12345678-90ab')).toEqual({ kind: 'case', id: '12345678-90ab' });
    expect(shortId('12345678-90ab')).toBe('12345678');
  });
});
