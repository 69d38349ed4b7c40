import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  CaseDetail,
  CycleOverview,
  DeclarationDetail,
  HistoryEntry,
  QueuedCase,
  ReplayedCycle,
} from '@libs/contracts';
import { randomUUID } from 'node:crypto';
import {
  type Declared,
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
  isNew,
  readerOf,
  routedCase,
  seen,
  standingIn,
} from './support/acts.js';
import { ownSystem } from './support/own-system.js';
import { type Paged, type Person, person } from './support/person.js';

const SPECIALTY = 'medecine-nucleaire';
const READERS = ['lecteur.mn', 'lectrice.mn', 'membre.mn'];

/** A congress that the row accepts on its certificate. */
const congress = action({
  row: 'MN-1-02',
  variant: 'apprenant',
  title: 'Journées inventées de médecine nucléaire',
  factKey: 'JOURNEES-INVENTEES',
  quantity: 4,
  unit: 'demi_journee',
  first: day(-30),
  last: day(-29),
  answers: { provider: 'qualiopi', fsm_compliant: true },
});
const workshop = action({
  row: 'MN-2-14',
  variant: 'hors_liste',
  title: 'Atelier inventé de simulation',
  factKey: 'ATELIER-INVENTE',
  unit: 'demi_journee',
  first: day(-20),
  last: day(-20),
});
const evening = action({
  row: 'MN-3-13',
  variant: 'hors_liste',
  title: 'Soirée inventée d’un industriel',
  factKey: 'SOIREE-INVENTEE',
  unit: 'demi_journee',
  first: day(-15),
  last: day(-15),
});

const generous = { outcome: 'accepted', reasons: 'Programme exigeant et évaluation finale.', weight: 2.5 } as const;
const independent = {
  outcome: 'refused',
  reasons: 'L’action est financée par l’industriel qui y présente son produit.',
  weight: null,
} as const;

describe('a nuclear physician, from an empty cycle to decisions that can be read years later', () => {
  let system: Awaited<ReturnType<typeof ownSystem>>;
  let physician: Person;
  let chair: Person;
  let auditor: Person;
  let cycle: CycleOverview;
  beforeAll(async () => {
    system = await ownSystem();
    physician = await person(system.origin, 'kim.canevas');
    chair = await person(system.origin, 'presidence.mn');
    auditor = await person(system.origin, 'audit');
    cycle = await cycleOf(physician);
  }, 90_000);
  afterAll(() => system?.giveBack(), 30_000);

  test('sees at first what each block and the total weight still miss, and by which clause', () => {
    expect(cycle).toMatchObject({ specialty: SPECIALTY, status: 'running', first: '2023-01-01', last: '2031-12-31' });
    expect(cycle.assessment).toMatchObject({ status: 'en_cours', compliant: false });
    expect(blocksOf(cycle.assessment!)).toEqual(['1: 0/4', '2: 0/3', '3: 0/2', '4: 0/2']);
    expect(cycle.assessment?.weight).toMatchObject({ total: 0, required: 30, missing: 30 });
    for (const { clause } of cycle.assessment?.blocks ?? []) expect(clause.quote).toEqual(expect.any(String));
  });

  describe('declares a congress that the référentiel lists', () => {
    let declared: Declared;
    beforeAll(async () => {
      declared = await declare(physician, cycle.id, congress);
    });

    test('which is accepted on its certificate and counts at once, with the clause and the facts that decided', async () => {
      expect(await declarationOf(physician, declared)).toMatchObject({ status: 'accepted', caseId: null });
      const assessment = await assessmentOf(physician, cycle.id, `after=${declared.position}`);
      expect(blocksOf(assessment)[0]).toBe('1: 1/4');
      expect(standingIn(assessment, declared.id)).toMatchObject({
        standing: 'counts',
        reason: null,
        weight: 4,
        clause: { row: 'MN-1-02', quote: expect.any(String), revision: '2.0' },
        facts: expect.arrayContaining([expect.objectContaining({ name: expect.any(String) })]),
      });
    });

    test('whose certificate comes back byte for byte to whom it belongs, and to nobody else', async () => {
      const { evidence } = await declarationOf(physician, declared);
      const path = `/api/declarations/${declared.id}/evidence/${evidence[0]?.evidenceId}`;
      const file = await physician.download(path);
      expect(file.headers.get('content-type')).toBe('application/pdf');
      expect(Buffer.from(await file.arrayBuffer()).equals(declared.file)).toBe(true);
      const other = await person(system.origin, 'claude.temoin');
      expect((await other.download(path)).status).toBe(404);
    });

    test('did not count before its first day', async () => {
      const before = await assessmentOf(physician, cycle.id, `after=${declared.position}&asOf=${day(-40)}`);
      expect(blocksOf(before)[0]).toBe('1: 0/4');
      expect(standingIn(before, declared.id)).toMatchObject({ standing: 'does-not-count-yet', reason: 'FUTURE' });
    });
  });

  describe('declares an action off the list', () => {
    let declared: Declared;
    let dossier: CaseDetail;
    let reader: Person;
    beforeAll(async () => {
      declared = await declare(physician, cycle.id, workshop);
      dossier = await routedCase(chair, physician, declared);
      reader = await readerOf(system.origin, dossier, READERS);
    }, 30_000);

    test('which waits for the commission and does not count yet', async () => {
      expect(await declarationOf(physician, declared)).toMatchObject({
        status: 'in-committee',
        routing: { ground: 'off-list' },
      });
      expect(standingIn(await assessmentOf(physician, cycle.id), declared.id)).toMatchObject({
        standing: 'does-not-count-yet',
        reason: 'PENDING_VALIDATION',
      });
    });

    test('which a queued workflow gives to a reader, who finds it in the queue with its evidence and nobody named', async () => {
      expect(dossier).toMatchObject({ status: 'awaiting-opinion', ground: 'off-list', urgency: 'normal' });
      const { items } = await reader.read<Paged<QueuedCase>>('/api/cases?mine=true&limit=100');
      expect(items.map(({ id }) => id)).toContain(dossier.id);
      const seenByReader = await reader.read<CaseDetail>(`/api/cases/${dossier.id}`);
      const path = `/api/declarations/${declared.id}/evidence/${seenByReader.evidence[0]?.evidenceId}`;
      const file = await reader.download(path);
      expect(Buffer.from(await file.arrayBuffer()).equals(declared.file)).toBe(true);
      expect(JSON.stringify(seenByReader)).not.toMatch(/Canevas/);
    });

    test('which one person alone cannot decide: the reader proposes, the chair finalises', async () => {
      const proposed = await giveOpinion(reader, dossier, { ...generous, weight: 2 });
      const alone = await reader.post(`/api/cases/${dossier.id}/decide-case`, generous, seen(proposed.version));
      expect([403, 404]).toContain(alone.status);
      await decide(chair, proposed, generous);
    });

    test('which then counts with the weight that the commission gave it, and says so', async () => {
      const declaration = await decided(physician, declared);
      expect(declaration).toMatchObject({ status: 'accepted', decision: { outcome: 'accepted', weight: 2.5 } });
      const assessment = await assessmentOf(physician, cycle.id, `after=${declaration.position}`);
      expect(blocksOf(assessment)).toEqual(['1: 1/4', '2: 1/3', '3: 0/2', '4: 0/2']);
      expect(assessment.weight).toMatchObject({ total: 6.5, missing: 23.5 });
      expect(standingIn(assessment, declared.id)).toMatchObject({ standing: 'counts', weight: 2.5 });
    });
  });

  describe('declares what the commission refuses', () => {
    let declared: Declared;
    let declaration: DeclarationDetail;
    beforeAll(async () => {
      declared = await declare(physician, cycle.id, evening);
      const dossier = await routedCase(chair, physician, declared);
      const reader = await readerOf(system.origin, dossier, READERS);
      await decide(chair, await giveOpinion(reader, dossier, independent), independent);
      declaration = await decided(physician, declared);
    }, 30_000);

    test('and reads the reasons as they were written', async () => {
      expect(declaration).toMatchObject({ status: 'refused', decision: { reasons: independent.reasons } });
      const assessment = await assessmentOf(physician, cycle.id, `after=${declaration.position}`);
      expect(blocksOf(assessment)[2]).toBe('3: 0/2');
      expect(standingIn(assessment, declared.id)).toMatchObject({ standing: 'does-not-count', reason: 'REFUSED' });
    });

    test('and reads the case without knowing who examined it', async () => {
      const dossier = await physician.read<CaseDetail>(`/api/cases/${declaration.caseId}`);
      expect(dossier).toMatchObject({ reader: null, opinion: null, decision: { outcome: 'refused' } });
    });
  });

  describe('has a history', () => {
    let events: readonly HistoryEntry[];
    beforeAll(async () => {
      ({ items: events } = await auditor.read<Paged<HistoryEntry>>(`/api/cycles/${cycle.id}/history?limit=100`));
    });

    test('that tells every event in the order of the log, who did it in which role, and when', () => {
      const positions = events.map(({ position }) => position);
      expect(positions).toEqual(positions.toSorted((a, b) => a - b));
      const told = events.map(({ type, actor }) => `${type} (${actor.role})`);
      expect(told.filter((one) => !/Remind|Escalat/.test(one))).toEqual([
        'CycleOpened (physician)',
        ...['ActionDrafted (physician)', 'EvidenceAttached (physician)', 'ActionDeclared (physician)'],
        'ActionAccepted (physician)',
        ...routedAndDecided,
        ...routedAndDecided,
      ]);
      expect(events.map(({ actor }) => actor.accountId)).not.toContain(null);
      for (const { occurredOn, recordedAt, summary } of events.slice(1)) {
        expect(occurredOn).toBe(day(0));
        expect(Math.abs(Date.now() - Date.parse(recordedAt))).toBeLessThan(120_000);
        expect(summary).toEqual(expect.any(String));
      }
    });

    test('that tells the physician the roles and not the names', async () => {
      const { items } = await physician.read<Paged<HistoryEntry>>(`/api/cycles/${cycle.id}/history?limit=100`);
      expect(items.map(({ type }) => type)).toEqual(events.map(({ type }) => type));
      expect(items.every(({ actor }) => actor.accountId === null)).toBe(true);
    });

    test('that comes in pages which miss and repeat nothing', async () => {
      const ids: string[] = [];
      let path: string | undefined = `/api/cycles/${cycle.id}/history?limit=5`;
      while (path !== undefined) {
        const page: Paged<HistoryEntry> = await auditor.read(path);
        ids.push(...page.items.map(({ id }) => id));
        path = page.next ? `/api/cycles/${cycle.id}/history?limit=5&cursor=${page.next}` : undefined;
      }
      expect(ids).toEqual(events.map(({ id }) => id));
    });

    test('that can be replayed to the moment before the commission decided', async () => {
      const first = events.find(({ type }) => type === 'ActionDecided');
      const known = Number(first?.position) - 1;
      const replayed = await auditor.read<ReplayedCycle>(`/api/cycles/${cycle.id}/replay?knownAt=${known}`);
      expect(replayed.events.at(-1)?.position).toBeLessThanOrEqual(known);
      expect(blocksOf(replayed.assessment!)).toEqual(['1: 1/4', '2: 0/3', '3: 0/2', '4: 0/2']);
    });
  });

  describe('and those without the right', () => {
    test('are told the same of a cycle that is not theirs as of one that does not exist', async () => {
      const other = await person(system.origin, 'claude.temoin');
      for (const path of ['', '/assessment', '/history', '/replay']) {
        const hidden = await other.get(`/api/cycles/${cycle.id}${path}`);
        const missing = await other.get(`/api/cycles/${randomUUID()}${path}`);
        const told = ({ status, body: { code, title, detail } }: typeof hidden) => ({ status, code, title, detail });
        expect(told(hidden)).toEqual(told(missing));
        expect(hidden.status).toBe(404);
      }
    });

    test('cannot declare in the name of somebody else', async () => {
      const other = await person(system.origin, 'claude.temoin');
      const data = { subject: physician.accountId, cycleId: cycle.id, action: congress };
      const { status } = await other.post(`/api/declarations/${randomUUID()}/draft-action`, data, isNew);
      expect(status).toBe(404);
    });
  });

  describe('whose program', () => {
    const path = `/api/declarations/${randomUUID()}/draft-action`;
    const draft = () => ({ subject: physician.accountId, cycleId: cycle.id, action: { title: 'Brouillon inventé' } });

    test('must name the version it has seen, and is stopped when that is not the last one', async () => {
      expect((await physician.post(path, draft())).status).toBe(428);
      const first = await physician.post(path, draft(), isNew);
      expect([first.status, first.headers.get('etag')]).toEqual([201, '"v1"']);
      const late = await physician.post(path, draft(), isNew);
      expect([late.status, late.body.code]).toEqual([412, 'request.precondition-failed']);
      expect((await physician.post(path, draft(), seen(7))).status).toBe(412);
    });

    test('may repeat a request under its key, and gets the first answer; the key serves for nothing else', async () => {
      const keyed = { ...seen(1), 'idempotency-key': `essai-${randomUUID()}` };
      const action = { title: 'Brouillon inventé, complété' };
      const first = await physician.post(path, { ...draft(), action }, keyed);
      const again = await physician.post(path, { ...draft(), action }, keyed);
      expect([again.status, again.body]).toEqual([first.status, first.body]);
      expect(first.body.version).toBe(2);
      const other = await physician.post(path, { ...draft(), action: { title: 'Autre' } }, keyed);
      expect(other.body.code).toBe('request.key-reused');
    });
  });

  test('leaves no job among the dead letters and no warning in the log', async () => {
    const operator = await person(system.origin, 'exploitation');
    const { items } = await operator.read<{ items: unknown[] }>('/api/operators/dead-letters');
    expect(items).toEqual([]);
    expect(system.said().match(/"level":[456]0.*/g)).toBeNull();
  });
});

const routedAndDecided = [
  ...['ActionDrafted (physician)', 'EvidenceAttached (physician)', 'ActionDeclared (physician)'],
  ...['ActionRoutedToCommittee (physician)', 'CaseOpened (system)', 'ReaderAssigned (system)'],
  ...['OpinionGiven (member)', 'CaseDecided (chair)', 'ActionDecided (system)'],
];
