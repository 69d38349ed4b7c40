import { Command } from 'commander';
import { migrateCommand } from './operations/migrate-command.js';
import { operationCommands } from './operations/operation-commands.js';
import { referentialCommands } from './referential/referential-commands.js';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Utilisation :',
  'Options:': 'Options :',
  'Arguments:': 'Arguments :',
  'Commands:': 'Commandes :',
};

const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.*)'/, 'commande inconnue : $1'],
  [/^error: unknown option '(.*)'/, 'option inconnue : $1'],
  [/^error: missing required argument '(.*)'/, 'il manque : $1'],
  [/^error: too many arguments.*/, 'trop d’arguments'],
  [/\(Did you mean (.*)\?\)/, '(vouliez-vous dire $1 ?)'],
];

const inFrench = (message: string): string =>
  ERRORS.reduce((text, [pattern, sentence]) => text.replace(pattern, sentence), message);

/** Every command of operators and auditors, with its help in French. */
export const buildProgram = (): Command => {
  const program = new Command('delibere')
    .description('Délibéré : commandes des exploitants et des auditeurs')
    .usage('[options] [commande]')
    .helpOption('-h, --help', 'afficher cette aide')
    .helpCommand('help [commande]', 'afficher l’aide d’une commande')
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title, showGlobalOptions: false })
    .configureOutput({ outputError: (message, write) => write(inFrench(message)) });
  referentialCommands(program);
  operationCommands(program);
  migrateCommand(program);
  return program;
};
