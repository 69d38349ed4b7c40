import { roleLabels } from '@libs/contracts';
import type { Configuration } from '@libs/configuration';
import { peopleOf, readCouncil } from './council.js';

const demoAccounts = (): string[] => {
  const people = peopleOf(readCouncil());
  const shown = people.filter(({ role, login }) => role !== 'physician' || login.startsWith('medecin.'));
  const width = Math.max(...shown.map(({ login }) => login.length));
  const rows = shown.map(
    ({ login, givenName, familyName, role, also }) =>
      `  ${login.padEnd(width)}  ${givenName} ${familyName}, ${[role, ...also].map((held) => roleLabels[held]).join(' et ')}`,
  );
  const others = people.length - shown.length;
  return [
    'Comptes de démonstration (sans mot de passe) :',
    ...rows,
    `  … et ${others} autres médecins, tous inventés.`,
    '',
  ];
};

/** What is said once everything is in place: the address, and whom one may sign in as. */
export const welcome = ({ identity, dataDir, http }: Configuration): string =>
  [
    '',
    `Délibéré est prêt : ${http.publicUrl}`,
    `Documentation de l’API : ${http.publicUrl}/api/docs`,
    `Données : ${dataDir}`,
    '',
    ...(identity.kind === 'demo' ? demoAccounts() : []),
    'Ctrl-C arrête tout proprement.',
  ].join('\n');
