import { replayAt } from './addresses.js';
import { changed, emptied } from './answers.js';
import { dialog, press } from './gestures.js';
import type { Screen } from './screen.js';

const auditor: readonly Screen[] = [
  { route: '/explorateur', state: 'nothing found', address: '/explorateur?about=zzzz' },
  { route: '/explorateur', state: 'events', address: '/explorateur?vue=evenements' },
  { route: '/explorateur', state: 'empty', address: '/explorateur', answers: emptied(/^\/api\/history\/cycles$/) },
  { route: '/rejeu/$cycleId', state: 'past', address: replayAt('asOf=2025-06-01') },
  { route: '/rejeu/$cycleId', state: 'nothing there', address: '/rejeu/00000000-0000-4000-8000-000000000000' },
].map((screen) => ({ ...screen, viewer: 'auditor' as const }));

// Jobs that were given up: of a kind that has a name and of one that has none.
const givenUp = changed(/^\/api\/operators\/dead-letters$/, (answer) => ({
  ...answer,
  items: [
    ['remind-reader', 'denied: the account has left'],
    ['no-such-task', 'connect ECONNREFUSED 127.0.0.1:6379, after a wait that was as long as it may be'],
  ].map(([name, reason], at) => ({
    id: `00000000-0000-4000-8000-00000000000${at}`,
    queue: 'committee',
    name,
    data: {},
    reason,
    attempts: 5,
    failedAt: '2026-05-04T08:00:00.000Z',
  })),
  next: 'suite',
}));

const operator: readonly Screen[] = [
  {
    route: '/exploitation',
    state: 'out of service',
    address: '/exploitation',
    answers: changed(/^\/api\/operators\/overview$/, (answer) => ({
      ...answer,
      queues: null,
      parts: (answer['parts'] as Record<string, unknown>[]).map((part) =>
        part['part'] === 'queues' ? { ...part, status: 'down' } : part,
      ),
    })),
  },
  { route: '/exploitation', state: 'jobs given up', address: '/exploitation', answers: givenUp },
  {
    route: '/exploitation',
    state: 'jobs given up, all again',
    address: '/exploitation',
    answers: givenUp,
    enter: dialog('Tout relancer'),
  },
  { route: '/exploitation', state: 'rebuild', address: '/exploitation', enter: dialog('Reconstruire') },
  { route: '/exploitation', state: 'paused', address: '/exploitation', enter: press('Suspendre la mise à jour') },
].map((screen) => ({ ...screen, viewer: 'operator' as const }));

/** The states of the screens of who looks back and of who runs the service. */
export const watchers: readonly Screen[] = [...auditor, ...operator];
