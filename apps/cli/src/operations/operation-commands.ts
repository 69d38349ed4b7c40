import { readCheckpoints, resumeCheckpoint } from '@libs/application';
import { ConfigurationError } from '@libs/configuration';
import { Option, type Command } from 'commander';
import { OperationRefused } from './database-url.js';
import { progress } from './progress.js';
import { rebuildViews } from './rebuild-views.js';
import { replayLines, replayed } from './replay.js';
import { statusLines, statusOf } from './status.js';
import { type Views, withViews } from './with-views.js';

interface Asked {
  readonly database?: string;
  readonly json?: true;
  readonly at?: string;
  readonly asOf?: string;
}

const DATABASE = () =>
  new Option('--database <url>', 'base à utiliser, au lieu de DATABASE_URL ou de celle de « npm start »');

/** Prints what the work says, or why it was refused. */
const run = async (asked: Asked, work: (views: Views) => Promise<readonly string[]>): Promise<void> => {
  try {
    const said = await withViews(asked.database, work);
    process.stdout.write(`${said.join('\n')}\n`);
  } catch (error) {
    if (!(error instanceof OperationRefused || error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};

const json = (value: unknown): string[] => [JSON.stringify(value, null, 2)];

const resume = async ({ pool }: Views, name: string): Promise<string[]> => {
  if (await resumeCheckpoint(pool, name)) return [`${name} reprend là où il s’était arrêté.`];
  const known = (await readCheckpoints(pool)).map((checkpoint) => checkpoint.name);
  throw new OperationRefused(
    known.includes(name) ? `${name} n’est pas arrêté.` : `Suiveur inconnu : ${name}. Suiveurs : ${known.join(', ')}.`,
  );
};

/** `rebuild`, `status`, `resume` and `replay`: what operators and auditors do with the views. */
export const operationCommands = (program: Command): void => {
  program
    .command('rebuild')
    .description('reconstruit les vues depuis le journal, à côté de celles en service, puis les échange')
    .argument('[vue]', 'une seule vue ; toutes, sans cet argument')
    .addOption(DATABASE())
    .action((view: string | undefined, asked: Asked) =>
      run(asked, async (views) => [await rebuildViews(views, view, progress())]),
    );
  program
    .command('status')
    .description('dit où en est chaque suiveur du journal, son retard, et pourquoi il est arrêté')
    .option('--json', 'en JSON')
    .addOption(DATABASE())
    .action((asked: Asked) =>
      run(asked, async (views) => {
        const status = await statusOf(views);
        return asked.json ? json(status) : statusLines(status);
      }),
    );
  program
    .command('resume')
    .description('fait reprendre un suiveur arrêté, une fois la cause réparée')
    .argument('<suiveur>', 'son nom, tel que « status » le donne')
    .addOption(DATABASE())
    .action((name: string, asked: Asked) => run(asked, (views) => resume(views, name)));
  program
    .command('replay')
    .description('rejoue un cycle : son histoire et son évaluation, tels que connus à un moment')
    .argument('<cycle>', 'identifiant du cycle')
    .option('--at <moment>', 'ce qui était connu : position du journal, date AAAA-MM-JJ ou instant ISO 8601')
    .option('--as-of <date>', 'jour sur lequel porte l’évaluation ; à défaut celui de --at, sinon aujourd’hui')
    .option('--json', 'en JSON')
    .addOption(DATABASE())
    .action((cycleId: string, asked: Asked) =>
      run(asked, async (views) => {
        const cycle = await replayed(views, cycleId, asked);
        return asked.json ? json(cycle) : replayLines(cycle);
      }),
    );
};
