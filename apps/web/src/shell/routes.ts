import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.js';
import { Landing } from './landing.js';

const landing = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Landing });

const accessibility = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accessibilite',
  staticData: { isPublic: true },
}).lazy(() => import('./accessibility.js').then(({ route }) => route));

/** The screens that belong to no role. */
export const commonRoutes = [landing, accessibility] as const;
