import { type Concern, isOpened, standingOf } from '@libs/application';
import { type CycleSummary, MAX_PAGE, type PageQuery } from '@libs/contracts';
import { cycle } from '@libs/domain';
import { type Page, cursorAfterCycle } from '@libs/read-models';
import { type Asked, type Reading, isPermitted, permittedRole } from '../access/read-access.js';
import type { Caller } from '../http/caller.js';
import { ProblemRaised } from '../http/problem.js';

/** Once a cycle was submitted, the Ordre controls it; what it decided it goes on seeing. */
export const controlled: ReadonlySet<string> = new Set(['submitted', 'validated', 'not-validated']);

/** In which role the caller may, of which specialty the cycle is, and whether the Ordre has a control of it open. */
export interface CyclePermission {
  readonly role: string;
  readonly specialty: string;
  readonly controlled: boolean;
}

/** `undefined` when there is no such cycle or the caller may not do this with it. */
export const permittedCycle = async (
  reading: Reading,
  caller: Caller,
  asked: Asked,
  id: string,
): Promise<CyclePermission | undefined> => {
  const { state } = await standingOf(reading.log, cycle, id);
  if (!isOpened(state)) return undefined;
  const { subject, specialty, status } = state;
  const controlOpen = controlled.has(status);
  const role = await permittedRole(reading, caller, asked, { subject, specialty, controlOpen });
  return role === undefined ? undefined : { role, specialty, controlled: controlOpen };
};

/** The same; throws 404 for `undefined`. */
export const permitCycle = async (...question: Parameters<typeof permittedCycle>): Promise<CyclePermission> => {
  const permission = await permittedCycle(...question);
  if (!permission) throw new ProblemRaised('request.not-found');
  return permission;
};

/** Until it controls the cycle, the Ordre is told status and counts: not the actions, nor the physician's situation. */
export const seesCountsOnly = ({ role, controlled: open }: CyclePermission): boolean => role === 'ordre' && !open;

const concernOf = ({ subject, specialty, status }: CycleSummary): Concern => ({
  subject,
  specialty,
  controlOpen: controlled.has(status),
});

const permitted = async (reading: Reading, caller: Caller, items: readonly CycleSummary[]): Promise<CycleSummary[]> => {
  const allowed = await Promise.all(items.map((one) => isPermitted(reading, caller, 'P18', concernOf(one))));
  return items.filter((_, index) => allowed[index]);
};

// Others read a cycle by its physician or by a case: a whole specialty has nothing for them.
const followers: readonly string[] = ['auditor', 'ordre'];

/**
 * A page of the cycles that the caller may read, out of all of a specialty. Its cursor is that of the last one shown:
 * nothing of those that are left out shows, not even that they are there.
 */
export const permittedCycles = async (
  reading: Reading,
  caller: Caller,
  { limit, cursor }: PageQuery,
  load: (page: PageQuery) => Promise<Page<CycleSummary>>,
): Promise<Page<CycleSummary>> => {
  const asking = { ...caller, ableRoles: caller.ableRoles.filter((role) => followers.includes(role)) };
  const shown: CycleSummary[] = [];
  let next = asking.ableRoles.length > 0 ? (cursor ?? '') : null;
  while (next !== null && shown.length <= limit) {
    const page: Page<CycleSummary> = await load({ limit: MAX_PAGE, ...(next !== '' && { cursor: next }) });
    shown.push(...(await permitted(reading, asking, page.items)));
    next = page.next;
  }
  const items = shown.slice(0, limit);
  const last = items.at(-1);
  return { items, next: shown.length > limit && last ? cursorAfterCycle(last) : null };
};
