import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Signed, french } from '../../browser/support/sign-in.js';

const SLOWDOWN = 4;
const PATIENCE_MS = 60_000;
const PAUSE_MS = 250;

/** The library of those who defined the figures, as a browser loads it. */
const webVitals = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve('web-vitals')), 'web-vitals.iife.js'),
  'utf8',
);

/** Runs in the page: keeps the last value of each figure, also of interactions that are quick. */
const OBSERVE = `
  globalThis.measured = {};
  webVitals.onFCP(({ value }) => { measured.fcp = value; });
  webVitals.onINP(({ value }) => { measured.inp = value; }, { reportAllChanges: true, durationThreshold: 0 });
`;

/** What somebody does on a screen. */
export type Use = (page: Page) => Promise<void>;

export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly uses: readonly Use[];
}

/** Milliseconds: the first paint of contents, the slowest interaction, and until the screen shows what it is about. */
export interface Visit {
  readonly fcp: number;
  readonly inp: number;
  readonly shown: number;
}

/** Lets what was pressed be painted, and measured, before anything else is done. */
export const pause = (page: Page): Promise<void> => page.waitForTimeout(PAUSE_MS);

const untilShown = async (page: Page): Promise<number> => {
  await page.locator('main h1').waitFor();
  await page.getByText('Chargement en cours').first().waitFor({ state: 'detached' });
  return page.evaluate(() => performance.now());
};

/** One visit of a browser that has never been there, on a machine a quarter as fast, with real keys and clicks. */
export const visit = async (browser: Browser, origin: string, session: Signed, screen: Screen): Promise<Visit> => {
  const context = await browser.newContext({
    ...french,
    baseURL: origin,
    storageState: session,
    viewport: { width: 1280, height: 900 },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: `${webVitals};${OBSERVE}` });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.goto(screen.path);
    const shown = await untilShown(page);
    for (const use of screen.uses) {
      await use(page);
      await pause(page);
    }
    const measured = await page.evaluate(() => (globalThis as unknown as { measured: Partial<Visit> }).measured);
    if (measured.fcp === undefined || measured.inp === undefined)
      throw new Error(`${screen.name}: the browser has measured ${JSON.stringify(measured)}`);
    return { fcp: measured.fcp, inp: measured.inp, shown };
  } finally {
    await context.close();
  }
};
