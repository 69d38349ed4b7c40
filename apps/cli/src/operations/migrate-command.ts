import type { Command } from 'commander';
import { print } from '../referential/output.js';

/** Adds `migrate` to a program: what is run once before the processes of a new release start. */
export const migrateCommand = (program: Command): void => {
  program
    .command('migrate')
    .description('met la base de données à jour (DATABASE_ADMIN_URL) et publie les référentiels')
    .action(async () => print(await (await import('./migrate.js')).migrate(process.env)));
};
