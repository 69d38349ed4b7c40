import { type CalendarDay, addDays, addYears, day } from '@libs/kernel';
import { cycleOf, declarationOf } from './parts.js';
import { type Chance, chanceOf } from './chance.js';
import type { Choice, Happening } from './happening.js';

const published = ({ specialty, version, hash, content }: Choice): Happening => ({
  stream: `referential-${specialty}`,
  event: {
    type: 'ReferentialRevisionPublished',
    data: { specialty, version, effectiveFrom: null, content, hash },
  },
  on: day('2024-12-01'),
});

const committee = (choice: Choice, chance: Chance): Happening[] => {
  const { specialty, version: revision } = choice;
  const stream = `committee-${specialty}`;
  const from = day('2025-01-01');
  const seats = [{ seat: 'titulaire', title: 'Membre titulaire', places: 8 }];
  const mandate = { mandateId: chance.id(), member: chance.id(), seat: 'titulaire', function: 'chair', from, to: null };
  const proposalId = chance.id();
  const change = { kind: 'end-of-mandate', mandateId: mandate.mandateId, lastDay: addYears(from, 3) };
  const of = (type: string, data: unknown): Happening => ({ stream, event: { type, data }, on: from });
  return [
    of('CommitteeConstituted', { specialty, name: `Commission ${specialty}`, revision, seats, from }),
    of('MandateAdded', mandate),
    of('CommitteeChangeProposed', { proposalId, proposedBy: chance.id(), change }),
    of('CommitteeChangeApproved', { proposalId, approvedBy: chance.id() }),
    of('MandateEnded', { mandateId: mandate.mandateId, lastDay: addYears(from, 3) }),
  ];
};

const account = (subject: string, n: number, on: CalendarDay): Happening[] => {
  const scope = { specialties: [], territories: ['75'], medical: false };
  const of = (type: string, data: unknown): Happening => ({ stream: `account-${subject}`, event: { type, data }, on });
  return [
    of('AccountRegistered', {
      subject,
      givenName: 'Fictive',
      familyName: `Médecin-${n}`,
      email: null,
      rpps: null,
      rppsChecked: false,
    }),
    of('RoleGranted', { role: 'physician', scope, proposalId: null, grantedBy: 'system', approvedBy: null }),
  ];
};

const physician = (choice: Choice, declarations: number, n: number, chance: Chance): Happening[] => {
  const [subject, cycleId] = [chance.id(), chance.id()];
  const first = addDays(day('2025-01-01'), chance.below(60));
  const parts = { subject, cycleId, choice, first };
  return [
    ...account(subject, n, first),
    ...cycleOf(parts, chance),
    ...Array.from({ length: declarations }, () => declarationOf(parts, chance)).flat(),
  ];
};

/**
 * A history that could have been: revisions, committees, and physicians whose declarations go every way they can. The
 * same seed gives the same history; events follow each other by their day, streams interleaved.
 */
export const generatedHistory = (options: {
  readonly choices: readonly Choice[];
  readonly cycles: number;
  readonly declarations: number;
  readonly seed: number;
}): Happening[] => {
  const chance = chanceOf(options.seed);
  const lives = Array.from({ length: options.cycles }, (_, n) =>
    physician(chance.pick(options.choices), options.declarations, n, chance),
  );
  const before = options.choices.flatMap((choice) => [published(choice), ...committee(choice, chance)]);
  return [...before, ...lives.flat().sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))];
};
