import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.js';

const roles = ['physician'] as const;

const cycle = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cycle',
  staticData: { roles, nav: { label: 'cycle.nav', icon: 'cycle', order: 1 } },
}).lazy(() => import('./cycle/cycle-screen.js').then(({ route }) => route));

export const physicianRoutes = [cycle] as const;
