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

const operator: readonly Screen[] = [
  {
    route: '/exploitation',
    state: 'out of service',
    address: '/exploitation',
    answers: changed(/^\/api\/operators\/overview$/, (answer) => ({
      ...answer,
      queues: null,
      parts: (answer['parts'] as Record<string, unknown>[]).map((part) =>
        part['name'] === 'queues' ? { ...part, status: 'down' } : part,
      ),
    })),
  },
  { route: '/exploitation', state: 'rebuild', address: '/exploitation', enter: dialog('Reconstruire') },
  { route: '/exploitation', state: 'paused', address: '/exploitation', enter: press('Suspendre la mise à jour') },
].map((screen) => ({ ...screen, viewer: 'operator' as const }));

/** The states of the screens of who looks back and of who runs the service. */
export const watchers: readonly Screen[] = [...auditor, ...operator];
