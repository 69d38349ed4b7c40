import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { samplePdf } from '../../../libs/evidence/src/testing/sample-files.js';

let folder: string | undefined;

/** The path of a small real PDF that nobody has sent before. */
export const pdfNamed = (name: string): string => {
  folder ??= mkdtempSync(join(tmpdir(), 'delibere-files-'));
  const path = join(folder, name);
  writeFileSync(path, samplePdf(`Attestation inventée ${crypto.randomUUID()}`));
  return path;
};

/** Drops a file of this machine on a part of the page, as a hand does that drags it there from its folder. */
export const dropFile = async (target: Locator, path: string): Promise<void> => {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`${target.toString()} is not to be seen: nothing can be dropped on it.`);
  const devtools = await target.page().context().newCDPSession(target.page());
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, ...at, data });
  await devtools.detach();
};
