import type { Role } from '@libs/contracts';
import { addressOf, anyAddressOf } from './addresses.js';
import { broken, never } from './answers.js';
import type { RouterRoute } from './router.js';
import { type Screen, type Viewer, logins } from './screen.js';

const roles = Object.keys(logins) as Role[];

const lands = (routes: readonly RouterRoute[], role: Role): boolean =>
  routes.some((route) => route.inNavigation && (route.roles?.includes(role) ?? true));

// The landing page is a screen of its own for those only who have no other to land on.
const viewersOf = (route: RouterRoute, routes: readonly RouterRoute[]): readonly Viewer[] => {
  if (route.isPublic) return ['visitor', 'physician'];
  if (route.path === '/') return ['visitor', ...roles.filter((role) => !lands(routes, role))];
  return route.roles ?? roles;
};

/** The states that every screen has: full, being read, not to be read, and not for this role. */
export const everywhere = (routes: readonly RouterRoute[]): readonly Screen[] =>
  routes.flatMap((route) => [
    ...viewersOf(route, routes).flatMap((viewer) => seenBy(route, viewer)),
    ...(route.roles ? [notFor(route, roles.find((role) => !route.roles?.includes(role)) ?? 'organiser')] : []),
  ]);

const seenBy = (route: RouterRoute, viewer: Viewer): readonly Screen[] => {
  const screen = { route: route.path, viewer, address: addressOf(route, viewer) };
  const full = { ...screen, state: 'full' };
  if (route.path === '/' || route.isPublic) return [full];
  return [
    full,
    { ...screen, state: 'loading', answers: never, waits: true },
    { ...screen, state: 'error', answers: broken },
  ];
};

const notFor = (route: RouterRoute, viewer: Viewer): Screen => ({
  route: route.path,
  viewer,
  state: 'no right',
  address: anyAddressOf(route),
});
