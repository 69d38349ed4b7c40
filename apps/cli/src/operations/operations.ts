import 'reflect-metadata';
import { readCheckpoints, resumeCheckpoint } from '@libs/application';
import { ConfigurationError } from '@libs/configuration';
import { type Output, refused, said } from '../referential/output.js';
import { OperationRefused } from './database-url.js';
import { progress } from './progress.js';
import { rebuildViews } from './rebuild-views.js';
import { replayLines, replayed } from './replay.js';
import { statusLines, statusOf } from './status.js';
import { type Views, withViews } from './with-views.js';

/** What every operation may be asked with. */
export interface Asked {
  readonly database?: string;
  readonly json?: true;
  readonly at?: string;
  readonly asOf?: string;
}

const operation = async ({ database }: Asked, work: (views: Views) => Promise<readonly string[]>): Promise<Output> => {
  try {
    return said(await withViews(database, work));
  } catch (error) {
    if (!(error instanceof OperationRefused || error instanceof ConfigurationError)) throw error;
    return refused([error.message]);
  }
};

const json = (value: unknown): string[] => [JSON.stringify(value, null, 2)];

/** Rebuilds one view, or all of them. */
export const rebuildOperation = (view: string | undefined, asked: Asked): Promise<Output> =>
  operation(asked, async (views) => [await rebuildViews(views, view, progress())]);

/** Where every follower of the log stands. */
export const statusOperation = (asked: Asked): Promise<Output> =>
  operation(asked, async (views) => {
    const status = await statusOf(views);
    return asked.json ? json(status) : statusLines(status);
  });

const resumed = async ({ pool }: Views, name: string): Promise<string[]> => {
  if (await resumeCheckpoint(pool, name)) return [`${name} reprend là où il s’était arrêté.`];
  const known = (await readCheckpoints(pool)).map((checkpoint) => checkpoint.name);
  throw new OperationRefused(
    known.includes(name) ? `${name} n’est pas arrêté.` : `Suiveur inconnu : ${name}. Suiveurs : ${known.join(', ')}.`,
  );
};

/** Lets a stopped follower try again. */
export const resumeOperation = (name: string, asked: Asked): Promise<Output> =>
  operation(asked, (views) => resumed(views, name));

/** The history and the assessment of a cycle, as known at a moment. */
export const replayOperation = (cycleId: string, asked: Asked): Promise<Output> =>
  operation(asked, async (views) => {
    const cycle = await replayed(views, cycleId, asked);
    return asked.json ? json(cycle) : replayLines(cycle);
  });
