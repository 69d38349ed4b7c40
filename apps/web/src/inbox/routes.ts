import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.js';

const inbox = createRoute({
  getParentRoute: () => rootRoute,
  path: '/a-faire',
  // After the screens of every role: a role with screens of its own lands on the first of those.
  staticData: { nav: { label: 'inbox.nav', icon: 'bell', order: 50 } },
}).lazy(() => import('./inbox-screen.js').then(({ route }) => route));

/** The screen of what waits for somebody, whoever that is. */
export const inboxRoutes = [inbox] as const;
