import { describe, expect, test } from '@jest/globals';
import { type DeclarationCommand } from '@libs/contracts';
import { addDays } from '@libs/kernel';
import fc from 'fast-check';
import { as, caseId, cycleId, day, evidenceId, nextCycleId, otherId, physician, requestId } from '../testing/people.js';
import { type Move, play } from '../testing/play.js';
import { action, declarationFacts, evidence, rule, toCommittee } from '../testing/sample-declaration.js';
import { declaration } from './decider.js';
import { type DeclarationEvent, declarationEventTypes } from './events.js';
import { type DeclarationFacts } from './facts.js';

const ofCycle = { subject: physician, cycleId };
const someAction = fc
  .record({ quantity: fc.constantFrom(1, 2), first: fc.constantFrom(day('2026-02-02'), day('2026-06-01')) })
  .map(({ quantity, first }) => ({ ...action, quantity, first, last: addDays(first, 1) }));
const attestation = fc.constantFrom(null, 'honour' as const);
const cases = fc.constantFrom(caseId, otherId);
const files = fc.constantFrom(evidenceId, otherId, nextCycleId, cycleId, requestId);
const contents = fc.constantFrom('b', 'c', 'd', 'e').map((letter) => letter.repeat(64));

const command: fc.Arbitrary<DeclarationCommand> = fc.oneof(
  fc
    .constantFrom('PlanAction' as const, 'DraftAction' as const)
    .map((type) => ({ type, data: { ...ofCycle, action: {} } })),
  {
    weight: 3,
    arbitrary: fc
      .record({ evidenceId: files, sha256: contents })
      .map((file) => ({ type: 'AttachEvidence' as const, data: { ...evidence, ...file } })),
  },
  files.map((id) => ({ type: 'WithdrawEvidence' as const, data: { evidenceId: id, reason: null } })),
  {
    weight: 3,
    arbitrary: fc
      .record({ action: someAction, attestation })
      .map((declared) => ({ type: 'DeclareAction' as const, data: { ...ofCycle, ...declared } })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ action: someAction, attestation })
      .map((corrected) => ({ type: 'CorrectAction' as const, data: { ...corrected, reason: 'Erreur.' } })),
  },
  {
    weight: 3,
    arbitrary: cases.map((id) => ({
      type: 'RelayInformationRequest' as const,
      data: { caseId: id, requestId, questions: 'Quel programme ?', dueOn: day('2026-05-01') },
    })),
  },
  {
    weight: 3,
    arbitrary: fc.constant({ type: 'AnswerInformationRequest' as const, data: { requestId, answer: 'Le voici.' } }),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ caseId: cases, outcome: fc.constantFrom('accepted' as const, 'refused' as const) })
      .map((ruling) => ({
        type: 'RecordDecision' as const,
        data: { ...ruling, decidedOn: day('2026-04-01'), reasons: null, weight: null },
      })),
  },
  fc.constant({ type: 'WithdrawAction' as const, data: { reason: null } }),
  fc.constant({ type: 'InvalidateAction' as const, data: { reason: 'Contrôle.' } }),
);

const facts: fc.Arbitrary<DeclarationFacts> = fc
  .record({
    rule: fc.constantFrom(rule, { ...rule, attestations: ['honour' as const] }, toCommittee(), toCommittee(true)),
    caseId: cases,
    running: fc.boolean(),
  })
  .map(({ running, ...more }) => {
    const cycle = { ...declarationFacts.cycle!, running: running || more.caseId === caseId };
    return { ...declarationFacts, ...more, cycle };
  });

const moves: fc.Arbitrary<Move<DeclarationCommand, DeclarationFacts>[]> = fc.array(
  fc.record({
    command,
    facts,
    actor: fc.constant(as('physician', physician)),
    now: fc.constantFrom('2026-03-10T10:00:00Z', '2026-06-10T10:00:00Z'),
  }),
  { minLength: 20, maxLength: 40 },
);

const count = (history: readonly DeclarationEvent[], type: DeclarationEvent['type']): number =>
  history.filter((event) => event.type === type).length;

describe('whatever is sent to a declaration, in whatever order', () => {
  test('it is declared once, and every declaration or correction is followed by where it goes', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(moves, (sequence) => {
        const { history, played } = play(declaration, declarationEventTypes, sequence);
        expect(count(history, 'ActionDeclared')).toBeLessThanOrEqual(1);
        for (const { before, events } of played) {
          const types = events.map(({ type }) => type);
          types.forEach((type) => seen.add(type));
          const moved = types.includes('ActionDeclared') || types.includes('ActionCorrected');
          const goes = types.includes('ActionAccepted') || types.includes('ActionRoutedToCommittee');
          if (moved) expect(goes).toBe(before.status !== 'information-requested');
        }
      }),
      { numRuns: 400 },
    );
    expect([...seen].toSorted()).toEqual(declarationEventTypes.map(({ type }) => type).toSorted());
  });

  test('it never rests between being declared and going somewhere', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const { played } = play(declaration, declarationEventTypes, sequence);
        expect(played.map(({ after }) => after.status)).not.toContain('declared');
      }),
    );
  });

  test('one case decides it once, and what is closed stays closed', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const { history } = play(declaration, declarationEventTypes, sequence);
        const decided = history.flatMap((event) => (event.type === 'ActionDecided' ? [event.data.caseId] : []));
        expect(new Set(decided).size).toBe(decided.length);
        const end = history.findIndex(({ type }) => type === 'ActionWithdrawn' || type === 'ActionInvalidated');
        if (end >= 0) expect(history).toHaveLength(end + 1);
      }),
    );
  });

  test('an accepted action always has a proof or the physician’s word, never more files than allowed, and none twice', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        for (const { after } of play(declaration, declarationEventTypes, sequence).played) {
          if ('evidence' in after) {
            expect(after.evidence.length).toBeLessThanOrEqual(declarationFacts.evidenceLimit);
            expect(new Set(after.evidence.map(({ sha256 }) => sha256)).size).toBe(after.evidence.length);
          }
          if (after.status === 'accepted' && after.by === 'evidence')
            expect(after.evidence.length > 0 || after.attestation !== null).toBe(true);
        }
      }),
    );
  });
});
