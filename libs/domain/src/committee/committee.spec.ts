import { describe, test } from '@jest/globals';
import { type Mandate } from '@libs/contracts';
import { specification } from '../../../kernel/src/testing/given-when-then.js';
import {
  as,
  chair,
  cycleId,
  day,
  nextCycleId,
  otherId,
  reader,
  requestId,
  stranger,
  system,
} from '../testing/people.js';
import { committee } from './decider.js';
import { type CommitteeEvent } from './events.js';

const spec = specification(committee, { now: '2026-03-10T10:00:00Z', actor: system, facts: {} });
const composition = {
  specialty: 'specialite-inventee',
  name: 'Commission',
  revision: '1.0',
  seats: [
    { seat: 'praticien', title: 'Praticien', places: 2 },
    { seat: 'president', title: 'Président', places: 1 },
  ],
  from: day('2026-01-01'),
};
const constituted: CommitteeEvent = { type: 'CommitteeConstituted', data: composition };
const mandate = (more: Partial<Mandate> = {}): Mandate => ({
  mandateId: cycleId,
  member: reader,
  seat: 'praticien',
  function: 'member',
  from: day('2026-01-01'),
  to: day('2028-12-31'),
  ...more,
});
const added = (more: Partial<Mandate> = {}): CommitteeEvent => ({ type: 'MandateAdded', data: mandate(more) });
const add = (more: Partial<Mandate> = {}) => ({ type: 'AddMandate' as const, data: mandate(more) });
const second = { mandateId: nextCycleId, member: otherId };
const third = { mandateId: requestId, member: stranger };

describe('a committee', () => {
  const constitute = (more: Partial<typeof composition> = {}) => ({
    type: 'ConstituteCommittee' as const,
    data: { ...composition, ...more },
  });

  test('is composed by a revision, and the same composition again is nothing', () => {
    spec.nothing().when(constitute()).then(constituted);
    spec.given(constituted).when(constitute()).then();
    spec
      .given(constituted)
      .when(constitute({ revision: '2.0' }))
      .then({ type: 'CommitteeConstituted', data: { ...composition, revision: '2.0' } });
  });

  test('keeps its specialty, and names each seat once', () => {
    spec
      .given(constituted)
      .when(constitute({ specialty: 'autre' }))
      .refused('committee.other-specialty');
    const seats = [...composition.seats, composition.seats[0]!];
    spec.nothing().when(constitute({ seats })).refused('committee.duplicate-seat', { seat: 'praticien' });
  });
});

describe('a mandate', () => {
  test('gives one person one seat for a time, once', () => {
    spec.given(constituted).when(add()).then(added());
    spec.given(constituted, added()).when(add()).then();
    spec
      .given(constituted, added())
      .when(add({ from: day('2026-02-01') }))
      .refused('committee.mandate-known');
    spec
      .given(constituted, added())
      .when(add({ mandateId: otherId }))
      .refused('committee.already-seated');
    const later = { mandateId: otherId, from: day('2029-01-01'), to: null };
    spec.given(constituted, added()).when(add(later)).then(added(later));
  });

  test('needs a committee, a seat of its composition, and dates in order', () => {
    spec.nothing().when(add()).refused('committee.not-found');
    spec
      .given(constituted)
      .when(add({ seat: 'tribune' }))
      .refused('committee.unknown-seat');
    spec
      .given(constituted)
      .when(add({ to: day('2025-12-31') }))
      .refused('committee.dates-reversed');
  });

  test('finds a free place on its seat on every day', () => {
    spec
      .given(constituted, added(), added(second))
      .when(add(third))
      .refused('committee.seat-full', { seat: 'praticien', places: 2 });
    const apart = added({ ...second, to: day('2026-12-31') });
    const after = { ...third, from: day('2027-01-01') };
    spec.given(constituted, added(), apart).when(add(after)).then(added(after));
    const inTurn = [added({ to: day('2026-06-30') }), added({ ...second, from: day('2026-07-01') })];
    spec
      .given(constituted, ...inTurn)
      .when(add(third))
      .then(added(third));
  });

  test('makes one chair at a time', () => {
    const presides = added({ seat: 'president', function: 'chair', member: chair });
    const another = { ...second, function: 'chair' as const };
    spec.given(constituted, presides).when(add(another)).refused('committee.chair-taken');
  });

  test('ends on a day, and the same day again is nothing', () => {
    const end = (lastDay: string, mandateId = cycleId) => ({
      type: 'EndMandate' as const,
      data: { mandateId, lastDay: day(lastDay) },
    });
    const ended: CommitteeEvent = { type: 'MandateEnded', data: end('2026-06-30').data };
    spec.given(constituted, added()).when(end('2026-06-30')).then(ended);
    spec.given(constituted, added(), ended).when(end('2026-06-30')).then();
    spec.given(constituted, added()).when(end('2026-06-30', otherId)).refused('committee.no-such-mandate');
    spec.given(constituted, added()).when(end('2025-12-31')).refused('committee.dates-reversed');
  });
});

describe('a change by persons', () => {
  const change = { kind: 'mandate' as const, ...mandate() };
  const propose = { type: 'ProposeCommitteeChange' as const, data: { proposalId: requestId, change } };
  const proposed: CommitteeEvent = {
    type: 'CommitteeChangeProposed',
    data: { proposalId: requestId, proposedBy: stranger, change },
  };
  const approve = { type: 'ApproveCommitteeChange' as const, data: { proposalId: requestId } };
  const approved: CommitteeEvent = {
    type: 'CommitteeChangeApproved',
    data: { proposalId: requestId, approvedBy: chair },
  };
  const secretariat = as('secretariat', stranger);
  const presiding = as('chair', chair);

  test('is proposed by one and approved by another, and takes effect at once', () => {
    spec.given(constituted).by(secretariat).when(propose).then(proposed);
    spec.given(constituted, proposed).by(presiding).when(approve).then(approved, added());
    spec.given(constituted, proposed).by(as('chair', stranger)).when(approve).refused('committee.same-person');
    spec.given(constituted, proposed).by(as('chair', reader)).when(approve).refused('committee.own-mandate');
  });

  test('is never made by one person alone', () => {
    spec.given(constituted).by(presiding).when(add()).refused('committee.two-persons');
  });

  test('is checked when proposed, and again when approved', () => {
    spec.nothing().by(secretariat).when(propose).refused('committee.not-found');
    const full = [added(second), added(third)];
    spec
      .given(constituted, proposed, ...full)
      .by(presiding)
      .when(approve)
      .refused('committee.seat-full');
  });

  test('is answered once: approved, or rejected with a reason', () => {
    const reject = {
      type: 'RejectCommitteeChange' as const,
      data: { proposalId: requestId, reason: 'Siège à pourvoir plus tard.' },
    };
    const rejected: CommitteeEvent = {
      type: 'CommitteeChangeRejected',
      data: { subject: stranger, rejectedBy: chair, ...reject.data },
    };
    spec.given(constituted, proposed).by(presiding).when(reject).then(rejected);
    spec.given(constituted, proposed, rejected).by(presiding).when(approve).refused('committee.no-such-proposal');
    spec
      .given(constituted, proposed, approved, added())
      .by(presiding)
      .when(approve)
      .refused('committee.no-such-proposal');
    spec.given(constituted, proposed, rejected).by(secretariat).when(propose).refused('committee.proposal-known');
  });
});
