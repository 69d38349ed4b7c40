import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** The presses of a pointer in a page, across its navigations. */
export interface Clicks {
  readonly count: () => number;
  /** Fails when more were needed than the flow allows. */
  readonly atMost: (budget: number) => void;
  /** Starts again from none. */
  readonly restart: () => void;
}

/** Counts from now on, whoever presses: keys that activate something press nothing, nor does a file that is dropped. */
export const countClicks = async (page: Page): Promise<Clicks> => {
  let pressed = 0;
  await page.exposeFunction('pointerWasPressed', () => void (pressed += 1));
  const listen = `document.addEventListener('pointerdown', (event) => event.isTrusted && window.pointerWasPressed(), true)`;
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return {
    count: () => pressed,
    atMost: (budget) => expect(pressed).toBeLessThanOrEqual(budget),
    restart: () => void (pressed = 0),
  };
};
