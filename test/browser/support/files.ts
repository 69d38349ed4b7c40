import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { pdfOf, samplePdf } from '../../../libs/evidence/src/testing/sample-files.js';

let folder: string | undefined;

/** The path of a small real PDF that nobody has sent before. */
export const pdfNamed = (name: string): string => {
  folder ??= mkdtempSync(join(tmpdir(), 'delibere-files-'));
  const path = join(folder, name);
  writeFileSync(path, samplePdf(`Attestation inventée ${crypto.randomUUID()}`));
  return path;
};

/** A PDF of so many pages, each of which has its number on it. */
export const pdfOfPages = (count: number): Buffer => {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const font = '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${numbers.map((number) => `${number * 2 + 1} 0 R`).join(' ')}] /Count ${count} >>`,
    ...numbers.flatMap((number) => {
      const words = `BT /F1 36 Tf 100 700 Td (Feuille ${number}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${number * 2 + 2} 0 R /Resources ${font} >>`,
        `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
      ];
    }),
  ]);
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
