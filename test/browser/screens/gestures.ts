import type { Page } from 'playwright-core';

type Gesture = (page: Page) => Promise<void>;

/** Presses the first button of that name that is to be seen. */
export const press =
  (name: string | RegExp): Gesture =>
  (page) =>
    page.getByRole('button', { name }).filter({ visible: true }).first().click();

/** Presses a button that opens a dialog. */
export const dialog =
  (name: string | RegExp): Gesture =>
  async (page) => {
    await press(name)(page);
    await page.getByRole('dialog').waitFor();
  };
