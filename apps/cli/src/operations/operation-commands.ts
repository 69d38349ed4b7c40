import { type Command, Option } from 'commander';
import { print } from '../referential/output.js';
import type { Asked } from './operations.js';

const database = (): Option =>
  new Option('--database <url>', 'base à utiliser, au lieu de DATABASE_URL ou de celle de « npm start »');

/** Loaded when one is run: the commands that need no database start at once. */
const operations = () => import('./operations.js');

/** `rebuild`, `status`, `resume` and `replay`: what operators and auditors do beside the processes. */
export const operationCommands = (program: Command): void => {
  program
    .command('rebuild')
    .description('reconstruire les vues depuis le journal, à côté de celles en service, puis les échanger')
    .argument('[vue]', 'une seule vue ; toutes, sans cet argument')
    .addOption(database())
    .action(async (view: string | undefined, asked: Asked) =>
      print(await (await operations()).rebuildOperation(view, asked)),
    );
  program
    .command('status')
    .description('dire où en est chaque suiveur du journal, son retard, et pourquoi il est arrêté')
    .option('--json', 'en JSON')
    .addOption(database())
    .action(async (asked: Asked) => print(await (await operations()).statusOperation(asked)));
  program
    .command('resume')
    .description('faire reprendre un suiveur arrêté, une fois la cause réparée')
    .argument('<suiveur>', 'son nom, tel que « status » le donne')
    .addOption(database())
    .action(async (name: string, asked: Asked) => print(await (await operations()).resumeOperation(name, asked)));
  program
    .command('replay')
    .description('rejouer un cycle : son histoire et son évaluation, tels que connus à un moment')
    .argument('<cycle>', 'identifiant du cycle')
    .option('--at <moment>', 'ce qui était connu : position du journal, date AAAA-MM-JJ ou instant ISO 8601')
    .option('--as-of <date>', 'jour sur lequel porte l’évaluation ; à défaut celui de --at, sinon aujourd’hui')
    .option('--json', 'en JSON')
    .addOption(database())
    .action(async (cycle: string, asked: Asked) => print(await (await operations()).replayOperation(cycle, asked)));
};
