import { readCheckpoints } from '@libs/application';
import type { InboxItem } from '@libs/contracts';
import { isPermitted } from '../access/read-access.js';
import type { Caller } from '../http/caller.js';
import type { ApiParts } from '../parts.js';
import type { Reads } from '../reads.js';
import { itemOf } from './item.js';

const MOST_COUNTED = 200;

/** What stands still in the machinery, as numbers: no business data. */
export const operatorItems = async (
  { pool, queues }: Pick<ApiParts, 'pool' | 'queues'>,
  reads: Reads,
  caller: Caller,
): Promise<InboxItem[]> => {
  if (!(await isPermitted(reads, caller, 'P38', {}))) return [];
  const [dead, checkpoints] = await Promise.all([queues.deadLetters({ limit: MOST_COUNTED }), readCheckpoints(pool)]);
  const counts = {
    'dead-letters': dead.length,
    'stopped-followers': checkpoints.filter(({ status }) => status === 'stopped').length,
  };
  return (['dead-letters', 'stopped-followers'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) =>
      itemOf({ id: kind, kind, target: { kind: 'operators', id: null }, count: counts[kind] }, reads.today),
    );
};
