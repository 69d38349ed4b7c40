import { expect, test } from '@jest/globals';
import { refuseOneMorePiece } from './limits.js';

test('a declaration takes its twenty-fifth piece and refuses the twenty-sixth', () => {
  expect(refuseOneMorePiece(24)).toBeUndefined();
  expect(refuseOneMorePiece(25)).toMatchObject({ rule: 'evidence.too-many', facts: { max: 25 } });
});
