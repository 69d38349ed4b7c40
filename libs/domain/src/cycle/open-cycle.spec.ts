import { describe, test } from '@jest/globals';
import { specification } from '../../../kernel/src/testing/given-when-then.js';
import { as, cycleId, day, nextCycleId, otherId, physician } from '../testing/people.js';
import { cycleFacts, cycleOpened, openCycleData } from '../testing/sample-cycle.js';
import { cycle } from './decider.js';
import { type CycleEvent } from './events.js';
import { type PreviousCycle } from './facts.js';

const spec = specification(cycle, {
  now: '2025-06-01T10:00:00Z',
  actor: as('physician', physician),
  facts: cycleFacts,
});
const open = (data: Partial<typeof openCycleData> = {}) => ({
  type: 'OpenCycle' as const,
  data: { ...openCycleData, ...data },
});
const opened = (data: Partial<Extract<CycleEvent, { type: 'CycleOpened' }>['data']>): CycleEvent =>
  ({ ...cycleOpened, data: { ...cycleOpened.data, ...data } }) as CycleEvent;

describe('opening a cycle', () => {
  test('makes it six years from the registration', () => {
    spec.nothing().when(open()).then(cycleOpened);
  });

  test('of someone in practice on the reference day makes it nine years from that day', () => {
    const situation = { profile: 'praticien', 'en-exercice': true };
    const first = day('2023-01-01');
    spec
      .nothing()
      .when(open({ registeredOn: day('1995-10-02'), situation }))
      .then(
        opened({
          registeredOn: day('1995-10-02'),
          practisingOnReferenceDay: true,
          situation,
          first,
          last: day('2031-12-31'),
          years: 9,
        }),
      );
  });

  test('is refused for someone who says to have practised on the reference day before being registered', () => {
    spec
      .nothing()
      .when(open({ situation: { profile: 'praticien', 'en-exercice': true } }))
      .refused('cycle.registered-after-reference-day', { referenceDay: '2023-01-01' });
  });

  test('after a period that ended gives the ordinary length, for the transition serves once', () => {
    const situation = { profile: 'praticien', 'en-exercice': true };
    spec
      .nothing()
      .knowing({ cyclesBefore: 1 })
      .when(open({ situation }))
      .then(opened({ number: 2, situation }));
  });

  test('after a period that ended needs a registration that came after the end', () => {
    const after = spec.nothing().knowing({ cyclesBefore: 1, endedOn: day('2025-03-01') });
    after.when(open()).refused('cycle.registered-before-end', { endedOn: '2025-03-01', registeredOn: '2025-03-01' });
    spec
      .nothing()
      .knowing({ cyclesBefore: 1, endedOn: day('2025-02-28') })
      .when(open())
      .then(opened({ number: 2 }));
  });

  test('is refused twice, beside another running cycle, and without a référentiel', () => {
    spec.given(cycleOpened).when(open()).refused('cycle.already-opened');
    spec.nothing().knowing({ anotherIsRunning: true }).when(open()).refused('cycle.another-is-running');
    spec.nothing().knowing({ period: null }).when(open()).refused('cycle.no-referential');
  });

  test('is refused for a registration to come, in Paris time', () => {
    const tomorrow = open({ registeredOn: day('2025-06-02') });
    spec.nothing().when(tomorrow).refused('cycle.registered-in-the-future');
    spec
      .nothing()
      .at('2025-06-01T22:00:00Z')
      .when(tomorrow)
      .then(opened({ registeredOn: day('2025-06-02'), first: day('2025-06-02'), last: day('2031-06-01') }));
  });

  test('is refused for a profile or a question that the référentiel does not know', () => {
    spec
      .nothing()
      .when(open({ situation: { profile: 'pilote' } }))
      .refused('cycle.unknown-profile');
    spec
      .nothing()
      .when(open({ situation: {} }))
      .refused('cycle.unknown-profile', { profile: null });
    spec
      .nothing()
      .when(open({ situation: { profile: 'praticien', couleur: 'bleu' } }))
      .refused('cycle.unknown-answer', { question: 'couleur' });
  });
});

describe('opening the following cycle', () => {
  const previous: PreviousCycle = {
    subject: physician,
    specialty: 'specialite-inventee',
    number: 1,
    registeredOn: day('2025-03-01'),
    last: day('2031-02-28'),
    situations: [
      { effectiveOn: day('2025-03-01'), answers: { profile: 'praticien' } },
      { effectiveOn: day('2028-01-01'), answers: { profile: 'chercheur' } },
    ],
    ruling: 'validated',
    nextCycleId: cycleId,
  };
  const follow = { type: 'OpenFollowingCycle' as const, data: { previousCycleId: otherId } };
  const following = opened({
    number: 2,
    first: day('2031-03-01'),
    last: day('2037-02-28'),
    previousCycleId: otherId,
    situation: { profile: 'chercheur' },
  });

  test('starts it on the day after the legal end, with the situation that holds by then', () => {
    spec.nothing().at('2031-07-01T10:00:00Z').knowing({ previous }).when(follow).then(following);
  });

  test('happens once, however often it is told', () => {
    spec.given(following).knowing({ previous }).when(follow).then();
  });

  test('waits for the legal end, not for the Ordre, once the cycle before was handed to it (MN-46)', () => {
    const awaited: PreviousCycle = { ...previous, ruling: 'awaited' };
    const refused = 'cycle.previous-not-validated';
    spec.nothing().at('2031-02-28T22:59:59Z').knowing({ previous: awaited }).when(follow).refused(refused);
    spec.nothing().at('2031-02-28T23:00:00Z').knowing({ previous: awaited }).when(follow).then(following);
  });

  test('is refused before the cycle was handed to the Ordre, and under another id than its own', () => {
    const refused = 'cycle.previous-not-validated';
    spec.nothing().when(follow).refused(refused);
    spec
      .nothing()
      .at('2031-07-01T10:00:00Z')
      .knowing({ previous: { ...previous, ruling: null } })
      .when(follow)
      .refused(refused);
    spec
      .nothing()
      .knowing({ previous: { ...previous, nextCycleId } })
      .when(follow)
      .refused(refused);
  });
});
