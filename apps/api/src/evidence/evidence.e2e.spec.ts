import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { pdfOfSize, samplePdf, samplePng } from '../../../../libs/evidence/src/testing/sample-files.js';
import { DecideCase } from '@libs/application';
import { CommandBus } from '@nestjs/cqrs';
import { declared, draft, listedAction, openCycle, seen, upload } from '../testing/acts.js';
import { type ApiUnderTest, startApi } from '../testing/api-under-test.js';
import type { Client } from '../testing/client.js';

let api: ApiUnderTest;
let physician: Client;
beforeAll(async () => {
  api = await startApi();
  physician = await api.as('physician');
  await openCycle(physician, 'physician');
}, 60_000);
afterAll(() => api.close());

const stored = async (): Promise<string[]> => {
  const all: string[] = [];
  for await (const sha256 of api.parts.evidence.list()) all.push(sha256);
  return all;
};

describe('a piece of evidence', () => {
  test('is received, attached and handed out again with headers that keep it harmless', async () => {
    const id = await draft(physician, 'physician');
    const content = samplePdf('Pièce fictive');
    const { status, body, headers } = await upload(physician, id, { content, name: 'Reçu d’été.pdf' });
    expect([status, headers.get('etag'), body['version']]).toEqual([201, '"v2"', 2]);
    expect(body).toMatchObject({
      mediaType: 'application/pdf',
      size: content.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const response = await physician.raw(headers.get('location') ?? '');
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringContaining('attachment; filename='),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': 'private, no-store',
    });
  });

  test('is handed out in part when a part is asked for', async () => {
    const id = await draft(physician, 'physician');
    const location = (await upload(physician, id)).headers.get('location') ?? '';
    const part = await physician.raw(location, { headers: { range: 'bytes=0-3' } });
    expect([part.status, await part.text()]).toEqual([206, '%PDF']);
    const beyond = await physician.raw(location, { headers: { range: 'bytes=999999-' } });
    expect([beyond.status, await beyond.json()]).toEqual([
      416,
      expect.objectContaining({ code: 'evidence.range-not-satisfiable' }),
    ]);
  });

  test('is attached once for one key, however often it is sent', async () => {
    const id = await draft(physician, 'physician');
    const headers = { 'idempotency-key': `piece-${id}` };
    const answers = await Promise.all([1, 2, 3, 4].map(() => upload(physician, id, { headers })));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(await api.parts.log.readStream(`declaration-${id}`)).toHaveLength(2);
  });

  test('is attached once to one declaration, whatever it is called, and to another one as well', async () => {
    const [id, other] = [await draft(physician, 'physician'), await draft(physician, 'physician')];
    const headers = { 'idempotency-key': `premier-${id}` };
    const first = await upload(physician, id, { headers });
    const again = await upload(physician, id, { name: 'copie fictive.pdf' });
    expect([again.status, again.body]).toEqual([
      409,
      expect.objectContaining({
        code: 'declaration.same-file',
        detail: 'Ce fichier est déjà joint à cette action.',
      }),
    ]);
    expect((await upload(physician, id, { headers })).text).toBe(first.text);
    expect((await upload(physician, other)).status).toBe(201);
    const withdrawal = { evidenceId: first.body['evidenceId'], reason: null };
    expect((await physician.post(`/api/declarations/${id}/withdraw-evidence`, withdrawal, seen(2))).status).toBe(200);
    expect((await upload(physician, id)).status).toBe(201);
  });

  test('is attached however many are sent at the same time', async () => {
    const id = await draft(physician, 'physician');
    const names = Array.from({ length: 24 }, (_, index) => `Ensemble ${index}`);
    const answers = await Promise.all(names.map((name) => upload(physician, id, { content: samplePdf(name) })));
    expect(answers.map(({ status }) => status)).toEqual(names.map(() => 201));
  });

  test('honours the version that its sender has seen', async () => {
    const id = await draft(physician, 'physician');
    expect((await upload(physician, id, { headers: seen(1) })).status).toBe(201);
    expect((await upload(physician, id, { headers: seen(1), content: samplePdf('Autre') })).status).toBe(412);
  });

  test('of another person is not found, to read or to add to, and twenty megabytes are not waited for', async () => {
    const id = await draft(physician, 'physician');
    const location = (await upload(physician, id)).headers.get('location') ?? '';
    const missing = await physician.raw(`/api/declarations/${randomUUID()}/evidence/${randomUUID()}`);
    const nothing = await missing.text();
    const other = await api.as('otherPhysician');
    const read = await other.raw(location);
    expect([read.status, await read.text()]).toEqual([404, nothing]);
    const before = await stored();
    const added = await upload(other, id, { content: samplePdf('Intrus') });
    expect([added.status, added.text]).toEqual([404, nothing]);
    expect(await stored()).toEqual(before);
  });

  test('about health is seen by others to exist, and no more', async () => {
    const id = await draft(physician, 'physician');
    const sent = { class: 'health', name: 'Vaccination fictive.pdf', content: samplePdf('Santé') };
    const location = (await upload(physician, id, sent)).headers.get('location') ?? '';
    await upload(physician, id);
    const action = { ...listedAction, row: 'MN-2-14', variant: 'hors_liste' };
    const declaring = await physician.post(
      `/api/declarations/${id}/declare-action`,
      declared('physician', action),
      seen(3),
    );
    expect([declaring.status, declaring.text]).toEqual([200, expect.any(String)]);
    const chair = await api.as('chair');
    const path = `/api/declarations/${id}?after=${declaring.headers.get('delibere-position')}`;
    const own = await physician.get(path);
    expect(own.text).toContain('Vaccination fictive.pdf');
    const { caseId } = own.body as { caseId: string };
    await openCase(caseId, id);
    const { status, text } = await chair.get(`/api/cases/${caseId}?after=${await api.parts.log.store.head()}`);
    expect([status, text.includes('Vaccination'), text.includes('pièce de santé')]).toEqual([200, false, true]);
    expect((await chair.raw(location)).status).toBe(404);
    expect((await physician.raw(location)).status).toBe(200);
  });

  test('is limited to twenty-five on one declaration', async () => {
    const id = await draft(physician, 'physician');
    for (let index = 0; index < 25; index += 1) {
      const { status } = await upload(physician, id, { content: samplePdf(`Pièce ${index}`) });
      expect(status).toBe(201);
    }
    const { status, body } = await upload(physician, id, { content: samplePdf('Une de trop') });
    expect([status, body['code']]).toEqual([422, 'evidence.too-many']);
  }, 60_000);
});

/** Opens the case of a declaration that was just routed, as the workflow does. */
const openCase = async (caseId: string, declarationId: string): Promise<void> => {
  const routed = (await api.parts.log.readStream(`declaration-${declarationId}`)).at(-1);
  const { caseId: _, ...file } = routed?.data as unknown as { caseId: string };
  const actor = { accountId: 'system', role: 'system' };
  const envelope = { commandId: randomUUID(), actor, now: new Date().toISOString() };
  const data = { ...file, declarationId } as never;
  await api.app
    .get(CommandBus, { strict: false })
    .execute(new DecideCase(caseId, { type: 'OpenCase', data }, envelope));
};

describe('a file that proves nothing', () => {
  const refusals = [
    ['empty', { content: Buffer.alloc(0) }, 422, 'evidence.empty'],
    [
      'no document',
      { content: Buffer.from('PK\x03\x04 something else entirely'), name: 'a.zip', type: 'application/zip' },
      415,
      'evidence.type-not-allowed',
    ],
    ['mislabelled', { content: samplePng(), name: 'photo.pdf', type: 'application/pdf' }, 415, 'evidence.mislabelled'],
    ['cut short', { content: samplePdf().subarray(0, -20) }, 422, 'evidence.truncated'],
    ['too large', { content: pdfOfSize(20_000_001) }, 413, 'evidence.too-large'],
  ] as const;

  test.each(refusals)(
    'because it is %s is refused by its own name and leaves nothing behind',
    async (_, sent, status, code) => {
      const id = await draft(physician, 'physician');
      const before = await stored();
      const answer = await upload(physician, id, sent);
      expect([answer.status, answer.body['code']]).toEqual([status, code]);
      expect(await stored()).toEqual(before);
      expect(await api.parts.log.readStream(`declaration-${id}`)).toHaveLength(1);
    },
  );

  test('for want of a file, or of a known kind, is pointed at', async () => {
    const id = await draft(physician, 'physician');
    const form = new FormData();
    form.append('kind', 'certificate');
    const response = await physician.raw(`/api/declarations/${id}/evidence`, { method: 'POST', body: form });
    expect(await response.json()).toMatchObject({ status: 422, errors: [{ in: 'body', pointer: '#/file' }] });
    expect((await upload(physician, id, { kind: 'roman' })).body).toMatchObject({ errors: [{ pointer: '#/kind' }] });
    const json = await physician.post(`/api/declarations/${id}/evidence`, {});
    expect([json.status, json.body['code']]).toEqual([415, 'request.unsupported-media-type']);
  });

  test('because its sender went away in the middle leaves nothing behind', async () => {
    const id = await draft(physician, 'physician');
    const before = await stored();
    await abandon(id);
    await wait(300);
    expect(await stored()).toEqual(before);
    expect(await api.parts.log.readStream(`declaration-${id}`)).toHaveLength(1);
    expect((await upload(physician, id, { content: samplePdf('Après l’abandon') })).status).toBe(201);
  });
});

/** Sends half of an upload over a bare socket, and hangs up. */
const abandon = async (id: string): Promise<void> => {
  const { port } = new URL(api.origin);
  const half =
    '--fin\r\ncontent-disposition: form-data; name="kind"\r\n\r\ncertificate\r\n' +
    '--fin\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n' +
    samplePdf('Moitié').subarray(0, 200).toString('latin1');
  const head = [
    `POST /api/declarations/${id}/evidence HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    `origin: ${api.origin}`,
    `cookie: ${physician.cookie()}`,
    'x-delibere-csrf: 1',
    'content-type: multipart/form-data; boundary=fin',
    'content-length: 100000',
  ];
  const socket = connect(Number(port), '127.0.0.1');
  await new Promise<void>((resolve) => socket.write(`${head.join('\r\n')}\r\n\r\n${half}`, 'latin1', () => resolve()));
  await wait(200);
  socket.destroy();
};
