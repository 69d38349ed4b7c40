import { standingOf } from '@libs/application';
import type { InboxItem } from '@libs/contracts';
import { account } from '@libs/domain';
import { cyclesToControl } from '@libs/read-models';
import { isPermitted } from '../access/read-access.js';
import type { Caller } from '../http/caller.js';
import type { Reads } from '../reads.js';
import { itemOf } from './item.js';

const territoriesOf = async ({ log }: Reads, { accountId }: Caller): Promise<readonly string[]> => {
  const { state } = await standingOf(log, account, accountId);
  if (state.status === 'none') return [];
  return state.roles.find(({ role }) => role === 'ordre')?.scope.territories ?? [];
};

/** The cycles of its territory that the Ordre has to rule on. */
export const ordreItems = async (reads: Reads, caller: Caller): Promise<InboxItem[]> => {
  const territories = await territoriesOf(reads, caller);
  if (territories.length === 0) return [];
  const cycles = await cyclesToControl(reads.manager, territories);
  const seen = await Promise.all(
    cycles.map(({ subject, specialty }) =>
      isPermitted(reads, caller, 'P18', { subject, specialty, controlOpen: true }),
    ),
  );
  return cycles
    .filter((_, index) => seen[index])
    .map(({ id, specialty, submittedOn }) =>
      itemOf(
        { id, kind: 'control-cycle', target: { kind: 'cycle', id }, specialty, since: submittedOn, from: 'physician' },
        reads.today,
      ),
    );
};
