import type { Page } from 'playwright-core';
import { everywhere } from './everywhere.js';
import { routesOf } from './router.js';
import type { Screen } from './screen.js';
import { states } from './states.js';

/** Every screen in every state, as each of its viewers sees it; fails on a state of a route that is no more. */
export const tableOf = async (page: Page): Promise<readonly Screen[]> => {
  const routes = await routesOf(page);
  const gone = states.filter(({ route }) => !routes.some(({ path }) => path === route));
  if (gone.length > 0) throw new Error(`the router has no ${gone.map(({ route }) => route).join(', ')} any more`);
  return [...everywhere(routes), ...states];
};
