import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Signs a demonstration account in by its name, and ends at `returnTo`. */
export const signIn = async (page: Page, origin: string, login: string, returnTo = '/'): Promise<void> => {
  await page.goto(`${origin}/auth/login?${new URLSearchParams({ returnTo, account: login })}`);
  await page.waitForURL(({ pathname }) => !/^\/(auth|oidc)\//.test(pathname), { waitUntil: 'commit' });
};

export type Signed = Awaited<ReturnType<typeof newSession>>;

/** The cookies of a session of its own. */
export const newSession = async (browser: Browser, origin: string, login: string) => {
  const context = await browser.newContext();
  try {
    // Somewhere that is quickly there: the sign-in is what counts.
    await signIn(await context.newPage(), origin, login, '/accessibilite');
    return await context.storageState();
  } finally {
    await context.close();
  }
};

/** How a French physician's browser is set. */
export const french = { locale: 'fr-FR', timezoneId: 'Europe/Paris' } as const satisfies BrowserContextOptions;
