import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rebuild } from '@libs/application';
import {
  AccountView,
  CaseDetail,
  CommitteeView,
  CycleOverview,
  DecidedCase,
  DeclarationCounts,
  DeclarationDetail,
  CycleState,
  FoundCycle,
  FoundEvent,
  HistoryEntry,
  QueuedCase,
  RevisionDetail,
} from '@libs/contracts';
import { allEventTypes } from '@libs/domain';
import { EventCodec, EventLog, PostgresEventStore, migrateEventStore } from '@libs/event-store';
import { type CalendarDay, addDays, day } from '@libs/kernel';
import pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import { APP_PASSWORD, type TestDatabase, freshDatabase } from '../../../test/support/database.js';
import { accountById, accounts } from './account/queries.js';
import { committeeOf } from './committee/queries.js';
import { cycleHistory } from './cycle-history/queries.js';
import { cycleStateAt, replayCycle } from './cycle-history/replay.js';
import { rowNames } from './cycle-history/row-names.js';
import { findCycles, findEvents } from './cycle-history/search.js';
import { KnownRevisions } from './cycle-overview/known-revisions.js';
import { countsOf, cycleCounts, cycleOverview, cyclesOfSpecialty, cyclesOfSubject } from './cycle-overview/queries.js';
import { refreshDue } from './cycle-overview/refresh.js';
import { migrateReadModels, readModelDataSource } from './data-source.js';
import { decisions, precedentCounts } from './decision/queries.js';
import type { DeclarationFilter } from './declaration/filter.js';
import {
  countDeclarations,
  declarationDetail,
  declarationsOfCycle,
  everyDeclarationOf,
} from './declaration/queries.js';
import { readModels } from './projections.js';
import { ReferentialRevisionEntity } from './referential-revision/entity.js';
import { revisionDetail, revisionInForceOn, revisions } from './referential-revision/queries.js';
import { caseCounts, caseDetail, readerLoads, reviewQueue } from './review-queue/queries.js';
import { BadCursor, type Page } from './support/keyset.js';
import { generatedHistory } from './testing/histories.js';
import { happen, realChoices } from './testing/views.js';

const migrate = async (url: string): Promise<void> => {
  await migrateEventStore(url, { appPassword: APP_PASSWORD });
  await migrateReadModels(url);
};

/** Every item of a list, page by page. */
const walk = async <T>(read: (page: { limit: number; cursor?: string }) => Promise<Page<T>>, limit = 3) => {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ limit, ...(cursor !== undefined && { cursor }) });
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return items;
};

describe('the questions to the views', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  let pool: pg.Pool;
  let log: EventLog;
  let source: DataSource;
  let manager: EntityManager;
  let today: CalendarDay = day('2026-11-22');
  const assessing = { revisions: new KnownRevisions(), today: () => today };
  const specialties = ['medecine-nucleaire', 'oncologie'];

  beforeAll(async () => {
    database = await freshDatabase({ name: 'read-models', migrate });
    const url = database.urlFor('delibere_app', APP_PASSWORD);
    store = new PostgresEventStore({ url });
    pool = new pg.Pool({ connectionString: url });
    pool.on('error', () => undefined);
    log = new EventLog(store, new EventCodec(allEventTypes));
    source = await readModelDataSource(url).initialize();
    manager = source.manager;
    const choices = await realChoices();
    await happen(log, generatedHistory({ choices, cycles: 12, declarations: 7, seed: 4 }));
    await rebuild(pool, log, readModels(assessing));
  }, 120_000);

  afterAll(async () => {
    await source.destroy();
    await pool.end();
    await store.close();
    await database.drop();
  });

  const someCycle = async () =>
    (await cyclesOfSpecialty(manager, { specialty: specialties[0]! }, { limit: 1 })).items[0]!;

  test('are answered from tables that are exactly what the entities describe', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    const ours = upQueries.map(({ query }) => query).filter((query) => !query.includes('follower_checkpoint'));
    expect(ours).toEqual([]);
  });

  test('tell where a cycle stands and why, in the shape of the contract', async () => {
    const { id } = await someCycle();
    const overview = await cycleOverview(manager, id, assessing);
    expect(CycleOverview.parse(overview)).toEqual(overview);
    expect(overview).toMatchObject({ assessment: { asOf: today, status: expect.any(String) } });
    expect(overview?.assessed).toBe(overview?.assessment?.status);
    expect(overview?.revisionHashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(await cycleOverview(manager, 'unknown', assessing)).toBeUndefined();
  });

  test('judge a cycle on another day from the same facts', async () => {
    const { id, last } = await someCycle();
    const later = await cycleOverview(manager, id, assessing, addDays(last, 1));
    expect(later?.assessment?.asOf).toBe(addDays(last, 1));
    expect(later?.assessment?.status).not.toBe('en_cours');
  });

  test('list every cycle of a physician and of a specialty once, over any number of pages', async () => {
    const all: { id: string; subject: string }[] = [];
    for (const specialty of specialties)
      all.push(...(await walk((page) => cyclesOfSpecialty(manager, { specialty }, page))));
    expect(new Set(all.map(({ id }) => id)).size).toBe(12);
    expect(all).toHaveLength(12);
    const own = await walk((page) => cyclesOfSubject(manager, all[0]!.subject, page));
    expect(own.map(({ id }) => id)).toContain(all[0]!.id);
  });

  test('give the declarations of a cycle with whether each counts today', async () => {
    const { id } = await someCycle();
    const declarations = await walk((page) => declarationsOfCycle(manager, { cycleId: id }, page, assessing));
    expect(declarations).toHaveLength(7);
    const declared = declarations.find(({ standing }) => standing !== null)!;
    const detail = await declarationDetail(manager, declared.id, assessing);
    expect(DeclarationDetail.parse(detail)).toEqual(detail);
    expect(detail?.standing).toEqual(declared.standing);
    const whole: string[] = [];
    for await (const one of everyDeclarationOf(manager, { cycleId: id }, assessing, 3)) whole.push(one.id);
    expect(whole).toEqual(declarations.map((one) => one.id));
  });

  test('leave of the declarations of a cycle those that a filter asks for, page by page and counted', async () => {
    const { id: cycleId } = await someCycle();
    const all = await walk((page) => declarationsOfCycle(manager, { cycleId }, page, assessing));
    const ids = async (filter: Partial<DeclarationFilter> & { sort?: 'date' }) =>
      (await walk((page) => declarationsOfCycle(manager, { cycleId, ...filter }, page, assessing), 2)).map(
        ({ id }) => id,
      );
    const those = (of: (one: (typeof all)[number]) => boolean) => all.filter(of).map(({ id }) => id);
    const { block, standing } = all.find((one) => one.standing)!.standing!;
    expect(await ids({ block: block! })).toEqual(those((one) => one.standing?.block === block));
    expect(await ids({ standings: [standing] })).toEqual(those((one) => one.standing?.standing === standing));
    const { title, row } = all[0]!;
    expect(await ids({ words: title!.toUpperCase().replace('É', 'e') })).toContain(all[0]!.id);
    expect(await ids({ words: 'introuvable' })).toEqual([]);
    expect(await ids({ row: row! })).toEqual(those((one) => one.row === row));
    expect(await ids({ waiting: true })).toEqual(
      those(
        ({ status, standing }) =>
          ['information-requested', 'draft'].includes(status) ||
          (standing?.reason === 'EVIDENCE_MISSING' && status !== 'invalidated'),
      ),
    );
    const byDate = await ids({ sort: 'date' });
    const days = byDate.map((id) => all.find((one) => one.id === id)!.first);
    expect([days, byDate.length]).toEqual([[...days].sort().reverse(), all.length]);
    const counts = await countDeclarations(manager, { cycleId, standings: [standing] }, assessing);
    expect(DeclarationCounts.parse(counts)).toEqual(counts);
    expect(counts.total).toBe(those((one) => one.standing?.standing === standing).length);
    expect(counts.blocks.reduce((sum, { count }) => sum + count, 0)).toBe(counts.total);
  });

  test('tell where a cycle stands without its declarations, and on a later day the same until something changes', async () => {
    const { id, nextChange } = await someCycle();
    const whole = await cycleOverview(manager, id, assessing);
    const brief = await cycleCounts(manager, id, assessing);
    expect(CycleOverview.parse(brief)).toEqual({ ...whole, assessment: countsOf(whole!.assessment) });
    const tomorrow = addDays(today, 1);
    const later = { ...assessing, today: () => tomorrow };
    if (nextChange !== null && nextChange <= tomorrow) return;
    const anew = countsOf((await cycleOverview(manager, id, later))!.assessment);
    expect((await cycleCounts(manager, id, later))?.assessment).toEqual({ ...anew, asOf: today });
  });

  test('queue the open cases by deadline, without whom they concern, and hide those a member may not see', async () => {
    const queue = await walk((page) => reviewQueue(manager, { specialties }, page, today));
    expect(queue.length).toBeGreaterThan(2);
    expect(z.array(QueuedCase.strict()).parse(queue)).toEqual(queue);
    const deadlines = queue.map(({ deadline }) => deadline);
    expect(deadlines).toEqual([...deadlines].sort());
    const { rows } = await pool.query<{ id: string; subject: string }>(
      'SELECT id, subject FROM review_queue WHERE open',
    );
    const { id, subject } = rows[0]!;
    const hidden = await walk((page) => reviewQueue(manager, { specialties, hiddenFrom: subject }, page, today));
    expect(hidden.map((one) => one.id)).not.toContain(id);
    const detail = await caseDetail(manager, id, today);
    expect(CaseDetail.omit({ criteria: true, nextRequest: true }).strict().parse(detail)).toEqual(detail);
    expect(JSON.stringify(detail)).not.toContain(subject);
    const all = await walk((page) => reviewQueue(manager, { specialties: [specialties[0]!] }, page, today));
    const reader = all.find((queued) => queued.reader !== null)?.reader ?? '';
    expect(await walk((page) => reviewQueue(manager, { specialties: [specialties[0]!], reader }, page, today))).toEqual(
      all.filter((queued) => queued.reader === reader),
    );
  });

  test('count the cases by state as they list them, and the load of each reader', async () => {
    const queue = await walk((page) => reviewQueue(manager, { specialties }, page, today));
    const counts = await caseCounts(manager, { specialties }, today);
    for (const { status, count, overdue } of counts) {
      const those = queue.filter((one) => one.status === status);
      expect([count, overdue]).toEqual([those.length, those.filter(({ urgency }) => urgency === 'overdue').length]);
    }
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(queue.length);
    const reading = queue.filter(({ status }) => status === 'awaiting-opinion');
    const loads = await readerLoads(manager, { specialties }, today);
    expect(loads.reduce((sum, load) => sum + load.reading, 0)).toBe(reading.length);
  });

  test('sort and select the cases, over ones only when they are asked for', async () => {
    const oldest = await walk((page) => reviewQueue(manager, { specialties, sort: 'oldest' }, page, today));
    const days = oldest.map(({ requestedOn }) => requestedOn);
    expect(days).toEqual([...days].sort());
    const newest = await walk((page) => reviewQueue(manager, { specialties, sort: 'newest' }, page, today));
    expect(newest.map(({ id }) => id)).toEqual(oldest.map(({ id }) => id).reverse());
    const some = async (filter: object) =>
      walk((page) => reviewQueue(manager, { specialties, ...filter }, page, today));
    const { ground, row } = oldest[0]!;
    expect(await some({ grounds: [ground] })).toHaveLength(oldest.filter((one) => one.ground === ground).length);
    expect(await some({ rows: [row] })).toHaveLength(oldest.filter((one) => one.row === row).length);
    for (const urgency of ['overdue', 'soon', 'normal'] as const)
      expect(await some({ urgency })).toHaveLength(oldest.filter((one) => one.urgency === urgency).length);
    const decided = await some({ statuses: ['decided'] });
    expect(new Set(decided.map(({ status }) => status))).toEqual(new Set(['decided']));
    expect(await some({ statuses: ['decided'], openOnly: true })).toEqual([]);
  });

  test('find cases by words of their name, without accents, or by the rows that contain them', async () => {
    const queue = await walk((page) => reviewQueue(manager, { specialties }, page, today));
    const { id, row } = queue[0]!;
    await pool.query(
      `UPDATE declaration SET action = action || '{"title": "Congrès d’Éthique à 100 %"}'
       WHERE id = (SELECT declaration_id FROM review_queue WHERE id = $1)`,
      [id],
    );
    const found = async (...words: { word: string; rows: string[] }[]) =>
      (await walk((page) => reviewQueue(manager, { specialties, words }, page, today))).map((one) => one.id);
    const none = { rows: [] };
    expect(await found({ word: 'ethique', ...none }, { word: 'congres', ...none })).toEqual([id]);
    expect(await found({ word: '%', ...none })).toEqual([id]);
    expect(await found({ word: 'ethique', ...none }, { word: 'absent', ...none })).toEqual([]);
    const ofRow = queue.filter((one) => one.row === row).map((one) => one.id);
    expect((await found({ word: 'absent', rows: [row] })).sort()).toEqual(ofRow.sort());
  });

  test('hold a case up to the last day of the physician’s answer, and no longer', async () => {
    const { rows } = await pool.query<{ id: string; due: string }>(
      `UPDATE review_queue SET status = 'information-requested', due = $1, deadline = $1, reader = 'someone', opinion = NULL
       WHERE id = (SELECT min(id) FROM review_queue WHERE open) RETURNING id`,
      [today],
    );
    const statusOn = async (on: typeof today) => (await caseDetail(manager, rows[0]!.id, on))?.status;
    expect(await statusOn(today)).toBe('information-requested');
    expect(await statusOn(addDays(today, 1))).toBe('awaiting-opinion');
    const listed = await walk((page) =>
      reviewQueue(manager, { specialties, statuses: ['awaiting-opinion'], reader: 'someone' }, page, addDays(today, 1)),
    );
    expect(listed.map(({ id }) => id)).toEqual([rows[0]!.id]);
  });

  test('find precedents by row, and count them by outcome', async () => {
    const made = await walk((page) => decisions(manager, { specialty: specialties[1]! }, page));
    expect(made.length).toBeGreaterThan(1);
    expect(z.array(DecidedCase.strict()).parse(made)).toEqual(made);
    const days = made.map(({ decidedOn }) => decidedOn);
    expect(days).toEqual([...days].sort().reverse());
    const counts = await precedentCounts(manager, { specialty: specialties[1]! });
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(made.length);
    const { row } = made[0]!;
    const same = await walk((page) => decisions(manager, { specialty: specialties[1]!, row }, page));
    expect(same).toEqual(made.filter((one) => one.row === row));
  });

  test('tell the history of a cycle in the order of the log, with or without who acted', async () => {
    const { id } = await someCycle();
    const told = await walk((page) => cycleHistory(manager, id, { withActors: true }, page), 5);
    expect(z.array(HistoryEntry).parse(told)).toEqual(told);
    expect(told[0]).toMatchObject({ type: 'CycleOpened', actor: { accountId: 'system' } });
    const positions = told.map(({ position }) => position);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    const half = positions[Math.floor(positions.length / 2)]!;
    const known = await walk((page) =>
      cycleHistory(manager, id, { withActors: false, knownAt: { position: half } }, page),
    );
    expect(known.map(({ position }) => position)).toEqual(positions.filter((position) => position <= half));
    expect(known.every(({ actor }) => actor.accountId === null)).toBe(true);
    const declared = await walk((page) =>
      cycleHistory(manager, id, { withActors: true, types: ['ActionDeclared'] }, page),
    );
    expect(declared).toHaveLength(7);
  });

  test('replay a cycle from the log to the very overview that the view holds', async () => {
    const { id } = await someCycle();
    const replayed = await replayCycle(manager, log, id, { asOf: today });
    const overview = await cycleOverview(manager, id, assessing);
    expect(replayed?.assessment).toEqual(overview?.assessment);
    const [opening] = replayed!.events;
    const early = await replayCycle(manager, log, id, { asOf: today, knownAt: { position: opening!.position } });
    expect(early?.events).toHaveLength(1);
    expect(early?.assessment?.declarations).toEqual([]);
    expect(await replayCycle(manager, log, id, { asOf: today, knownAt: { position: 1 } })).toBeUndefined();
  });

  test('replay by the revisions that were published by then, whether it is told as a position or as an instant', async () => {
    const { id } = await someCycle();
    const [published] = await manager.findBy(ReferentialRevisionEntity, { specialty: specialties[0]! });
    const { position, recordedAt: instant } = (await replayCycle(manager, log, id, { asOf: today }))!.events.at(-1)!;
    const later = { id: 'later', hash: 'f'.repeat(64), position: position + 1 };
    const published_at = new Date(Date.parse(instant) + 1_000).toISOString();
    await manager.insert(ReferentialRevisionEntity, { ...published!, ...later, published_at } as never);
    try {
      for (const knownAt of [{ position }, { instant }])
        expect((await replayCycle(manager, log, id, { asOf: today, knownAt }))?.revisionHashes).toEqual([
          published!.hash,
        ]);
    } finally {
      await manager.delete(ReferentialRevisionEntity, { id: 'later' });
    }
  });

  test('tell of a history what happened on one stream, between its versions or after a position, with the names of rows', async () => {
    const { id, specialty } = await someCycle();
    const names = rowNames(assessing.revisions.compiled(specialty), today);
    const told = (filter: object) =>
      walk((page) => cycleHistory(manager, id, { withActors: true, names, ...filter }, page), 50);
    const all = await told({});
    const declared = all.find(({ type }) => type === 'ActionDeclared')!;
    expect(declared.rowName).toEqual({
      block: expect.any(Number),
      number: expect.any(Number),
      title: expect.any(String),
    });
    const { stream, position } = declared;
    const own = all.filter((one) => one.stream === stream);
    expect(await told({ stream })).toEqual(own);
    expect(await told({ stream, fromVersion: 2, toVersion: 2 })).toEqual(own.filter(({ version }) => version === 2));
    expect(await told({ beyond: position })).toEqual(all.filter((one) => one.position > position));
    const { occurredOn } = declared;
    expect(await told({ since: occurredOn })).toEqual(all.filter((one) => one.occurredOn >= occurredOn));
  });

  test('tell where a cycle stood at a position, and how far each declaration had come', async () => {
    const { id } = await someCycle();
    const now = await cycleStateAt(manager, log, id, { asOf: today });
    expect(CycleState.strict().parse(now)).toEqual(now);
    const { assessment } = (await cycleOverview(manager, id, assessing))!;
    expect(now?.assessment).toEqual(assessment);
    const listed = await walk((page) => declarationsOfCycle(manager, { cycleId: id }, page, assessing), 50);
    const statuses = (items: readonly { id: string; status: string }[]) =>
      new Map(items.map((one) => [one.id, one.status]));
    expect(statuses(now!.declarations)).toEqual(statuses(listed));
    const [opening, second] = (await replayCycle(manager, log, id, { asOf: today }))!.events;
    const early = await cycleStateAt(manager, log, id, { asOf: today, knownAt: { position: opening!.position } });
    expect(early).toMatchObject({ position: opening!.position, status: 'running', declarations: [] });
    expect(second!.position).toBeGreaterThan(early!.position);
  });

  test('find cycles and events by whom or what they are about, never those of who looks', async () => {
    const { id, subject, specialty } = await someCycle();
    const looking = { specialty, except: 'nobody' };
    const page = { limit: 50 };
    const cycles = await findCycles(manager, looking, { withActors: true }, page);
    expect(z.array(FoundCycle.strict()).parse(cycles.items)).toEqual(cycles.items);
    expect(cycles.found).toEqual({ count: cycles.items.length, more: false });
    const one = cycles.items.find((cycle) => cycle.id === id)!;
    const history = await walk((asked) => cycleHistory(manager, id, { withActors: true }, asked), 50);
    expect([one.events, one.lastEvent]).toEqual([history.length, history.at(-1)]);
    const ids = async (search: object) =>
      (await findCycles(manager, { ...looking, ...search }, { withActors: true }, page)).items.map((cycle) => cycle.id);
    const { stream } = history.find((event) => event.type === 'ActionDeclared')!;
    expect(await ids({ about: stream })).toEqual([id]);
    expect(await ids({ about: stream.replace('declaration-', '') })).toEqual([id]);
    expect(await ids({ about: subject })).toContain(id);
    expect(await ids({ except: subject })).not.toContain(id);
    expect(await ids({ about: 'nobody-at-all' })).toEqual([]);
    const events = await walk(
      (asked) => findEvents(manager, { ...looking, about: id }, { withActors: true }, asked),
      20,
    );
    expect(z.array(FoundEvent.strict()).parse(events)).toEqual(events);
    expect(events.map(({ position }) => position)).toEqual(history.map(({ position }) => position).reverse());
    const declared = await findEvents(manager, { ...looking, types: ['ActionDeclared'] }, { withActors: true }, page);
    expect(new Set(declared.items.map(({ type }) => type))).toEqual(new Set(['ActionDeclared']));
  });

  test('show the revisions of a référentiel, the one in force and everything in it', async () => {
    const [summary] = await revisions(manager, specialties[0]);
    const detail = await revisionDetail(manager, specialties[0]!, summary!.version);
    expect(RevisionDetail.parse(detail)).toEqual(detail);
    expect(detail?.blocks.flatMap(({ rows }) => rows)).toHaveLength(47);
    expect((await revisionInForceOn(manager, specialties[0]!, day('2020-01-01')))?.hash).toBe(detail?.hash);
    expect(await revisions(manager)).toHaveLength(2);
  });

  test('know the accounts and the committees', async () => {
    const all = await walk((page) => accounts(manager, { role: 'physician' }, page));
    expect(all).toHaveLength(12);
    expect(AccountView.parse(await accountById(manager, all[3]!.id))).toEqual(all[3]);
    const committee = await committeeOf(manager, specialties[0]!);
    expect(CommitteeView.parse(committee)).toEqual(committee);
    expect(committee?.mandates[0]).toMatchObject({ function: 'chair', to: expect.any(String) });
  });

  test('refuse a cursor they never gave', async () => {
    const page = { limit: 5, cursor: 'bm90IG91cnM' };
    await expect(cyclesOfSubject(manager, 'x', page)).rejects.toThrow(BadCursor);
  });

  test('are judged anew when their day has come, and only then', async () => {
    const { rows } = await pool.query<{ id: string; next: CalendarDay }>(
      'SELECT id, next_change::text AS next FROM cycle_overview WHERE next_change IS NOT NULL ORDER BY next_change LIMIT 1',
    );
    const { id, next } = rows[0]!;
    expect(await refreshDue(pool, manager, assessing)).toBe(0);
    today = next;
    expect(await refreshDue(pool, manager, assessing)).toBeGreaterThan(0);
    const settled = await pool.query<{ asof: string; next: string | null }>(
      `SELECT assessment->>'asOf' AS asof, next_change::text AS next FROM cycle_overview WHERE id = $1`,
      [id],
    );
    expect(settled.rows[0]?.asof).toBe(next);
    expect(settled.rows[0]?.next === null || settled.rows[0]!.next > next).toBe(true);
    expect(await refreshDue(pool, manager, assessing)).toBe(0);
  });
});
