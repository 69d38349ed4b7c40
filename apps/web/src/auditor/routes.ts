import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.js';
import { explorerSearchOf } from './explorer/explorer-search.js';
import { replaySearchOf } from './replay/replay-search.js';

const explorer = createRoute({
  getParentRoute: () => rootRoute,
  path: '/explorateur',
  validateSearch: explorerSearchOf,
  staticData: { roles: ['auditor'], nav: { label: 'places.explorer', icon: 'search', order: 1 } },
}).lazy(() => import('./explorer/explorer-screen.js').then(({ route }) => route));

const replay = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rejeu/$cycleId',
  validateSearch: replaySearchOf,
  staticData: { roles: ['auditor', 'physician', 'chair', 'ordre'] },
}).lazy(() => import('./replay/replay-screen.js').then(({ route }) => route));

/** The screens of who looks back: finding a cycle or an event, and going through a cycle event by event. */
export const auditorRoutes = [explorer, replay] as const;
