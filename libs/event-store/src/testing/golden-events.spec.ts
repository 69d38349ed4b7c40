import { describe, expect, test } from '@jest/globals';
import { eventType } from '@libs/kernel';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { describeGoldenEvents, writeMissingGoldenFiles } from './golden-events.js';

const folder = mkdtempSync(join(tmpdir(), 'golden-'));
const renamed = eventType('ShelfMoved', z.object({ to: z.string() }), [
  (older) => ({ to: (older as { place: string }).place }),
]);
writeFileSync(join(folder, 'ShelfMoved.v1.json'), '{"place":"A1"}');
writeMissingGoldenFiles([renamed], { ShelfMoved: { to: 'B2' } }, folder);

describeGoldenEvents([renamed], { ShelfMoved: { to: 'B2' } }, folder);

describe('the files of golden events', () => {
  test('are written once, in the bytes of the log, and never again', () => {
    expect(readFileSync(join(folder, 'ShelfMoved.v2.json'), 'utf8')).toBe('{"to":"B2"}');
    expect(writeMissingGoldenFiles([renamed], { ShelfMoved: { to: 'C3' } }, folder)).toEqual([]);
    expect(readFileSync(join(folder, 'ShelfMoved.v2.json'), 'utf8')).toBe('{"to":"B2"}');
    rmSync(folder, { recursive: true });
  });
});
