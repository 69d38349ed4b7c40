import type { Page } from 'playwright-core';

/** How a screen is looked at. */
export interface View {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

const HEIGHT = 900;

/** Waits until what follows from a change of the window is drawn: a colour on its way, the place of a list that is open. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done()))))',
  );

/** Changes the window and the theme of a page that is there, and waits until the theme is. */
export const look = async (page: Page, { width, scheme }: View): Promise<void> => {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.emulateMedia({ colorScheme: scheme });
  await page.locator(`:root[data-mantine-color-scheme=${scheme}]`).waitFor({ state: 'attached' });
  await drawn(page);
};
