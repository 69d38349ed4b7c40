import { createRoute } from '@tanstack/react-router';
import { beforeNamed } from '../app/named.js';
import { rootRoute } from '../app/root-route.js';
import { queueSearchOf } from './queue/queue-search.js';

const roles = ['member', 'chair'] as const;

const queue = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers',
  validateSearch: queueSearchOf,
  staticData: { roles, nav: { label: 'places.queue', icon: 'inbox', order: 1 } },
}).lazy(() => import('./queue/queue-screen.js').then(({ route }) => route));

const dossier = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$id',
  staticData: { roles },
  beforeLoad: beforeNamed,
}).lazy(() => import('./dossier/dossier-screen.js').then(({ route }) => route));

/** The screens of who sits in a committee. */
export const memberRoutes = [queue, dossier] as const;
