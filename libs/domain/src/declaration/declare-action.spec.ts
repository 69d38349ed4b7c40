import { describe, test } from '@jest/globals';
import { type DeclaredAction } from '@libs/contracts';
import { specification } from '../../../kernel/src/testing/given-when-then.js';
import { as, cycleId, day, physician, stranger } from '../testing/people.js';
import {
  accepted,
  action,
  attached,
  declarationFacts,
  declared,
  drafted,
  routed,
  rule,
  toCommittee,
} from '../testing/sample-declaration.js';
import { declaration } from './decider.js';

const spec = specification(declaration, {
  now: '2026-03-10T10:00:00Z',
  actor: as('physician', physician),
  facts: declarationFacts,
});
const declare = (more: Partial<DeclaredAction> = {}, attestation: 'honour' | 'simple' | null = null) => ({
  type: 'DeclareAction' as const,
  data: { subject: physician, cycleId, action: { ...action, ...more }, attestation },
});
const ready = spec.given(drafted, attached());

describe('declaring an action whose row asks for no decision', () => {
  test('accepts it on the evidence that the row names', () => {
    ready.when(declare()).then(declared(), accepted());
  });

  test('needs evidence, and a kind that the row does not name goes to the committee (MN-55)', () => {
    spec.given(drafted).when(declare()).refused('declaration.evidence-missing', { row: 'R-1' });
    spec
      .given(drafted, attached({ kind: 'other' }))
      .when(declare())
      .then(declared(), routed({ ground: 'other-evidence' }));
  });

  test('takes the physician’s word only in the form that the row admits', () => {
    const honour = { rule: { ...rule, attestations: ['honour' as const] } };
    spec.given(drafted).when(declare({}, 'honour')).refused('declaration.attestation-not-accepted');
    spec.nothing().knowing(honour).when(declare({}, 'simple')).refused('declaration.attestation-not-accepted');
    spec
      .nothing()
      .knowing(honour)
      .when(declare({}, 'honour'))
      .then(declared('2026-03-10', {}, 'honour'), accepted());
  });

  test('waits until the action has begun', () => {
    const ahead = { first: day('2026-03-11'), last: day('2026-03-12') };
    ready.when(declare(ahead)).refused('declaration.not-yet-done', { first: '2026-03-11' });
    ready.at('2026-03-10T23:30:00Z').when(declare(ahead)).then(declared('2026-03-11', ahead), accepted('2026-03-11'));
  });

  test('keeps the list entry found by content, not the one that was claimed', () => {
    const listEntry = { list: 'congres', entry: 'neige' };
    const claimed = { listEntry: { list: 'congres', entry: null } };
    ready.when(declare(claimed)).then(declared(), accepted());
    ready
      .knowing({ rule: { ...rule, listEntry } })
      .when(declare())
      .then(declared('2026-03-10', { listEntry }), accepted());
  });
});

describe('declaring an action that the committee must validate', () => {
  test('routes it, and whoever asks « au préalable » in time is not late', () => {
    ready.knowing({ rule: toCommittee() }).when(declare()).then(declared(), routed());
    const ahead = { first: day('2026-03-10'), last: day('2026-03-12') };
    spec
      .nothing()
      .knowing({ rule: toCommittee(true) })
      .when(declare(ahead))
      .then(declared('2026-03-10', ahead), routed({ prior: true }));
  });

  test('takes a prior request made too late, and flags it', () => {
    ready
      .knowing({ rule: toCommittee(true) })
      .when(declare())
      .then(declared(), routed({ prior: true, late: true }));
  });

  test('says whether the decision may carry a weight', () => {
    const offList = toCommittee(false, { route: { to: 'committee', ground: 'off-list', prior: false }, weighs: true });
    ready
      .knowing({ rule: offList })
      .when(declare())
      .then(declared(), routed({ ground: 'off-list', weighs: true }));
  });

  test('needs the proof of an action already done, and of none still ahead or going on', () => {
    const committee = spec.given(drafted).knowing({ rule: toCommittee() });
    committee.when(declare()).refused('declaration.evidence-missing');
    const goingOn = { last: day('2026-06-30') };
    committee.when(declare(goingOn)).then(declared('2026-03-10', goingOn), routed());
  });
});

describe('a declaration', () => {
  test('is refused in words that its row does not know', () => {
    ready
      .knowing({ rule: { row: null } })
      .when(declare())
      .refused('declaration.no-such-row', { row: 'R-1' });
    ready.knowing({ rule: null }).when(declare()).refused('declaration.no-such-row');
    ready.when(declare({ variant: 'auditeur' })).refused('declaration.unknown-variant', { variant: 'auditeur' });
    ready.when(declare({ variant: null })).refused('declaration.unknown-variant', { variant: null });
    ready.when(declare({ unit: 'jour' })).refused('declaration.unknown-unit', { unit: 'jour' });
    ready
      .when(declare({ answers: { couleur: 'bleu' } }))
      .refused('declaration.unknown-answer', { question: 'couleur' });
  });

  test('may leave the variant open where the row knows only one', () => {
    const knowing = { rule: { ...rule, variants: ['participant'] } };
    ready
      .knowing(knowing)
      .when(declare({ variant: null }))
      .then(declared('2026-03-10', { variant: null }), accepted());
  });

  test('lies inside the cycle; only a continuous activity may have begun before', () => {
    ready.when(declare({ first: day('2026-02-04') })).refused('declaration.dates-reversed');
    const before = { first: day('2025-02-28') };
    ready.when(declare(before)).refused('declaration.outside-cycle', { first: '2025-03-01', last: '2031-02-28' });
    ready
      .when(declare({ ...before, continuous: true }))
      .then(declared('2026-03-10', { ...before, continuous: true }), accepted());
    ready
      .when(declare({ first: day('2024-01-01'), last: day('2025-02-28'), continuous: true }))
      .refused('declaration.outside-cycle');
  });

  test('belongs to a running cycle of this physician', () => {
    const cycle = declarationFacts.cycle!;
    ready.knowing({ cycle: null }).when(declare()).refused('declaration.cycle-not-found');
    ready
      .knowing({ cycle: { ...cycle, subject: stranger } })
      .when(declare())
      .refused('declaration.cycle-not-found');
    ready
      .knowing({ cycle: { ...cycle, running: false } })
      .when(declare())
      .refused('declaration.cycle-closed');
    const elsewhere = { ...declare(), data: { ...declare().data, cycleId: stranger } };
    ready.when(elsewhere).refused('declaration.other-cycle');
  });

  test('is made once', () => {
    const twice = 'declaration.already-declared';
    spec.given(drafted, attached(), declared(), accepted()).when(declare()).refused(twice);
    spec.given(drafted, attached(), declared(), routed()).when(declare()).refused(twice);
    const withdrawn = { subject: physician, cycleId, caseId: null, reason: null, on: day('2026-03-10') };
    spec.given(drafted, { type: 'ActionWithdrawn', data: withdrawn }).when(declare()).refused('declaration.closed');
  });
});
