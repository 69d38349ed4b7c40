import { describe, expect, test } from '@jest/globals';
import { type CaseCommand } from '@libs/contracts';
import { addDays } from '@libs/kernel';
import fc from 'fast-check';
import {
  as,
  chair,
  day,
  declarationId,
  nextCycleId,
  otherId,
  physician,
  reader,
  requestId,
  stranger,
  viceChair,
} from '../testing/people.js';
import { type Move, play } from '../testing/play.js';
import { caseFacts, openCaseData } from '../testing/sample-case.js';
import { reviewCase } from './decider.js';
import { type CaseEvent, caseEventTypes } from './events.js';
import { type CaseFacts } from './facts.js';

/** Those who may act come up more often, so that many runs reach a decision. */
const person = fc.constantFrom(reader, reader, reader, chair, chair, chair, viceChair, physician, otherId, stranger);
const outcome = fc.constantFrom('accepted' as const, 'refused' as const);
const reasons = fc.constantFrom(null, 'Motif.', 'Motif.', 'Motif.');
const weight = fc.constantFrom(null, null, 1, 2);
const request = fc.constantFrom(requestId, nextCycleId);
const data = (weighs: boolean) => ({ ...openCaseData, weighs });

const command: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.boolean().map((weighs) => ({ type: 'OpenCase' as const, data: data(weighs) })),
  { weight: 6, arbitrary: person.map((who) => ({ type: 'AssignReader' as const, data: { reader: who } })) },
  person.map((member) => ({ type: 'RecuseMember' as const, data: { member, reason: null } })),
  {
    weight: 10,
    arbitrary: fc
      .record({ proposal: outcome, reasons, weight })
      .map((opinion) => ({ type: 'GiveOpinion' as const, data: { ...opinion, criteria: [] } })),
  },
  {
    weight: 10,
    arbitrary: fc
      .record({ outcome, reasons, weight })
      .map((decision) => ({ type: 'DecideCase' as const, data: decision })),
  },
  fc.record({ requestId: request, dueOn: fc.constantFrom(day('2026-04-01'), day('2026-05-01')) }).map((asked) => ({
    type: 'RequestInformation' as const,
    data: { ...asked, questions: 'Quel programme ?' },
  })),
  {
    weight: 4,
    arbitrary: request.map((id) => ({
      type: 'ReceiveInformation' as const,
      data: { requestId: id, answer: 'Le voici.' },
    })),
  },
  fc.constant({ type: 'RemindReader' as const, data: {} }),
  fc.constant({ type: 'EscalateCase' as const, data: {} }),
  fc
    .constantFrom(declarationId, otherId, otherId, otherId)
    .map((id) => ({ type: 'CloseCase' as const, data: { declarationId: id } })),
);

/** Days go by between the moves, never back; the case is opened first, so that few runs are spent on nothing. */
const moves: fc.Arbitrary<Move<CaseCommand, CaseFacts>[]> = fc
  .array(fc.record({ command, who: person, days: fc.nat(4) }), { minLength: 20, maxLength: 40 })
  .map((steps) => {
    let today = day('2026-03-10');
    const first = { command: { type: 'OpenCase' as const, data: data(true) }, who: stranger, days: 0 };
    return [first, ...steps].map(({ command: sent, who, days }) => {
      today = addDays(today, days);
      return { command: sent, actor: as('member', who), now: `${today}T10:00:00Z`, facts: caseFacts };
    });
  });

const of = <T extends CaseEvent['type']>(history: readonly CaseEvent[], type: T) =>
  history.filter((event): event is Extract<CaseEvent, { type: T }> => event.type === type);

describe('whatever is sent to a case, by whomever, in whatever order', () => {
  test('its decisions are taken once, by two persons who may take them', () => {
    let decisions = 0;
    let recusals = 0;
    fc.assert(
      fc.property(moves, (sequence) => {
        const { history } = play(reviewCase, caseEventTypes, sequence);
        const left = new Set<string>();
        let standing: string | null = null;
        for (const event of history) {
          if (event.type === 'MemberRecused') left.add(event.data.subject);
          if (event.type === 'ReaderAssigned') {
            expect(event.data.reader).not.toBe(physician);
            expect(event.data.reader).not.toBe(event.data.assignedBy);
            expect(left).not.toContain(event.data.reader);
            standing = null;
          }
          if (event.type === 'OpinionGiven') {
            expect(left).not.toContain(event.data.reader);
            standing = event.data.reader;
          }
          if (event.type === 'CaseDecided') {
            const { decidedBy } = event.data;
            expect(standing).not.toBeNull();
            expect([physician, standing, ...left]).not.toContain(decidedBy);
            expect([chair, viceChair]).toContain(decidedBy);
          }
        }
        decisions += of(history, 'CaseDecided').length;
        recusals += left.size;
        expect(of(history, 'CaseDecided').length + of(history, 'CaseClosed').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
    expect(decisions).toBeGreaterThan(10);
    expect(recusals).toBeGreaterThan(20);
  });

  test('a refusal has reasons, and a weight is given only where there is one to give', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const { history } = play(reviewCase, caseEventTypes, sequence);
        const rulings = [...of(history, 'OpinionGiven'), ...of(history, 'CaseDecided')].map(({ data: said }) => ({
          refused: ('proposal' in said ? said.proposal : said.outcome) === 'refused',
          ...said,
        }));
        for (const ruling of rulings.filter(({ refused }) => refused))
          expect(ruling).toMatchObject({ reasons: 'Motif.', weight: null });
      }),
    );
  });

  test('nothing follows a decision or a closing, and nobody is reminded or escalated twice for one deadline', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const { history } = play(reviewCase, caseEventTypes, sequence);
        const end = history.findIndex(({ type }) => type === 'CaseDecided' || type === 'CaseClosed');
        if (end >= 0) expect(history).toHaveLength(end + 1);
        for (const type of ['ReaderReminded', 'CaseEscalated'] as const) {
          const deadlines = of(history, type).map(({ data: told }) => told.deadline);
          expect(new Set(deadlines).size).toBe(deadlines.length);
        }
      }),
    );
  });

  test('told twice, every move between streams is done once', () => {
    const repeated = ['OpenCase', 'CloseCase', 'RemindReader', 'EscalateCase'];
    fc.assert(
      fc.property(moves, (sequence) => {
        const twice = sequence.flatMap((move) => (repeated.includes(move.command.type) ? [move, move] : [move]));
        expect(play(reviewCase, caseEventTypes, twice).history).toEqual(
          play(reviewCase, caseEventTypes, sequence).history,
        );
      }),
    );
  });
});
