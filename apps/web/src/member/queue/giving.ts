import { execute } from '../../api/command.js';
import { codeOf } from '../../api/problem.js';
import { useWriting } from '../../api/writing.js';
import type { QueuedCase, Reader } from '../queries.js';
import { type Loads, loadsOf, moved, offers } from './spread.js';

/** What became of each case that was to be given to a reader. */
export interface Given {
  readonly done: readonly QueuedCase[];
  readonly failed: readonly { readonly queued: QueuedCase; readonly error: unknown }[];
}

/** To one reader, or to whoever has the least before him. */
interface Giving {
  readonly cases: readonly QueuedCase[];
  readonly readers: readonly Reader[];
  readonly to: string;
}

export const SPREAD = 'spread';

// These say that somebody else may still be given the case.
const barring: ReadonlySet<string | undefined> = new Set([
  'case.physician-concerned',
  'case.recused',
  'case.no-mandate',
  'case.self-assignment',
]);

const give = ({ id, version }: QueuedCase, reader: string) =>
  execute('case', id, { type: 'AssignReader', data: { reader } }, { seen: version });

/** Gives a case to the first of these who may have it; throws the refusal of the last. */
const giveToFirst = async (queued: QueuedCase, [reader, ...others]: readonly string[]): Promise<string> => {
  if (reader === undefined) throw new Error('nobody to give the case to');
  try {
    await give(queued, reader);
    return reader;
  } catch (error) {
    if (others.length > 0 && barring.has(codeOf(error))) return giveToFirst(queued, others);
    throw error;
  }
};

const giveAll = async ({ cases, readers, to }: Giving): Promise<Given> => {
  const done: QueuedCase[] = [];
  const failed: Given['failed'][number][] = [];
  let loads: Loads = loadsOf(readers);
  for (const queued of cases)
    try {
      const reader = await giveToFirst(queued, to === SPREAD ? offers(readers, loads, queued.reader) : [to]);
      loads = moved(loads, queued.reader, reader);
      done.push(queued);
    } catch (error) {
      failed.push({ queued, error });
    }
  return { done, failed };
};

/** Gives cases to readers one after the other; each is a command of its own, which may be refused. */
export const useGiving = () => useWriting(giveAll, ['cases']);

/** Whether a case may be given to a reader: nobody has given an opinion on it yet. */
export const isGivable = ({ status }: QueuedCase): boolean =>
  status === 'awaiting-reader' || status === 'awaiting-opinion';
