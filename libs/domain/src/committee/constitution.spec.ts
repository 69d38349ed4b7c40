import { describe, expect, test } from '@jest/globals';
import { day } from '@libs/kernel';
import { Referential } from '@libs/referential';
import { inventedReferential } from '../../../compliance/src/testing/invented-referential.js';
import { constitutionOf } from './constitution.js';
import { committee } from './decider.js';
import { system } from '../testing/people.js';

const members = [
  { name: 'Ada PIOLET', role: 'présidente', specialty: 'Glacier' },
  { name: 'Blaise CORDE', role: null, specialty: 'Glacier' },
  { name: 'Zoé RAPPEL', role: 'Secrétaire général' },
  { name: 'Ève SERAC', role: null },
];
const referential = Referential.parse({
  ...inventedReferential,
  committee: { ...inventedReferential.committee, members },
});

describe('the committee of a référentiel', () => {
  test('has a kind of seat for each specialty or function printed, and no name', () => {
    expect(constitutionOf(referential, day('2026-01-01'))).toEqual({
      specialty: 'secours-montagne',
      name: 'Conseil des cordées',
      revision: '1.0',
      from: '2026-01-01',
      seats: [
        { seat: 'glacier', title: 'Glacier', places: 2 },
        { seat: 'secretaire-general', title: 'Secrétaire général', places: 1 },
        { seat: 'membre', title: 'Membre', places: 1 },
      ],
    });
  });

  test('can be constituted as it stands', () => {
    const command = { type: 'ConstituteCommittee' as const, data: constitutionOf(referential, day('2026-01-01')) };
    const context = { now: '2026-01-01T10:00:00Z', actor: system, facts: {} };
    expect(committee.decide(command, committee.initial, context)).toMatchObject([{ type: 'CommitteeConstituted' }]);
  });
});
