import { roleLabels } from '@libs/contracts';
import type { Configuration } from '@libs/configuration';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { peopleOf, readCouncil } from './council.js';

const projectRoot = (from: string): string =>
  existsSync(join(from, 'package.json')) ? from : projectRoot(dirname(from));

/** Where the demonstration council is described. */
export const councilFile = join(
  projectRoot(dirname(fileURLToPath(import.meta.url))),
  'apps/standalone/demo/council.yaml',
);

/** What is said once the system answers: the address, and whom one may sign in as. */
export const welcome = (url: string, { identity, dataDir }: Configuration, file: string): string => {
  const lines = [
    '',
    `Délibéré répond à l’adresse ${url}`,
    `Documentation de l’API : ${url}/api/docs`,
    `Données : ${dataDir}`,
  ];
  if (identity.kind !== 'demo') return lines.join('\n');
  const people = peopleOf(readCouncil(file));
  const shown = people.filter(({ role, login }) => role !== 'physician' || login.startsWith('medecin.'));
  const width = Math.max(...shown.map(({ login }) => login.length));
  const rows = shown.map(
    ({ login, givenName, familyName, role }) =>
      `  ${login.padEnd(width)}  ${givenName} ${familyName}, ${roleLabels[role]}`,
  );
  const others = people.length - shown.length;
  return [
    ...lines,
    '',
    'Comptes de démonstration (sans mot de passe) :',
    ...rows,
    `  … et ${others} autres médecins, tous inventés.`,
    '',
    'Ctrl-C arrête tout proprement.',
  ].join('\n');
};
