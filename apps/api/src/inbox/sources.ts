import type { Caller } from '../http/caller.js';
import type { ApiParts } from '../parts.js';
import type { Reads } from '../reads.js';
import { caseSources } from './case-items.js';
import { type Source, sourceOf } from './merge.js';
import { operatorItems } from './operator-items.js';
import { ordreItems } from './ordre-items.js';
import { committeeItems, roleItems } from './people-items.js';
import { physicianItems } from './physician-items.js';

type Parts = Pick<ApiParts, 'pool' | 'queues' | 'decisions'>;

/** What waits for the caller in one role; a role that nothing waits for has no line. */
const sourcesOf = async (parts: Parts, reads: Reads, caller: Caller, role: string): Promise<readonly Source[]> => {
  const { book } = parts.decisions;
  const as = { ...caller, ableRoles: [role] };
  switch (role) {
    case 'physician':
      return [sourceOf(await physicianItems(reads, parts.decisions, caller.accountId))];
    case 'member':
      return caseSources({ ...reads, book }, caller, role);
    case 'chair':
      return [...caseSources({ ...reads, book }, caller, role), sourceOf(await committeeItems(reads, as))];
    case 'secretariat': {
      const proposed = await Promise.all([committeeItems(reads, as), roleItems(reads, as)]);
      return [...caseSources({ ...reads, book }, caller, role), sourceOf(proposed.flat())];
    }
    case 'ordre':
      return [sourceOf(await ordreItems(reads, as))];
    case 'operator': {
      const found = await Promise.all([operatorItems(parts, reads, as), roleItems(reads, as)]);
      return [sourceOf(found.flat())];
    }
    default:
      return [];
  }
};

/** Everything that waits for the caller, in every role in which the caller asks. */
export const inboxSources = async (parts: Parts, reads: Reads, caller: Caller): Promise<readonly Source[]> =>
  (await Promise.all(caller.ableRoles.map((role) => sourcesOf(parts, reads, caller, role)))).flat();
