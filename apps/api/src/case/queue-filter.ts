import type { CaseCountQuery, CaseStatus } from '@libs/contracts';
import { type RevisionBook, standingOf } from '@libs/application';
import { account } from '@libs/domain';
import type { QueueFilter } from '@libs/read-models';
import type { z } from 'zod';
import { type Reading, isPermitted } from '../access/read-access.js';
import type { Caller } from '../http/caller.js';
import { rowsEver, wantedWords } from './wanted-rows.js';

type Wanted = z.infer<typeof CaseCountQuery> & { readonly status?: readonly CaseStatus[] | undefined };

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
 * What of the queue the caller may see: whole specialties, or else only the open cases given to the caller; never a case
 * that concerns the caller or that the caller has left. `undefined` when nothing.
 */
const allowed = async (
  reading: Reading,
  caller: Caller,
  { specialty, mine }: Pick<Wanted, 'specialty' | 'mine'>,
): Promise<QueueFilter | undefined> => {
  const scope = (await specialtiesOf(reading, caller)).filter((one) => specialty === undefined || one === specialty);
  const { accountId } = caller;
  const whole = await those(scope, (one) => isPermitted(reading, caller, 'P06', { specialty: one }));
  if (whole.length > 0 && !mine) return { hiddenFrom: accountId, specialties: whole };
  const given = await those(scope, (one) => isPermitted(reading, caller, 'P06', { specialty: one, reader: accountId }));
  return given.length > 0
    ? { hiddenFrom: accountId, specialties: given, reader: accountId, openOnly: true }
    : undefined;
};

/** What the caller asks for, of what the caller may see; `undefined` when nothing. */
export const queueFilter = async (
  reading: Reading & { readonly book: RevisionBook },
  caller: Caller,
  wanted: Wanted,
): Promise<QueueFilter | undefined> => {
  const seen = await allowed(reading, caller, wanted);
  const { status, ground, block, urgency, words, reader } = wanted;
  if (!seen || (reader !== undefined && seen.reader !== undefined && reader !== seen.reader)) return undefined;
  const rows = block === undefined && words === undefined ? [] : await rowsEver(reading.book, seen.specialties);
  return {
    ...seen,
    ...(reader && { reader }),
    ...(status && { statuses: status }),
    ...(ground && { grounds: ground }),
    ...(urgency && { urgency }),
    ...(block !== undefined && { rows: rows.filter((row) => row.block === block).map(({ id }) => id) }),
    ...(words !== undefined && { words: wantedWords(words, rows) }),
  };
};
