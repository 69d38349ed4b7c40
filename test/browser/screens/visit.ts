import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';
import { answer } from './answers.js';
import type { Screen } from './screen.js';

const WAITING = 'Chargement en cours.';
const QUIET_MS = 60;

const asked = new WeakMap<Page, Set<Request>>();

// What stays open by its nature is not waited for.
const noteRequests = (page: Page): void => {
  const pending = new Set<Request>();
  asked.set(page, pending);
  page.on('request', (request) => request.url().endsWith('/api/events') || pending.add(request));
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
};

const quiet = async (page: Page): Promise<void> => {
  for (let calm = 0; calm < 2; calm += 1) {
    await wait(QUIET_MS);
    if ((asked.get(page)?.size ?? 0) > 0) calm = -1;
  }
};

/** Waits until a screen shows what it has and asks for nothing more. */
const settled = async (page: Page, { waits = false }: Screen): Promise<void> => {
  await page.locator('h1').first().waitFor();
  if (waits) return page.getByText(WAITING).first().waitFor({ state: 'attached' });
  await quiet(page);
  await page.locator(`body:not(:has(:text(${JSON.stringify(WAITING)})))`).waitFor();
  await page.evaluate('document.fonts.ready.then(() => undefined)');
};

/** Before a page opens a screen: how the API will answer it. */
export const prepare = async (page: Page, { answers }: Screen): Promise<void> => {
  noteRequests(page);
  if (answers) await answer(page, answers);
};

/** Once it has opened it: waits until it is there, and brings it into its state. */
export const arrive = async (page: Page, screen: Screen): Promise<void> => {
  await settled(page, screen);
  if (!screen.enter) return;
  await screen.enter(page);
  await quiet(page);
};
