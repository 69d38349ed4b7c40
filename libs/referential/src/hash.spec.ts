import { expect, test } from '@jest/globals';
import { hashOfReferential } from './hash.js';

test('does not depend on the order of the keys', () => {
  expect(hashOfReferential({ b: [1, 'é'], a: null })).toBe(hashOfReferential({ a: null, b: [1, 'é'] }));
});

test('is the SHA-256 of the RFC 8785 form', () => {
  expect(hashOfReferential({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});
