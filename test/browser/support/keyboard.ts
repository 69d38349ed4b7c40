import type { FileChooser, Locator, Page } from 'playwright-core';

const MOST_STEPS = 120;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.ownerDocument.activeElement === element);

/** Moves the focus to `target` with Tab, as often as it takes; throws when Tab does not get there. */
export const tabTo = async (page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await target.waitFor();
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${MOST_STEPS} times ${key} did not reach ${target.toString()}`);
};

/** Goes to a button or a link and presses it with a key. */
export const pressOn = async (page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press(key);
};

/** Goes to a field and types in place of what is there. */
export const typeInto = async (page: Page, field: Locator, text: string): Promise<void> => {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
};

/** Opens the file dialog of the system from the keyboard. */
export const chooseFile = async (page: Page, button: Locator): Promise<FileChooser> => {
  // The browser has to know that a dialog is waited for well before the key opens it.
  const chooser = page.waitForEvent('filechooser');
  chooser.catch(() => undefined);
  await pressOn(page, button);
  return chooser;
};
