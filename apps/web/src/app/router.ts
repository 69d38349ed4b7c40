import { createRouter } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { auditorRoutes } from '../auditor/routes.js';
import { inboxRoutes } from '../inbox/routes.js';
import { memberRoutes } from '../member/routes.js';
import { operatorRoutes } from '../operator/routes.js';
import { physicianRoutes } from '../physician/routes.js';
import { referentialRoutes } from '../referential/routes.js';
import { Failed } from '../shell/failed.js';
import { NotFound } from '../shell/not-found.js';
import { commonRoutes } from '../shell/routes.js';
import { noteNavigation } from '../ui/navigated.js';
import { Waiting } from '../ui/waiting.js';
import { rootRoute } from './root-route.js';

/** Every screen, by area: an area lists its own in its `routes.ts`. */
const tree = rootRoute.addChildren([
  ...commonRoutes,
  ...inboxRoutes,
  ...physicianRoutes,
  ...referentialRoutes,
  ...memberRoutes,
  ...auditorRoutes,
  ...operatorRoutes,
]);

export const createAppRouter = (queries: QueryClient) => {
  const router = createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingComponent: Waiting,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: Failed,
    scrollRestoration: true,
    // What a screen does not know of its address, it does not see.
    search: { strict: true },
  });
  router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
    // The root only leads on to the first screen of the role.
    if (pathChanged && fromLocation && fromLocation.pathname !== '/') noteNavigation();
  });
  return router;
};

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
