import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.js';

const operations = createRoute({
  getParentRoute: () => rootRoute,
  path: '/exploitation',
  staticData: { roles: ['operator'], nav: { label: 'places.operations', icon: 'server', order: 1 } },
}).lazy(() => import('./operations-screen.js').then(({ route }) => route));

/** The screen of who runs the service. */
export const operatorRoutes = [operations] as const;
