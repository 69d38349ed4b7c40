import { type Concern, isOpened, standingOf } from '@libs/application';
import type { CycleSummary } from '@libs/contracts';
import { cycle } from '@libs/domain';
import type { Page } from '@libs/read-models';
import { type Asked, type Reading, isPermitted, permit } from '../access/read-access.js';
import type { Caller } from '../http/caller.js';
import { ProblemRaised } from '../http/problem.js';

/** Once a cycle was submitted, the Ordre controls it; what it decided it goes on seeing. */
const controlled: ReadonlySet<string> = new Set(['submitted', 'validated', 'not-validated']);

/** Throws 404 unless the caller may do this with this cycle; the role that allows it. */
export const permitCycle = async (reading: Reading, caller: Caller, asked: Asked, id: string): Promise<string> => {
  const { state } = await standingOf(reading.log, cycle, id);
  if (!isOpened(state)) throw new ProblemRaised('request.not-found');
  const { subject, specialty, status } = state;
  return permit(reading, caller, asked, { subject, specialty, controlOpen: controlled.has(status) });
};

const concernOf = ({ subject, specialty, status }: CycleSummary): Concern => ({
  subject,
  specialty,
  controlOpen: controlled.has(status),
});

/** The cycles of a page that the caller may read. */
export const permittedCycles = async (
  reading: Reading,
  caller: Caller,
  { items, next }: Page<CycleSummary>,
): Promise<Page<CycleSummary>> => {
  const allowed = await Promise.all(items.map((one) => isPermitted(reading, caller, 'P18', concernOf(one))));
  return { items: items.filter((_, index) => allowed[index]), next };
};
