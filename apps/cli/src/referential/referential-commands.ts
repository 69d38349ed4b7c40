import { referentialJsonSchema } from '@libs/referential';
import type { Command } from 'commander';
import { check } from './check.js';
import { diff } from './diff.js';
import { print, said } from './output.js';
import { show } from './show.js';

const FOLDER = ['-d, --dossier <dossier>', 'dossier des référentiels', 'referentials'] as const;

/** Adds `referential check | show | diff | schema` to a program. */
export const referentialCommands = (program: Command): void => {
  const group = program
    .command('referential')
    .usage('[options] [commande]')
    .description('vérifier, lire et comparer les référentiels');
  group
    .command('check')
    .description('vérifier des fichiers ; un fichier faux est refusé avec ses lignes et ce qu’il faut écrire')
    .argument('<fichiers...>', 'fichiers YAML')
    .action(async (files: string[]) => print(await check(files)));
  group
    .command('show')
    .description('afficher un référentiel, ou l’une de ses lignes')
    .argument('<référentiel>', 'fichier YAML, ou spécialité (sa révision la plus récente)')
    .argument('[ligne]', 'identifiant d’une ligne')
    .option(...FOLDER)
    .action(async (name: string, row: string | undefined, options: { dossier: string }) =>
      print(await show(name, row, options.dossier)),
    );
  group
    .command('diff')
    .description('lister les règles ajoutées, supprimées et modifiées')
    .argument('<avant>', 'fichier YAML, ou spécialité')
    .argument('<après>', 'fichier YAML, ou spécialité')
    .option(...FOLDER)
    .action(async (before: string, after: string, options: { dossier: string }) =>
      print(await diff(before, after, options.dossier)),
    );
  group
    .command('schema')
    .description('écrire le schéma JSON des fichiers, pour les éditeurs')
    .action(() => print(said([JSON.stringify(referentialJsonSchema(), null, 2)])));
};
