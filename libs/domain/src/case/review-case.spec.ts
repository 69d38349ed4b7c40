import { describe, test } from '@jest/globals';
import { specification } from '../../../kernel/src/testing/given-when-then.js';
import {
  as,
  chair,
  cycleId,
  day,
  declarationId,
  otherId,
  physician,
  reader,
  requestId,
  stranger,
  system,
  viceChair,
} from '../testing/people.js';
import {
  caseDecided,
  caseFacts,
  caseOpened,
  informationRequested,
  memberRecused,
  openCaseData,
  opinionGiven,
  readerAssigned,
} from '../testing/sample-case.js';
import { reviewCase } from './decider.js';
import { type CaseEvent } from './events.js';

const spec = specification(reviewCase, {
  now: '2026-03-10T10:00:00Z',
  actor: as('chair', chair),
  facts: caseFacts,
});
const byReader = as('member', reader);
const closed: CaseEvent = { type: 'CaseClosed', data: { cycleId, on: day('2026-03-10') } };

describe('a case', () => {
  const open = (declaration = declarationId) => ({
    type: 'OpenCase' as const,
    data: { ...openCaseData, declarationId: declaration },
  });

  test('opens once for its declaration, with a day by which a reader is due', () => {
    spec.nothing().by(system).when(open()).then(caseOpened());
    spec.given(caseOpened()).by(system).when(open()).then();
    spec.given(caseOpened()).by(system).when(open(otherId)).refused('case.already-open');
  });

  test('ends without a decision when the declaration is withdrawn, once', () => {
    const close = { type: 'CloseCase' as const, data: { declarationId } };
    spec.given(caseOpened(), readerAssigned()).by(system).when(close).then(closed);
    spec.given(caseOpened(), closed).by(system).when(close).then();
    spec.given(caseOpened(), readerAssigned(), opinionGiven(), caseDecided()).by(system).when(close).then();
    spec
      .given(caseOpened())
      .by(system)
      .when({ ...close, data: { declarationId: otherId } })
      .refused('case.other-declaration');
  });
});

describe('the reader', () => {
  const assign = (who: string) => ({ type: 'AssignReader' as const, data: { reader: who } });

  test('is a member with a mandate today, not the physician, and not the one who assigns', () => {
    const queued = spec.given(caseOpened());
    queued.when(assign(reader)).then(readerAssigned());
    queued.when(assign(physician)).refused('case.physician-concerned');
    queued.when(assign(stranger)).refused('case.no-mandate');
    queued.when(assign(otherId)).refused('case.no-mandate');
    queued.at('2026-02-28T10:00:00Z').when(assign(otherId)).then(readerAssigned(otherId, '2026-03-21'));
    queued.when(assign(chair)).refused('case.self-assignment');
  });

  test('is replaced by another one, until the opinion is given', () => {
    const assigned = spec.given(caseOpened(), readerAssigned());
    assigned.when(assign(reader)).then();
    assigned.when(assign(viceChair)).then(readerAssigned(viceChair, '2026-03-31', reader));
    spec.given(caseOpened(), readerAssigned(), opinionGiven()).when(assign(viceChair)).refused('case.opinion-given');
  });

  test('who leaves because of an interest never comes back, and another one is due', () => {
    const leave = { type: 'RecuseMember' as const, data: { member: reader, reason: null } };
    const left = memberRecused(reader, '2026-03-17');
    spec.given(caseOpened(), readerAssigned()).by(byReader).when(leave).then(left);
    spec.given(caseOpened(), readerAssigned(), left).by(byReader).when(leave).then();
    spec.given(caseOpened(), readerAssigned(), left).when(assign(reader)).refused('case.recused');
    spec.given(caseOpened()).by(byReader).when(leave).then(memberRecused(reader));
  });

  test('is found to have an interest by a chair who has none, never by another member', () => {
    const found = { type: 'RecuseMember' as const, data: { member: reader, reason: 'Orateur du congrès.' } };
    const event: CaseEvent = {
      type: 'MemberRecused',
      data: { cycleId, subject: reader, recusedBy: chair, reason: 'Orateur du congrès.', assignBy: day('2026-03-17') },
    };
    spec.given(caseOpened(), readerAssigned()).when(found).then(event);
    spec
      .given(caseOpened(), readerAssigned())
      .by(as('member', stranger))
      .when(found)
      .refused('case.not-yours-to-recuse');
    spec.given(caseOpened(), memberRecused(chair)).when(found).refused('case.not-yours-to-recuse');
  });

  test('leaves with the opinion, which counts no more', () => {
    const left = memberRecused(reader, '2026-03-17');
    const decide = { type: 'DecideCase' as const, data: { outcome: 'accepted' as const, reasons: null, weight: 2 } };
    spec.given(caseOpened(), readerAssigned(), opinionGiven(), left).when(decide).refused('case.no-opinion');
  });
});

describe('the opinion', () => {
  const opine = (
    proposal: 'accepted' | 'refused',
    weight: number | null,
    reasons: string | null = null,
    criteria: { criterion: string; met: boolean | null; remark: null }[] = [],
  ) => ({ type: 'GiveOpinion' as const, data: { proposal, reasons, criteria, weight } });
  const assigned = spec.given(caseOpened(), readerAssigned()).by(byReader);

  test('is the reader’s, and the decision is then due', () => {
    assigned.when(opine('accepted', 2)).then(opinionGiven());
    spec.given(caseOpened(), readerAssigned()).when(opine('accepted', 2)).refused('case.not-the-reader');
    spec.given(caseOpened()).by(byReader).when(opine('accepted', 2)).refused('case.not-assigned');
  });

  test('may be given anew until the decision, and never after', () => {
    const again = spec.given(caseOpened(), readerAssigned(), opinionGiven()).by(byReader);
    again.when(opine('refused', null, 'Hors sujet.')).then(opinionGiven('refused', null, 'Hors sujet.'));
    spec
      .given(caseOpened(), readerAssigned(), opinionGiven(), caseDecided())
      .by(byReader)
      .when(opine('accepted', 2))
      .refused('case.already-decided');
  });

  test('that refuses has reasons', () => {
    assigned.when(opine('refused', null)).refused('case.reasons-required');
  });

  test('carries a weight only where the référentiel leaves one to the committee, and never with a refusal', () => {
    assigned.when(opine('refused', 2, 'Hors sujet.')).refused('case.refusal-has-no-weight');
    const unweighed = spec.given(caseOpened({ weighs: false }), readerAssigned()).by(byReader);
    unweighed.when(opine('accepted', 2)).refused('case.weight-not-foreseen');
    unweighed.when(opine('accepted', null)).then(opinionGiven('accepted', null));
  });

  test('answers every criterion of the evaluation form, and no other one', () => {
    const form = assigned.knowing({ criteria: ['objectifs'] });
    const answer = { criterion: 'objectifs', met: true, remark: null };
    form.when(opine('accepted', 2)).refused('case.criterion-unanswered', { criterion: 'objectifs' });
    form.when(opine('accepted', 2, null, [{ ...answer, criterion: 'couleur' }])).refused('case.unknown-criterion');
    const given = opinionGiven() as Extract<CaseEvent, { type: 'OpinionGiven' }>;
    form
      .when(opine('accepted', 2, null, [answer]))
      .then({ type: 'OpinionGiven', data: { ...given.data, criteria: [answer] } });
  });

  test('is not given by a reader whose mandate has ended', () => {
    const members = caseFacts.members.filter(({ member }) => member !== reader);
    assigned.knowing({ members }).when(opine('accepted', 2)).refused('case.no-mandate');
  });
});

describe('the decision', () => {
  const decide = (
    outcome: 'accepted' | 'refused' = 'accepted',
    weight: number | null = 2,
    reasons: string | null = null,
  ) => ({
    type: 'DecideCase' as const,
    data: { outcome, reasons, weight },
  });
  const proposed = spec.given(caseOpened(), readerAssigned(), opinionGiven());

  test('is the chair’s, in agreement with the opinion', () => {
    proposed.when(decide()).then(caseDecided());
    proposed.by(as('member', reader)).when(decide()).refused('case.not-the-chair');
    proposed.by(as('chair', stranger)).when(decide()).refused('case.no-mandate');
  });

  test('is taken by another person than the reader, than the physician, and than anyone who left', () => {
    const read = spec.given(caseOpened(), readerAssigned(viceChair), {
      type: 'OpinionGiven',
      data: { ...(opinionGiven() as Extract<CaseEvent, { type: 'OpinionGiven' }>).data, reader: viceChair },
    });
    read.by(as('chair', viceChair)).when(decide()).refused('case.same-person');
    proposed.by(as('chair', physician)).when(decide()).refused('case.physician-concerned');
    spec
      .given(caseOpened(), readerAssigned(), opinionGiven(), memberRecused(chair))
      .when(decide())
      .refused('case.recused');
  });

  test('waits for the opinion, and comes once', () => {
    spec.given(caseOpened(), readerAssigned()).when(decide()).refused('case.no-opinion');
    spec
      .given(caseOpened(), readerAssigned(), opinionGiven(), caseDecided())
      .when(decide())
      .refused('case.already-decided');
    spec.given(caseOpened(), closed).when(decide()).refused('case.closed');
    spec.nothing().when(decide()).refused('case.not-found');
  });

  test('has reasons when it refuses, and when it departs from the opinion', () => {
    proposed.when(decide('refused', null)).refused('case.reasons-required');
    proposed.when(decide('accepted', 1)).refused('case.deviation-needs-reasons');
    proposed.when(decide('accepted', 1, 'Une demi-journée.')).then(caseDecided('accepted', 1, 'Une demi-journée.'));
    proposed.when(decide('refused', null, 'Hors sujet.')).then(caseDecided('refused', null, 'Hors sujet.'));
    const againstRefusal = spec.given(caseOpened(), readerAssigned(), opinionGiven('refused', null, 'Hors sujet.'));
    againstRefusal.when(decide('accepted', 2)).refused('case.deviation-needs-reasons');
  });
});

describe('a request for information', () => {
  const ask = (dueOn = '2026-04-01', id = requestId) => ({
    type: 'RequestInformation' as const,
    data: { requestId: id, questions: 'Quel programme ?', dueOn: day(dueOn) },
  });
  const assigned = spec.given(caseOpened(), readerAssigned()).by(byReader);
  const receive = { type: 'ReceiveInformation' as const, data: { requestId, answer: 'Le voici.' } };
  const provided = (providedOn: string, deadline: string, id = requestId): CaseEvent => ({
    type: 'InformationProvided',
    data: {
      cycleId,
      subject: physician,
      requestId: id,
      answer: 'Le voici.',
      providedOn: day(providedOn),
      deadline: day(deadline),
    },
  });

  test('comes from the reader, the chair or the secretariat, one at a time', () => {
    assigned.when(ask()).then(informationRequested());
    const asked = informationRequested() as Extract<CaseEvent, { type: 'InformationRequested' }>;
    for (const actor of [as('chair', chair), as('secretariat', stranger)])
      assigned
        .by(actor)
        .when(ask())
        .then({ type: 'InformationRequested', data: { ...asked.data, requestedBy: actor.accountId } });
    assigned.by(as('member', stranger)).when(ask()).refused('case.no-mandate');
    spec.given(caseOpened()).by(byReader).when(ask()).refused('case.not-the-reader');
    const waits = spec.given(caseOpened(), readerAssigned(), informationRequested()).by(byReader);
    waits.when(ask()).then();
    waits.when(ask('2026-04-01', otherId)).refused('case.already-asked');
  });

  test('gives the time that was configured, and only so many times', () => {
    assigned.when(ask('2026-03-16')).refused('case.answer-time', { earliest: '2026-03-17', latest: '2026-05-09' });
    assigned.when(ask('2026-05-10')).refused('case.answer-time');
    spec
      .given(
        caseOpened(),
        readerAssigned(),
        informationRequested(),
        provided('2026-03-12', '2026-04-02'),
        informationRequested(otherId),
        provided('2026-03-13', '2026-04-05', otherId),
      )
      .by(byReader)
      .when(ask())
      .refused('case.too-many-requests', { limit: 2 });
  });

  test('stops the clock: the answer moves the deadline by the days that the committee waited', () => {
    const waits = spec
      .given(caseOpened(), readerAssigned(), informationRequested())
      .at('2026-03-22T10:00:00Z')
      .by(system);
    waits.when(receive).then(provided('2026-03-22', '2026-04-12'));
    spec.given(caseOpened(), readerAssigned()).by(system).when(receive).refused('case.no-information-requested');
    spec.given(caseOpened(), closed).by(system).when(receive).then();
  });

  test('holds the opinion back until the answer, or until the day it was due', () => {
    const opine = {
      type: 'GiveOpinion' as const,
      data: { proposal: 'accepted' as const, reasons: null, criteria: [], weight: 2 },
    };
    const waits = spec.given(caseOpened(), readerAssigned(), informationRequested()).by(byReader);
    waits.at('2026-04-01T10:00:00Z').when(opine).refused('case.information-awaited', { dueOn: '2026-04-01' });
    const given = opinionGiven() as Extract<CaseEvent, { type: 'OpinionGiven' }>;
    waits
      .at('2026-04-02T10:00:00Z')
      .when(opine)
      .then({ type: 'OpinionGiven', data: { ...given.data, decisionBy: day('2026-04-16') } });
  });

  test('answered after the opinion sends the case back to its reader', () => {
    const decide = { type: 'DecideCase' as const, data: { outcome: 'accepted' as const, reasons: null, weight: 2 } };
    spec
      .given(
        caseOpened(),
        readerAssigned(),
        opinionGiven(),
        informationRequested(),
        provided('2026-03-12', '2026-03-26'),
      )
      .when(decide)
      .refused('case.no-opinion');
  });
});

describe('the clock', () => {
  const remind = { type: 'RemindReader' as const, data: {} };
  const escalate = { type: 'EscalateCase' as const, data: {} };
  const reminded: CaseEvent = { type: 'ReaderReminded', data: { cycleId, reader, deadline: day('2026-03-31') } };
  const escalated = (awaiting: 'reader' | 'opinion' | 'decision', deadline: string): CaseEvent => ({
    type: 'CaseEscalated',
    data: { cycleId, awaiting, deadline: day(deadline) },
  });
  const assigned = spec.given(caseOpened(), readerAssigned()).by(system);

  test('reminds the reader some days before, once per deadline', () => {
    assigned.at('2026-03-25T10:00:00Z').when(remind).then();
    assigned.at('2026-03-26T10:00:00Z').when(remind).then(reminded);
    spec.given(caseOpened(), readerAssigned(), reminded).by(system).at('2026-03-27T10:00:00Z').when(remind).then();
    spec
      .given(caseOpened(), readerAssigned(), reminded, readerAssigned(viceChair, '2026-04-30', reader))
      .by(system)
      .at('2026-04-27T10:00:00Z')
      .when(remind)
      .then({ type: 'ReaderReminded', data: { cycleId, reader: viceChair, deadline: day('2026-04-30') } });
  });

  test('puts what is overdue before the chair, whatever it waits for, once per deadline', () => {
    spec.given(caseOpened()).by(system).at('2026-03-17T10:00:00Z').when(escalate).then();
    spec
      .given(caseOpened())
      .by(system)
      .at('2026-03-18T10:00:00Z')
      .when(escalate)
      .then(escalated('reader', '2026-03-17'));
    assigned.at('2026-04-01T10:00:00Z').when(escalate).then(escalated('opinion', '2026-03-31'));
    const proposed = [caseOpened(), readerAssigned(), opinionGiven()] as const;
    const late = spec
      .given(...proposed)
      .by(system)
      .at('2026-03-25T10:00:00Z');
    late.when(escalate).then(escalated('decision', '2026-03-24'));
    spec
      .given(...proposed, escalated('decision', '2026-03-24'))
      .by(system)
      .at('2026-03-26T10:00:00Z')
      .when(escalate)
      .then();
  });

  test('puts a case that nobody may read before the chair at once, and not again at its deadline', () => {
    const nobody = { members: caseFacts.members.map((mandate) => ({ ...mandate, to: day('2026-03-01') })) };
    const readerless = (...events: CaseEvent[]) =>
      spec
        .given(caseOpened(), ...events)
        .by(system)
        .knowing(nobody);
    readerless().at('2026-03-10T10:00:00Z').when(escalate).then(escalated('reader', '2026-03-17'));
    readerless(escalated('reader', '2026-03-17')).at('2026-03-18T10:00:00Z').when(escalate).then();
  });

  test('stands still while the physician is asked, and when all is done', () => {
    const waits = spec.given(caseOpened(), readerAssigned(), informationRequested(requestId, '2026-04-20')).by(system);
    waits.at('2026-04-15T10:00:00Z').when(remind).then();
    waits.at('2026-04-15T10:00:00Z').when(escalate).then();
    spec.given(caseOpened(), closed).by(system).at('2027-01-01T10:00:00Z').when(escalate).then();
  });
});
