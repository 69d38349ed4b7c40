import { kindOf } from '@libs/kernel';
import type { EventLog } from '@libs/event-store';
import type pg from 'pg';
import { alone } from './alone.js';
import { CannotFold } from './beside.js';
import { dropBeside } from './beside-table.js';
import type { Projection } from './projection.js';
import { rebuildAlone } from './rebuild.js';
import { askedRebuild, beginRebuild, endRebuild, noteProgress, settleLost } from './rebuild-record.js';

const NOTE_MS = 200;

/**
 * Does the rebuild that was asked for, if there is one, and writes down how far it is and how it ended. Any number of
 * workers may do so at the same time: one of them does it. First it clears away what one that was cut off has left.
 */
export const rebuildAsked = async (
  pool: pg.Pool,
  log: EventLog,
  views: readonly Projection[],
  signal: AbortSignal,
): Promise<void> => {
  const lost = await settleLost(pool);
  if (lost.length > 0) await alone(pool, () => dropAll(pool, named(views, lost)), signal);
  const asked = await askedRebuild(pool);
  if (!asked) return;
  await alone(
    pool,
    async (client) => {
      if (!(await beginRebuild(client, asked.id, await log.store.head()))) return;
      await recorded(pool, asked.id, signal, (onProgress) =>
        rebuildAlone(pool, log, allNamed(views, asked.views), { onProgress, signal }),
      );
    },
    signal,
  );
};

const named = (views: readonly Projection[], names: readonly string[]): Projection[] =>
  views.filter(({ name }) => names.includes(name));

class UnknownView extends Error {
  override readonly name = 'UnknownView';
}

const allNamed = (views: readonly Projection[], names: readonly string[]): Projection[] => {
  const found = named(views, names);
  if (found.length < names.length) throw new UnknownView(`this release has no view of these: ${names.join(', ')}`);
  return found;
};

const dropAll = async (pool: pg.Pool, views: readonly Projection[]): Promise<void> => {
  for (const view of views) await dropBeside(pool, view);
};

const recorded = async (
  pool: pg.Pool,
  id: string,
  signal: AbortSignal,
  work: (onProgress: (position: number, head: number) => void) => Promise<{ position: number }>,
): Promise<void> => {
  let noted = performance.now();
  const onProgress = (position: number, head: number): void => {
    if (performance.now() - noted < NOTE_MS && position < head) return;
    noted = performance.now();
    // A note that is lost is followed by another one.
    noteProgress(pool, id, position, head).catch(() => undefined);
  };
  try {
    const { position } = await work(onProgress);
    await endRebuild(pool, id, { status: 'done', position });
  } catch (error) {
    await endRebuild(pool, id, signal.aborted ? { status: 'interrupted' } : failedBy(error));
  }
};

const failedBy = (error: unknown) => {
  const told = error instanceof CannotFold || error instanceof UnknownView;
  return { status: 'failed' as const, reason: told ? error.message : kindOf(error) };
};
