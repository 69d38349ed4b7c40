import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { opener, screensOf } from '../screens/opener.js';
import { nameOf } from '../screens/screen.js';
import { browserTest } from '../support/browser-test.js';
import { inPage } from '../support/in-page.js';

interface Focused {
  readonly is: string;
  /** Its place in the document. */
  readonly order?: number;
  readonly faults: readonly string[];
}

const STOPS = 30;
const LONGEST_MS = 600_000;
const focused = inPage<Focused>(`${import.meta.dirname}/in-page/focused.js`);

/** Goes through a screen with Tab, from its beginning. */
const tabThrough = async (page: Page): Promise<readonly Focused[]> => {
  await page.evaluate(`document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')`);
  const stops: Focused[] = [];
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const one = await focused(page);
    if (one.is === 'nothing') break;
    stops.push(one);
  }
  return stops;
};

const faultsOf = (stops: readonly Focused[]): readonly string[] => [
  ...stops.flatMap(({ is, faults }) => faults.map((fault) => `${fault}: ${is}`)),
  ...stops
    .slice(1)
    .filter(({ order = 0 }, at) => order < (stops[at]?.order ?? 0))
    .map(({ is }) => `comes out of turn: ${is}`),
];

browserTest(
  'the focus goes through every screen in order and is always seen, in forced colours as well',
  async (tools) => {
    const open = opener(tools);
    const all = await screensOf(tools);
    const screens = all.filter(
      ({ route, state }, at) =>
        state === 'full' && all.findIndex((one) => one.route === route && one.state === 'full') === at,
    );
    const faults: string[] = [];
    for (const screen of screens) {
      const page = await open(screen);
      for (const forcedColors of ['none', 'active'] as const) {
        await page.emulateMedia({ forcedColors });
        const stops = await tabThrough(page);
        expect(stops.length).toBeGreaterThan(0);
        faults.push(...faultsOf(stops).map((fault) => `${nameOf(screen)}, forced colours ${forcedColors}: ${fault}`));
      }
      await page.context().close();
    }
    if (faults.length > 0) throw new Error(`${faults.length} faults\n${faults.join('\n')}`);
  },
  LONGEST_MS,
);
