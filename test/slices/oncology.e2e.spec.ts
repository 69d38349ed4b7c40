import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CaseDetail, CycleOverview, DecidedCase, DeclarationDetail, HistoryEntry } from '@libs/contracts';
import {
  type Declared,
  type Ruling,
  action,
  assessmentOf,
  blocksOf,
  cycleOf,
  day,
  decide,
  decided,
  declarationOf,
  declare,
  giveOpinion,
  readerOf,
  routedCase,
  standingIn,
} from './support/acts.js';
import { ownSystem } from './support/own-system.js';
import { type Paged, type Person, person } from './support/person.js';

const READERS = ['lecteur.onco', 'lectrice.onco', 'membre.onco'];

const visit = action({
  row: 'ON-4-04',
  variant: 'visite',
  title: 'Visite inventée de médecine du travail',
  factKey: 'VISITE-INVENTEE',
  unit: 'visite',
  first: day(-12),
  last: day(-12),
});
/** The row asks for the committee's decision before the training begins. */
const training = action({
  row: 'ON-1-02',
  variant: 'apprenant',
  title: 'Formation inventée, hors de la liste',
  factKey: 'FORMATION-INVENTEE',
  quantity: 2,
  unit: 'jour',
  first: day(-9),
  last: day(-8),
  answers: { provider: 'qualiopi' },
});
const seminar = action({
  row: 'ON-4-10',
  variant: 'hors_liste',
  title: 'Séminaire inventé sur la santé des soignants',
  factKey: 'SEMINAIRE-INVENTE',
  unit: 'jour',
  first: day(-6),
  last: day(-6),
});

describe('an oncologist, whose référentiel counts actions and weighs nothing', () => {
  let system: Awaited<ReturnType<typeof ownSystem>>;
  let physician: Person;
  let chair: Person;
  let cycle: CycleOverview;
  beforeAll(async () => {
    system = await ownSystem();
    physician = await person(system.origin, 'zoe.inconnue');
    chair = await person(system.origin, 'presidence.onco');
    cycle = await cycleOf(physician);
  }, 90_000);
  afterAll(() => system?.giveBack(), 30_000);

  /** What the committee makes of a declaration, from the queue to the physician. */
  const judged = async (declared: Declared, ruling: Ruling): Promise<DeclarationDetail> => {
    const dossier = await routedCase(chair, physician, declared);
    const reader = await readerOf(system.origin, dossier, READERS);
    await decide(chair, await giveOpinion(reader, dossier, ruling), ruling);
    return decided(physician, declared);
  };

  test('sees at first that every block misses two actions', () => {
    expect(cycle).toMatchObject({ specialty: 'oncologie', first: '2025-11-03', last: '2031-11-02' });
    expect(blocksOf(cycle.assessment!)).toEqual(['1: 0/2', '2: 0/2', '3: 0/2', '4: 0/2']);
    expect(cycle.assessment).toMatchObject({ status: 'en_cours', compliant: false, weight: null });
  });

  test('declares a visit that is listed: it counts at once, and the line says why', async () => {
    const declared = await declare(physician, cycle.id, visit);
    const assessment = await assessmentOf(physician, cycle.id, `after=${declared.position}`);
    expect(blocksOf(assessment)[3]).toBe('4: 1/2');
    expect(standingIn(assessment, declared.id)).toMatchObject({
      standing: 'counts',
      clause: { row: 'ON-4-04', quote: expect.any(String) },
    });
  });

  describe('asks too late for what is to be validated beforehand', () => {
    let declared: Declared;
    beforeAll(async () => {
      declared = await declare(physician, cycle.id, training);
    });

    test('and is told so at once, and the commission too', async () => {
      expect(await declarationOf(physician, declared)).toMatchObject({
        status: 'in-committee',
        routing: { prior: true, late: true },
      });
      const dossier = await routedCase(chair, physician, declared);
      expect(dossier).toMatchObject({ prior: true, late: true });
    });

    test('so that it does not count, even if the commission finds it good', async () => {
      const ruling = { outcome: 'accepted', reasons: 'Bonne formation, demandée trop tard.', weight: null } as const;
      const declaration = await judged(declared, ruling);
      expect(declaration.decision).toMatchObject({ outcome: 'accepted', reasons: ruling.reasons });
      const assessment = await assessmentOf(physician, cycle.id, `after=${declaration.position}`);
      expect(blocksOf(assessment)[0]).toBe('1: 0/2');
      expect(standingIn(assessment, declared.id)).toMatchObject({
        standing: 'does-not-count',
        reason: 'PRIOR_VALIDATION_REQUIRED',
        clause: { row: 'ON-1-02', quote: 'Autres formations à faire valider au préalable par le CNP' },
      });
    });
  });

  test('declares an action off the list: once accepted it completes its block, without a weight', async () => {
    const declaration = await judged(await declare(physician, cycle.id, seminar), {
      outcome: 'accepted',
      reasons: null,
      weight: null,
    });
    const assessment = await assessmentOf(physician, cycle.id, `after=${declaration.position}`);
    expect(blocksOf(assessment)).toEqual(['1: 0/2', '2: 0/2', '3: 0/2', '4: 2/2']);
    expect(assessment.unmet.map(({ block }) => block)).toEqual([1, 2, 3]);
    expect(standingIn(assessment, declaration.id)).toMatchObject({ standing: 'counts', weight: null });
  });

  test('reads the reasons of a refusal, which becomes a precedent that names nobody', async () => {
    const reasons = 'Le programme ne dit pas qui a organisé la journée.';
    const again = action({ ...seminar, title: 'Journée inventée', factKey: 'JOURNEE-INVENTEE' });
    const declared = await declare(physician, cycle.id, again);
    const declaration = await judged(declared, { outcome: 'refused', reasons, weight: null });
    expect(declaration).toMatchObject({ status: 'refused', decision: { outcome: 'refused', reasons } });
    const assessment = await assessmentOf(physician, cycle.id, `after=${declaration.position}`);
    expect(standingIn(assessment, declared.id)).toMatchObject({ standing: 'does-not-count', reason: 'REFUSED' });
    const { items } = await chair.read<Paged<DecidedCase>>('/api/decisions?specialty=oncologie&limit=100');
    expect(items.find(({ id }) => id === declaration.caseId)).toMatchObject({ outcome: 'refused', reasons });
    expect(JSON.stringify(items)).not.toMatch(new RegExp(`Inconnue|${physician.accountId}`));
  });

  test('reads the whole history, from the cycle that opened to the last decision', async () => {
    const { items } = await physician.read<Paged<HistoryEntry>>(`/api/cycles/${cycle.id}/history?limit=100`);
    const decisions = items.filter(({ type }) => type === 'ActionDecided');
    expect(items[0]?.type).toBe('CycleOpened');
    expect(decisions).toHaveLength(3);
    const before = await physician.read<Paged<HistoryEntry>>(`/api/cycles/${cycle.id}/history?asOf=${day(-1)}`);
    expect(before.items.map(({ type }) => type)).toEqual(['CycleOpened']);
  });

  test('is judged by members of the own specialty alone', async () => {
    const { caseId } = await declarationOf(physician, await declare(physician, cycle.id, seminarOf('Autre séminaire')));
    const foreign = await person(system.origin, 'presidence.mn');
    expect((await foreign.get(`/api/cases/${caseId}`)).status).toBe(404);
    const queue = await foreign.read<Paged<CaseDetail>>('/api/cases?limit=100');
    expect(queue.items.every(({ specialty }) => specialty === 'medecine-nucleaire')).toBe(true);
  });
});

const seminarOf = (title: string): object => action({ ...seminar, title, factKey: title });
