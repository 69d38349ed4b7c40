import { expect, test } from '@jest/globals';
import { faultOfFile } from './file-faults.js';

test.each([
  [{ size: 12_000, type: 'application/pdf' }, undefined],
  [{ size: 12_000, type: '' }, undefined],
  [{ size: 12_000, type: 'image/heic' }, 'type'],
  [{ size: 20_000_001, type: 'image/png' }, 'size'],
  [{ size: 0, type: 'image/png' }, 'empty'],
] as const)('a file of %j is refused for %j', (file, fault) => {
  expect(faultOfFile(file)).toBe(fault);
});
