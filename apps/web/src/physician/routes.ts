import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.js';
import { blockIn, chosenOf, textIn } from '../app/search.js';
import { actionsRoutes } from './actions/routes.js';

const roles = ['physician'] as const;

/** Where an action begins: in a cycle, at a row or in a block of its référentiel. */
interface RowSearch {
  readonly cycle?: string;
  readonly ligne?: string;
  readonly bloc?: number;
}

const rowSearchOf = (said: Record<string, unknown>) => ({
  cycle: textIn(said['cycle']),
  ligne: textIn(said['ligne']),
  bloc: blockIn(said['bloc']),
});

const cycle = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cycle',
  staticData: { roles, nav: { label: 'cycle.nav', icon: 'cycle', order: 1 } },
  validateSearch: ({ cycle: id }: Record<string, unknown>) => chosenOf<{ cycle?: string }>({ cycle: textIn(id) }),
}).lazy(() => import('./cycle/cycle-screen.js').then(({ route }) => route));

const declare = createRoute({
  getParentRoute: () => rootRoute,
  path: '/declarer',
  staticData: { roles, nav: { label: 'declare.nav', icon: 'plus', order: 2 } },
  validateSearch: (said: Record<string, unknown>) =>
    chosenOf<RowSearch & { brouillon?: string }>({ ...rowSearchOf(said), brouillon: textIn(said['brouillon']) }),
}).lazy(() => import('./declare/declare-screen.js').then(({ route }) => route));

const planning = createRoute({
  getParentRoute: () => rootRoute,
  path: '/planification',
  staticData: { roles, nav: { label: 'planning.nav', icon: 'target', order: 5 } },
  validateSearch: (said: Record<string, unknown>) => chosenOf<RowSearch>(rowSearchOf(said)),
}).lazy(() => import('./planning/planning-screen.js').then(({ route }) => route));

export const physicianRoutes = [cycle, declare, planning, ...actionsRoutes] as const;
