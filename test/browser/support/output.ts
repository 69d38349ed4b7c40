import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where tests leave what people look at; ignored by git. */
export const outputFolder = join(process.cwd(), 'test/browser/output');

/** A name for a file that says what it is of. */
export const fileNameOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 120);

/** Writes how the pages of a failed test look, what they are made of and what went wrong in them. */
export const keepEvidence = async (test: string, pages: readonly Page[], faults: readonly string[]): Promise<void> => {
  const folder = join(outputFolder, 'failed');
  await mkdir(folder, { recursive: true });
  const name = join(folder, fileNameOf(test));
  if (faults.length > 0) await writeFile(`${name}.txt`, faults.join('\n'));
  for (const [at, page] of pages.entries()) {
    await page.screenshot({ path: `${name}-${at + 1}.png`, fullPage: true }).catch(() => undefined);
    await writeFile(`${name}-${at + 1}.html`, await page.content().catch((error: unknown) => String(error)));
  }
};
