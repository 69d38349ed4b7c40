import type { Role } from '@libs/contracts';
import type { Page } from 'playwright-core';

/** A route of the application, as its own router has it. */
export interface RouterRoute {
  readonly path: string;
  /** Who may see it; everybody who is signed in when absent. */
  readonly roles?: readonly Role[];
  readonly isPublic?: boolean;
  /** Whether it has a place in the navigation. */
  readonly inNavigation: boolean;
}

// The router puts itself where its development tools look for it.
const script = `Object.values(globalThis.__TSR_ROUTER__.routesById)
  .filter((route) => !route.isRoot)
  .map(({ fullPath, options: { staticData = {} } }) => ({
    path: fullPath,
    roles: staticData.roles,
    isPublic: staticData.isPublic,
    inNavigation: staticData.nav !== undefined,
  }))`;

/** Every route, read from the router of the application in this page: one that is added is one that is visited. */
export const routesOf = async (page: Page): Promise<readonly RouterRoute[]> => {
  await page.locator('h1').first().waitFor();
  return page.evaluate<readonly RouterRoute[]>(script);
};
