import { type Reading, isPermitted } from '../access/read-access.js';
import type { Caller } from '../http/caller.js';
import type { Noticed } from './noticed.js';

// Until it controls the cycle, the Ordre reads status and counts: the actions are not told to it either.
const isToldOf = (role: string, { change, concern }: Noticed): boolean =>
  role !== 'ordre' || change.kind !== 'declaration' || concern.controlOpen === true;

/** Only the physician concerned sees something in that role: others who hold it are not looked up at all. */
const rolesFor = ({ ableRoles, accountId }: Caller, noticed: Noticed): readonly string[] =>
  noticed.concern.subject === accountId
    ? ['physician']
    : ableRoles.filter((role) => role !== 'physician' && isToldOf(role, noticed));

/** Whether the caller may see that this has changed. */
export const isVisible = async (reading: Reading, caller: Caller, noticed: Noticed): Promise<boolean> => {
  const { change, concern, seenBy } = noticed;
  if (change.kind === 'account') return change.id === caller.accountId;
  if (seenBy.length === 0) return true;
  const asking = { ...caller, ableRoles: rolesFor(caller, noticed) };
  // A member sees the committee he sits in as the reader of one of its cases would.
  const about = change.kind === 'committee' ? { ...concern, reader: caller.accountId } : concern;
  for (const permission of seenBy) if (await isPermitted(reading, asking, permission, about)) return true;
  return false;
};
