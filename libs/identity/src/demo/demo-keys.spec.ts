import { expect, test } from '@jest/globals';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoKeysIn } from './demo-keys.js';

test('the keys are made once, also by processes that start at once, and found again at the next start', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'keys-'));
  try {
    const [first, ...others] = await Promise.all(Array.from({ length: 4 }, () => demoKeysIn(dataDir)));
    expect(others).toEqual([first, first, first]);
    expect(await demoKeysIn(dataDir)).toEqual(first);
    expect(await readdir(join(dataDir, 'identity'))).toEqual(['demo-provider-keys.json']);
  } finally {
    await rm(dataDir, { recursive: true });
  }
});
