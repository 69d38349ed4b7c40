import type { Role } from './account-commands.js';

/** What a role is called on screens. */
export const roleLabels: Readonly<Record<Role, string>> = {
  physician: 'Médecin',
  member: 'Membre de la commission',
  chair: 'Présidence de la commission',
  secretariat: 'Secrétariat',
  auditor: 'Audit',
  ordre: 'Ordre',
  organiser: 'Organisme de formation',
  operator: 'Exploitation',
};
