import { createRoute } from '@tanstack/react-router';
import { beforeNamed } from '../../app/named.js';
import { rootRoute } from '../../app/root-route.js';
import { actionsSearchOf } from './actions-search.js';

const roles = ['physician'] as const;

const actions = createRoute({
  getParentRoute: () => rootRoute,
  path: '/actions',
  staticData: { roles, nav: { label: 'actions.nav', icon: 'list', order: 3 } },
  validateSearch: actionsSearchOf,
}).lazy(() => import('./actions-screen.js').then(({ route }) => route));

const sheet = createRoute({
  getParentRoute: () => rootRoute,
  path: '/actions/$id',
  staticData: { roles },
  beforeLoad: beforeNamed,
}).lazy(() => import('../sheet/sheet-screen.js').then(({ route }) => route));

/** The list of one's actions, and each by itself. */
export const actionsRoutes = [actions, sheet] as const;
