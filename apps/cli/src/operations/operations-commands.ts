import type { Command } from 'commander';
import { print } from '../referential/output.js';

/** Adds what operators run beside the processes to a program; each command loads what it needs when it is run. */
export const operationsCommands = (program: Command): void => {
  program
    .command('migrate')
    .description('mettre la base de données à jour (DATABASE_ADMIN_URL) et publier les référentiels')
    .action(async () => print(await (await import('./migrate.js')).migrate(process.env)));
};
