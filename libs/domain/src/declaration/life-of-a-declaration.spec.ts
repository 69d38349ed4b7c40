import { describe, expect, test } from '@jest/globals';
import { fold } from '@libs/kernel';
import { specification } from '../../../kernel/src/testing/given-when-then.js';
import { as, caseId, cycleId, day, evidenceId, otherId, physician, requestId, system } from '../testing/people.js';
import {
  accepted,
  action,
  attached,
  decided,
  declarationFacts,
  declared,
  drafted,
  evidence,
  otherFile,
  revision,
  routed,
  rule,
  specialty,
  toCommittee,
} from '../testing/sample-declaration.js';
import { declaration } from './decider.js';
import { type DeclarationEvent } from './events.js';

const spec = specification(declaration, {
  now: '2026-04-10T10:00:00Z',
  actor: as('physician', physician),
  facts: declarationFacts,
});
const ofCycle = { subject: physician, cycleId };
const on = day('2026-04-10');
const withdrawn = (of: string | null = null): DeclarationEvent => ({
  type: 'ActionWithdrawn',
  data: { ...ofCycle, caseId: of, reason: null, on },
});
const requested: DeclarationEvent = {
  type: 'ActionInformationRequested',
  data: { ...ofCycle, caseId, requestId, questions: 'Quel programme ?', dueOn: day('2026-05-01') },
};
const routedOnes = [drafted, attached(), declared(), routed()] as const;
const acceptedOnes = [drafted, attached(), declared(), accepted()] as const;

describe('planning and drafting', () => {
  const plan = { type: 'PlanAction' as const, data: { ...ofCycle, action: { title: 'Congrès de la neige' } } };
  const draft = { ...plan, type: 'DraftAction' as const };
  const planned: DeclarationEvent = { type: 'ActionPlanned', data: { ...plan.data, specialty } };

  test('keep what is known so far, as often as wanted', () => {
    spec.nothing().when(plan).then(planned);
    spec.nothing().when(draft).then(drafted);
    spec.given(planned).when(draft).then(drafted);
    spec.given(drafted).when(draft).then(drafted);
  });

  test('never turn a draft back into a plan', () => {
    spec.given(drafted).when(plan).then(drafted);
  });

  test('end with the declaration', () => {
    spec
      .given(...acceptedOnes)
      .when(draft)
      .refused('declaration.already-declared');
    spec.given(drafted, withdrawn()).when(draft).refused('declaration.closed');
  });
});

describe('evidence', () => {
  const attach = (more: Partial<typeof evidence> = {}) => ({
    type: 'AttachEvidence' as const,
    data: { ...evidence, ...more },
  });
  const withdraw = (id = evidenceId) => ({
    type: 'WithdrawEvidence' as const,
    data: { evidenceId: id, reason: null },
  });
  const taken: DeclarationEvent = { type: 'EvidenceWithdrawn', data: { ...ofCycle, evidenceId, reason: null } };

  test('is attached to a draft and to an accepted action, once', () => {
    spec.given(drafted).when(attach()).then(attached());
    spec.given(drafted, attached()).when(attach()).then();
    spec
      .given(drafted, attached())
      .when(attach({ sha256: 'c'.repeat(64) }))
      .refused('declaration.evidence-attached-already');
    spec
      .given(...acceptedOnes)
      .when(attach(otherFile))
      .then(attached(otherFile));
  });

  test('is attached once to one action: the same file again is refused, unless it was withdrawn', () => {
    const again = attach({ evidenceId: otherId, fileName: 'copie.pdf', kind: 'document' });
    spec.given(drafted, attached()).when(again).refused('declaration.same-file');
    spec
      .given(...acceptedOnes)
      .when(again)
      .refused('declaration.same-file');
    spec.given(drafted, attached(), taken).when(again).then(attached(again.data));
    spec
      .given(...acceptedOnes)
      .when(attach({ evidenceId: otherId, class: 'health' }))
      .then(attached({ evidenceId: otherId, class: 'health' }));
  });

  test('is limited in number', () => {
    const full = [requestId, cycleId, caseId].map((id) => attached({ evidenceId: id }));
    spec
      .given(drafted, ...full)
      .when(attach())
      .refused('declaration.too-much-evidence', { limit: 3 });
  });

  test('is frozen while the committee examines it, and open again when it asks a question', () => {
    spec
      .given(...routedOnes)
      .when(attach({ evidenceId: otherId }))
      .refused('declaration.under-review');
    spec
      .given(...routedOnes)
      .when(withdraw())
      .refused('declaration.under-review');
    spec
      .given(...routedOnes, requested)
      .when(attach(otherFile))
      .then(attached(otherFile));
  });

  test('is withdrawn, except the last proof of an accepted action', () => {
    spec.given(drafted, attached()).when(withdraw()).then(taken);
    spec.given(drafted, attached()).when(withdraw(otherId)).refused('declaration.evidence-not-found');
    spec
      .given(...acceptedOnes)
      .when(withdraw())
      .refused('declaration.last-evidence');
    spec
      .given(...acceptedOnes, attached({ evidenceId: otherId }))
      .when(withdraw())
      .then(taken);
  });

  test('needs a declaration to be attached to', () => {
    spec.nothing().when(attach()).refused('declaration.not-found');
  });
});

describe('a request for information', () => {
  const relay = (id = caseId) => ({
    type: 'RelayInformationRequest' as const,
    data: { caseId: id, requestId, questions: 'Quel programme ?', dueOn: day('2026-05-01') },
  });
  const answer = {
    type: 'AnswerInformationRequest' as const,
    data: { requestId, answer: 'Le voici.' },
  };
  const answered: DeclarationEvent = {
    type: 'ActionInformationProvided',
    data: { ...ofCycle, caseId, requestId, answer: 'Le voici.', on },
  };

  test('reaches the physician once, and only from the case that examines the action', () => {
    spec
      .given(...routedOnes)
      .by(system)
      .when(relay())
      .then(requested);
    spec
      .given(...routedOnes, requested)
      .by(system)
      .when(relay())
      .then();
    spec
      .given(...routedOnes)
      .by(system)
      .when(relay(otherId))
      .refused('declaration.other-case');
    spec.given(drafted, withdrawn()).by(system).when(relay()).then();
  });

  test('is answered once', () => {
    spec
      .given(...routedOnes, requested)
      .when(answer)
      .then(answered);
    spec
      .given(...routedOnes, requested, answered)
      .when(answer)
      .refused('declaration.no-information-requested');
  });

  test('is answered with a document, and in words, also when the cycle was handed in meanwhile', () => {
    const knowing = { cycle: { ...declarationFacts.cycle!, running: false } };
    const asked = [...routedOnes, requested] as const;
    const attach = { type: 'AttachEvidence' as const, data: { ...evidence, ...otherFile } };
    spec
      .given(...asked)
      .knowing(knowing)
      .when(attach)
      .then(attached(otherFile));
    spec
      .given(...asked)
      .knowing(knowing)
      .when(answer)
      .then(answered);
    spec
      .given(...acceptedOnes)
      .knowing(knowing)
      .when(attach)
      .refused('declaration.cycle-closed');
  });
});

describe('the decision of the committee', () => {
  const record = (id = caseId, outcome: 'accepted' | 'refused' = 'accepted', weight: number | null = 3) => ({
    type: 'RecordDecision' as const,
    data: { caseId: id, outcome, decidedOn: day('2026-04-01'), reasons: null, weight },
  });

  test('is recorded once, with its weight, also while an answer is awaited', () => {
    spec
      .given(...routedOnes)
      .by(system)
      .when(record())
      .then(decided('accepted', 3));
    spec
      .given(...routedOnes, requested)
      .by(system)
      .when(record())
      .then(decided('accepted', 3));
    spec
      .given(...routedOnes, decided('accepted', 3))
      .by(system)
      .when(record())
      .then();
  });

  test('of another case is refused, and one on a withdrawn declaration changes nothing', () => {
    spec
      .given(...routedOnes)
      .by(system)
      .when(record(otherId))
      .refused('declaration.other-case');
    spec
      .given(...routedOnes, withdrawn(caseId))
      .by(system)
      .when(record())
      .then();
    spec.nothing().by(system).when(record()).refused('declaration.not-found');
  });
});

describe('a correction', () => {
  const correct = (more: Partial<typeof action>) => ({
    type: 'CorrectAction' as const,
    data: { action: { ...action, ...more }, attestation: null, reason: 'Erreur de saisie.' },
  });
  const corrected = (more: Partial<typeof action>): DeclarationEvent => ({
    type: 'ActionCorrected',
    data: { ...ofCycle, action: { ...action, ...more }, attestation: null, reason: 'Erreur de saisie.', on, revision },
  });

  test('of an action accepted on its evidence leaves it accepted, with the new facts', () => {
    spec
      .given(...acceptedOnes)
      .when(correct({ quantity: 2 }))
      .then(corrected({ quantity: 2 }), accepted('2026-04-10'));
  });

  test('of an action that the committee accepted asks for a new decision', () => {
    spec
      .given(...routedOnes, decided('accepted'))
      .knowing({ rule: toCommittee(), caseId: otherId })
      .when(correct({ quantity: 2 }))
      .then(corrected({ quantity: 2 }), routed({ caseId: otherId, requestedOn: on }));
  });

  test('presents a refused action again, even unchanged in itself', () => {
    spec
      .given(...routedOnes, decided('refused'))
      .knowing({ rule: toCommittee(), caseId: otherId })
      .when(correct({}))
      .then(corrected({}), routed({ caseId: otherId, requestedOn: on }));
  });

  test('waits while the committee examines; in answer to its question the case goes on, on the same row', () => {
    spec
      .given(...routedOnes)
      .when(correct({ quantity: 2 }))
      .refused('declaration.under-review');
    const asked = spec.given(...routedOnes, requested).knowing({ rule: toCommittee() });
    asked.when(correct({ quantity: 2 })).then(corrected({ quantity: 2 }));
    asked.when(correct({ row: 'R-2' })).refused('declaration.row-fixed');
  });

  test('changes something, of an action declared, and is judged like a declaration', () => {
    spec
      .given(...acceptedOnes)
      .when(correct({}))
      .refused('declaration.nothing-corrected');
    spec
      .given(drafted)
      .when(correct({ quantity: 2 }))
      .refused('declaration.not-declared');
    spec
      .given(...acceptedOnes)
      .when(correct({ unit: 'jour' }))
      .refused('declaration.unknown-unit');
    spec
      .given(...acceptedOnes)
      .knowing({ rule: { ...rule, row: null } as never })
      .when(correct({ quantity: 2 }))
      .refused('declaration.no-such-row');
  });

  test('keeps the former action in the history', () => {
    const history = [...acceptedOnes, corrected({ quantity: 2 }), accepted('2026-04-10')];
    expect(fold(declaration, history)).toMatchObject({ status: 'accepted', action: { quantity: 2 } });
    expect(history).toContainEqual(declared());
  });
});

describe('withdrawing and invalidating', () => {
  const withdraw = { type: 'WithdrawAction' as const, data: { reason: null } };
  const invalidate = { type: 'InvalidateAction' as const, data: { reason: 'Contrôle sans justificatif.' } };

  test('a withdrawal takes the case with it, and is possible once', () => {
    spec.given(drafted).when(withdraw).then(withdrawn());
    spec
      .given(...routedOnes)
      .when(withdraw)
      .then(withdrawn(caseId));
    spec
      .given(...acceptedOnes)
      .when(withdraw)
      .then(withdrawn());
    spec.given(drafted, withdrawn()).when(withdraw).refused('declaration.closed');
  });

  test('a refused action cannot be withdrawn, nor one of a cycle that was handed in', () => {
    spec
      .given(...routedOnes, decided('refused'))
      .when(withdraw)
      .refused('declaration.already-refused');
    const cycle = { ...declarationFacts.cycle!, running: false };
    spec
      .given(...acceptedOnes)
      .knowing({ cycle })
      .when(withdraw)
      .refused('declaration.cycle-closed');
  });

  test('a control without evidence invalidates a declared action, for good', () => {
    const invalidated: DeclarationEvent = {
      type: 'ActionInvalidated',
      data: { ...ofCycle, reason: 'Contrôle sans justificatif.', on },
    };
    spec
      .given(...acceptedOnes)
      .by(as('ordre'))
      .when(invalidate)
      .then(invalidated);
    spec.given(drafted).by(as('ordre')).when(invalidate).refused('declaration.not-declared');
    spec
      .given(...routedOnes)
      .by(as('ordre'))
      .when(invalidate)
      .refused('declaration.under-review');
    spec
      .given(...acceptedOnes, invalidated)
      .by(as('ordre'))
      .when(invalidate)
      .refused('declaration.closed');
  });
});
