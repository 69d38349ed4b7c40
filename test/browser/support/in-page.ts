import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** A script of one function that runs in a page and answers; beside the test as a file of its own, for the browser. */
export const inPage = <Answer>(file: string): ((page: Page) => Promise<Answer>) => {
  const source = readFileSync(file, 'utf8')
    .replace(/^(\/\/.*\n)+/, '')
    .trim()
    .replace(/;$/, '');
  return (page) => page.evaluate<Answer>(`(${source})()`);
};
