import { createRootRouteWithContext } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import './static-data.js';
import { Failed } from '../shell/failed.js';
import { NotFound } from '../shell/not-found.js';
import { Shell } from '../shell/shell.js';

/** The parent of every screen: the frame, the session and the role around it. */
export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: Failed,
});
