import type { Role } from '../api/types.js';
import type { InboxItem } from './inbox-queries.js';

/** Where an item is done: an address of the application, and the pattern of the screen that answers it. */
export interface Address {
  readonly screen: string;
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
}

const typedAgain: ReadonlySet<InboxItem['kind']> = new Set(['submit-draft', 'declare-planned', 'request-before']);

const withId = (folder: string, id: string): Address => ({ screen: `${folder}/$id`, to: `${folder}/${id}` });

/** The address of an item for a role; whether there is such a screen is not asked here. */
export const addressOf = ({ kind, target }: Pick<InboxItem, 'kind' | 'target'>, role: Role): Address => {
  const id = target.id ?? '';
  switch (target.kind) {
    case 'account':
      return withId('/comptes', id);
    case 'case':
      return withId('/dossiers', id);
    case 'committee':
      return withId('/commissions', id);
    case 'cycle':
      return role === 'physician'
        ? { screen: '/cycle', to: '/cycle', search: { cycle: id } }
        : { screen: '/rejeu/$cycleId', to: `/rejeu/${id}` };
    case 'declaration':
      return typedAgain.has(kind)
        ? { screen: '/declarer', to: '/declarer', search: { brouillon: id } }
        : withId('/actions', id);
    case 'operators':
      return { screen: '/exploitation', to: '/exploitation' };
  }
};
