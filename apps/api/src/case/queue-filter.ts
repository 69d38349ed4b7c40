import type { CaseStatus } from '@libs/contracts';
import { standingOf } from '@libs/application';
import { account } from '@libs/domain';
import type { QueueFilter } from '@libs/read-models';
import { type Reading, isPermitted } from '../access/read-access.js';
import type { Caller } from '../http/caller.js';

interface Wanted {
  readonly specialty?: string | undefined;
  readonly status?: readonly CaseStatus[] | undefined;
  readonly mine: boolean;
}

/** The specialties in the scope of any role of the caller. */
const specialtiesOf = async ({ log }: Reading, { accountId, ableRoles }: Caller): Promise<string[]> => {
  const { state } = await standingOf(log, account, accountId);
  const roles = state.status === 'registered' ? state.roles : [];
  return [...new Set(roles.filter(({ role }) => ableRoles.includes(role)).flatMap(({ scope }) => scope.specialties))];
};

const those = async (names: readonly string[], allowed: (name: string) => Promise<boolean>): Promise<string[]> => {
  const found = await Promise.all(names.map(allowed));
  return names.filter((_, index) => found[index]);
};

/**
 * What of the queue the caller may see: whole specialties, or else only the cases given to the caller; never a case that
 * concerns the caller or that the caller has left. `undefined` when nothing.
 */
export const queueFilter = async (
  reading: Reading,
  caller: Caller,
  { specialty, status, mine }: Wanted,
): Promise<QueueFilter | undefined> => {
  const scope = (await specialtiesOf(reading, caller)).filter((one) => specialty === undefined || one === specialty);
  const { accountId } = caller;
  const shared = { hiddenFrom: accountId, ...(status && { statuses: status }) };
  const whole = await those(scope, (one) => isPermitted(reading, caller, 'P06', { specialty: one }));
  if (whole.length > 0 && !mine) return { ...shared, specialties: whole };
  const given = await those(scope, (one) => isPermitted(reading, caller, 'P06', { specialty: one, reader: accountId }));
  return given.length > 0 ? { ...shared, specialties: given, reader: accountId } : undefined;
};
