import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.js';
import { asText } from '../app/search.js';
import { actionsRoutes } from './actions/routes.js';

const roles = ['physician'] as const;

const cycle = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cycle',
  staticData: { roles, nav: { label: 'cycle.nav', icon: 'cycle', order: 1 } },
  validateSearch: ({ cycle: id }: Record<string, unknown>): { cycle?: string } => asText({ cycle: id }),
}).lazy(() => import('./cycle/cycle-screen.js').then(({ route }) => route));

const declare = createRoute({
  getParentRoute: () => rootRoute,
  path: '/declarer',
  staticData: { roles, nav: { label: 'declare.nav', icon: 'plus', order: 2 } },
  validateSearch: (
    search: Record<string, unknown>,
  ): { cycle?: string; ligne?: string; bloc?: number; brouillon?: string } => ({
    ...asText({ cycle: search['cycle'], ligne: search['ligne'], brouillon: search['brouillon'] }),
    ...(Number.isInteger(search['bloc']) && { bloc: Number(search['bloc']) }),
  }),
}).lazy(() => import('./declare/declare-screen.js').then(({ route }) => route));

const planning = createRoute({
  getParentRoute: () => rootRoute,
  path: '/planification',
  staticData: { roles, nav: { label: 'planning.nav', icon: 'target', order: 5 } },
  validateSearch: (search: Record<string, unknown>): { cycle?: string; ligne?: string; bloc?: number } => ({
    ...asText({ cycle: search['cycle'], ligne: search['ligne'] }),
    ...(Number.isInteger(search['bloc']) && { bloc: Number(search['bloc']) }),
  }),
}).lazy(() => import('./planning/planning-screen.js').then(({ route }) => route));

export const physicianRoutes = [cycle, declare, planning, ...actionsRoutes] as const;
