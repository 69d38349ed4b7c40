import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DecideCycle } from '@libs/application';
import { ExportedCycle } from '@libs/contracts';
import { CommandBus } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { declared, draft, draftOf, isNew, listedAction, openCycle, seen, upload } from '../testing/acts.js';
import { type ApiUnderTest, startApi } from '../testing/api-under-test.js';
import type { Answered, Client } from '../testing/client.js';
import { type Someone, cycleOf } from '../testing/council.js';
import { parsedCalendar } from '../testing/parsed-calendar.js';

let api: ApiUnderTest;
let physician: Client;
let head: number;
const HOSTILE = '=cmd|"/C calc"!A1; une virgule, une ligne';
const SECRET_FILE = 'compte rendu opératoire fictif.pdf';
const prior = { ...listedAction, row: 'MN-2-14', variant: 'hors_liste', first: '2029-05-03', last: '2029-05-04' };
const planned = randomUUID();

beforeAll(async () => {
  api = await startApi();
  physician = await api.as('physician');
  await openCycle(physician, 'physician');
  const id = await draft(physician, 'physician');
  await upload(physician, id, { name: SECRET_FILE, class: 'health' });
  await physician.post(
    `/api/declarations/${id}/declare-action`,
    declared('physician', { ...listedAction, title: HOSTILE }),
    seen(2),
  );
  await physician.post(
    `/api/declarations/${planned}/plan-action`,
    draftOf('physician', { ...prior, title: HOSTILE }),
    isNew,
  );
  head = await api.parts.log.store.head();
}, 60_000);
afterAll(() => api.close());

const path = (what: string, someone: Someone = 'physician') => `/api/cycles/${cycleOf(someone)}/${what}`;
const exportsOf = ['declarations.csv', 'declarations.json'] as const;
const read = (client: Client, what: string): Promise<Answered> => client.get(`${path(what)}?after=${head}`);

/** Everything of an answer that whoever asked can compare. */
const told = ({ status, text, headers }: Answered) => ({
  status,
  text,
  headers: [...headers].filter(([name]) => !['date', 'x-request-id', 'keep-alive', 'connection'].includes(name)),
});

describe('the export of a cycle', () => {
  test('is a French table to download, in which no cell is a formula', async () => {
    const response = await physician.raw(`${path('declarations.csv')}?after=${head}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="actions-cycle-1-\d{4}-\d{2}-\d{2}\.csv"$/,
    );
    const lines = bytes.toString('utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^Prévue;2;MN-2-14;/);
    expect(lines[2]).toMatch(/^Retenue;4;MN-4-05;.*;14\/04\/2026;14\/04\/2026;1;demi-journée;.*;Compte;;;\d/);
    for (const line of lines.slice(1)) expect(line).toContain(`"'=cmd|""/C calc""!A1; une virgule, une ligne"`);
  });

  test('is the same declarations as JSON', async () => {
    const { status, body, headers } = await read(physician, 'declarations.json');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    const { cycle, declarations } = ExportedCycle.parse(body);
    expect(cycle).toMatchObject({ id: cycleOf('physician'), number: 1, first: '2023-01-01', last: '2031-12-31' });
    expect(declarations).toMatchObject([
      { id: planned, status: 'planned', block: 2, standing: 'none', weight: null },
      { status: 'accepted', row: 'MN-4-05', title: HOSTILE, standing: 'counts', evidenceCount: 1, decision: null },
    ]);
  });

  test('leaves what the filters of the list leave', async () => {
    const only = async (filter: string) =>
      ExportedCycle.parse((await physician.get(`${path('declarations.json')}?after=${head}&${filter}`)).body)
        .declarations;
    expect((await only('status=planned')).map(({ id }) => id)).toEqual([planned]);
    expect(await only('block=4&standing=counts')).toMatchObject([{ row: 'MN-4-05' }]);
    expect(await only('words=introuvable')).toEqual([]);
  });

  test.each(exportsOf)('names no document and holds none: %s', async (what) => {
    expect((await read(physician, what)).text).not.toContain(SECRET_FILE);
  });

  test.each(exportsOf)('is the chair’s of the specialty and the auditor’s too: %s', async (what) => {
    for (const someone of ['chair', 'auditor'] as const)
      expect([someone, (await read(await api.as(someone), what)).status]).toEqual([someone, 200]);
  });

  test.each(exportsOf)('is as missing to all others as one that does not exist: %s', async (what) => {
    for (const someone of ['otherPhysician', 'foreignChair', 'ordre'] as const) {
      const client = await api.as(someone);
      const missing = await client.get(`/api/cycles/${randomUUID()}/${what}?after=${head}`);
      expect([someone, missing.status]).toEqual([someone, 404]);
      expect([someone, told(await read(client, what))]).toEqual([someone, told(missing)]);
    }
    for (const someone of ['reader', 'secretary', 'operator'] as const) {
      const client = await api.as(someone);
      const missing = await client.get(`/api/cycles/${randomUUID()}/${what}?after=${head}`);
      expect([someone, told(await read(client, what))]).toEqual([someone, told(missing)]);
      expect(missing.status).toBeGreaterThanOrEqual(400);
    }
    expect((await api.anyone.get(path(what))).status).toBe(401);
  });
});

describe('the calendar of a cycle', () => {
  const UID = (kind: string, id: string) => ({ UID: { value: `${kind}-${id}@delibere` } });

  test('has its end and the planned actions, with a link in place of their titles', async () => {
    const { status, text, headers } = await read(physician, 'calendar.ics');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const { events } = parsedCalendar(text);
    expect(events).toMatchObject([
      { ...UID('planned', planned), DTSTART: { value: '20290503' }, DTEND: { value: '20290505' } },
      { ...UID('cycle-end', cycleOf('physician')), DTSTART: { value: '20311231' }, DTEND: { value: '20320101' } },
    ]);
    expect(text).not.toContain('calc');
    expect(events[0]?.['URL']?.value).toBe(`${api.origin}/actions/${planned}`);
  });

  test('is the same bytes as long as nothing changes', async () => {
    const [first, second] = [await read(physician, 'calendar.ics'), await read(physician, 'calendar.ics')];
    expect(second.text).toBe(first.text);
  });

  test('belongs to the physician alone; to others there is none', async () => {
    const someones = ['otherPhysician', 'chair', 'auditor', 'ordre', 'reader', 'secretary'] as const;
    for (const someone of someones) {
      const client = await api.as(someone);
      const missing = await client.get(`/api/cycles/${randomUUID()}/calendar.ics?after=${head}`);
      expect([someone, missing.status]).toEqual([someone, 404]);
      expect([someone, told(await read(client, 'calendar.ics'))]).toEqual([someone, told(missing)]);
    }
  });
});

describe('the simulation of a cycle', () => {
  test('takes in what is planned, and says how it will be decided', async () => {
    const body = { cycleId: cycleOf('physician'), actions: [{ action: listedAction }], withPlanned: true };
    const simulated = await physician.post(`/api/previews/cycle?after=${head}`, body);
    expect(simulated.body['actions']).toMatchObject([
      { declarationId: null, next: { step: 'accepted-on-evidence' } },
      { declarationId: planned, next: { step: 'sent-to-committee', ground: 'off-list' }, assessed: { id: planned } },
    ]);
    expect((await (await api.as('chair')).post('/api/previews/cycle', body)).status).toBe(404);
  });
});

describe('once the cycle is submitted', () => {
  test('the Ordre of its territory has the export for its control', async () => {
    const bus = api.app.get(CommandBus, { strict: false });
    expect((await read(await api.as('ordre'), 'declarations.csv')).status).toBe(404);
    const version = (await api.parts.log.readStream(`cycle-${cycleOf('physician')}`)).length;
    const afterItsEnd = '2032-01-05T10:00:00.000Z';
    const envelope = { commandId: randomUUID(), actor: { accountId: 'system', role: 'system' }, now: afterItsEnd };
    await bus.execute(new DecideCycle(cycleOf('physician'), { type: 'SubmitCycle', data: {} } as never, envelope));
    expect((await api.parts.log.readStream(`cycle-${cycleOf('physician')}`)).length).toBe(version + 1);
    const ordre = await api.as('ordre');
    expect((await ordre.get(`${path('declarations.csv')}?after=${await api.parts.log.store.head()}`)).status).toBe(200);
  });
});
