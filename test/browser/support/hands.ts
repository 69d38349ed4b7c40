import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { countClicks } from './clicks.js';
import { dropFile } from './files.js';
import { chooseFile, pressOn, tabTo, typeInto } from './keyboard.js';

/**
 * How somebody works a page: with a pointer, typing what is to be typed, or by the keyboard alone. The same journey is
 * walked with either. Typing is typing for both: the field is reached with Tab, never by a click.
 */
export interface Hands {
  /** Presses a button or follows a link. */
  readonly press: (target: Locator) => Promise<void>;
  readonly type: (field: Locator, text: string) => Promise<void>;
  /** Takes the option of a list that has this text. */
  readonly choose: (list: Locator, option: string) => Promise<void>;
  /** Gives a file to the place that takes files. */
  readonly attach: (place: Locator, path: string) => Promise<void>;
  /** Fails when more presses of a pointer were needed than the flow allows – none by keyboard – and counts anew. */
  readonly within: (budget: number) => void;
}

/** What both kinds of hands do by keys. */
const keysOf = (page: Page): Pick<Hands, 'type' | 'choose'> => ({
  type: (field, text) => typeInto(page, field, text),
  choose: async (list, option) => {
    await tabTo(page, list);
    const chosen = () => list.locator('option:checked').innerText();
    for (let last = ''; (await chosen()) !== option && (await chosen()) !== last;) {
      last = await chosen();
      await page.keyboard.press('ArrowDown');
    }
    expect(await chosen()).toBe(option);
  },
});

const withPointer = async (page: Page): Promise<Hands> => {
  const clicks = await countClicks(page);
  return {
    ...keysOf(page),
    press: (target) => target.click(),
    attach: dropFile,
    within: (budget) => {
      clicks.atMost(budget);
      clicks.restart();
    },
  };
};

const withKeys = async (page: Page): Promise<Hands> => {
  const clicks = await countClicks(page);
  return {
    ...keysOf(page),
    press: (target) => pressOn(page, target),
    attach: async (place, path) => (await chooseFile(page, place)).setFiles(path),
    within: () => clicks.atMost(0),
  };
};

/** Both ways to work a page, to walk a journey with each. */
export const bothHands = [
  { way: 'with a pointer', hands: withPointer },
  { way: 'by keyboard alone', hands: withKeys },
] as const;
