import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.js';
import { referentialSearchOf } from './referential-search.js';

const referential = createRoute({
  getParentRoute: () => rootRoute,
  path: '/referentiel',
  staticData: { roles: ['physician'], nav: { label: 'referential.nav', icon: 'book', order: 4 } },
  validateSearch: referentialSearchOf,
}).lazy(() => import('./referential-screen.js').then(({ route }) => route));

export const referentialRoutes = [referential] as const;
