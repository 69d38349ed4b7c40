import multipart from '@fastify/multipart';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isRefusal } from '@libs/kernel';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadHeaders, rangeOf } from './download.js';
import { Sha256 } from './evidence-store.js';
import { FolderEvidenceStore } from './folder/folder-evidence-store.js';
import { evidenceProblems } from './problems.js';
import { pdfOfSize, samplePdf, samplePng } from './testing/sample-files.js';

describe('an upload over HTTP', () => {
  const fastify = new FastifyAdapter().getInstance();
  let root: string;
  let url: string;
  let outcomes = 0;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'upload-'));
    const store = await FolderEvidenceStore.at(root);
    await fastify.register(multipart, { limits: { fileSize: 21_000_000, files: 1 } });
    fastify.post('/evidence', async (request, reply) => {
      const part = await request.file();
      if (!part) return reply.code(400).send();
      const outcome = await store.receive(part.file, { declaredName: part.filename, declaredType: part.mimetype });
      outcomes += 1;
      if (!isRefusal(outcome)) return outcome;
      const { status } = evidenceProblems[outcome.rule as keyof typeof evidenceProblems];
      return reply.code(status).header('connection', 'close').send(outcome);
    });
    fastify.get<{ Params: { sha256: string } }>('/evidence/:sha256', async (request, reply) => {
      const sha256 = Sha256.parse(request.params.sha256);
      const range = rangeOf(request.headers.range, samplePdf().length);
      if (isRefusal(range)) return reply.code(416).send();
      const opened = await store.open(sha256, range);
      if (!opened) return reply.code(404).send();
      const evidence = { sha256, size: opened.size, mediaType: 'application/pdf' as const };
      const headers = downloadHeaders({ evidence, fileName: 'été.pdf', ...(range && { range }) });
      return reply
        .code(range ? 206 : 200)
        .headers(headers)
        .send(opened.stream);
    });
    await fastify.listen({ host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${(fastify.server.address() as AddressInfo).port}/evidence`;
  });
  afterAll(async () => {
    await fastify.close();
    await rm(root, { recursive: true });
  });

  const send = (bytes: Buffer, name: string, type: string) => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)], { type }), name);
    return fetch(url, { method: 'POST', body: form });
  };

  test('is sealed, and comes back whole or in part under safe headers', async () => {
    const sealed = (await (await send(samplePdf(), 'été.pdf', 'application/pdf')).json()) as { sha256: string };
    const whole = await fetch(`${url}/${sealed.sha256}`);
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(samplePdf());
    expect(whole.headers.get('content-disposition')).toContain("filename*=UTF-8''%C3%A9t%C3%A9.pdf");
    const part = await fetch(`${url}/${sealed.sha256}`, { headers: { range: 'bytes=0-4' } });
    expect([part.status, await part.text()]).toEqual([206, '%PDF-']);
  });

  test('of 20 MB is taken; with one more byte, or with a false name from its first bytes, it is refused', async () => {
    const answers = [
      await send(pdfOfSize(20_000_000), 'a.pdf', 'application/pdf'),
      await send(pdfOfSize(20_000_001), 'a.pdf', 'application/pdf'),
      await send(Buffer.concat([samplePng(), Buffer.alloc(15_000_000)]), 'a.pdf', 'application/pdf'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 413, 415]);
  });

  test('that the client abandons half-way is refused and leaves nothing in the folder', async () => {
    const before = outcomes;
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    const head =
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n';
    socket.write(
      `POST /evidence HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 99999\r\n\r\n${head}`,
    );
    socket.write(samplePdf().subarray(0, 300));
    await waitFor(async () => (await readdir(join(root, 'incoming'))).length === 1);
    socket.destroy();
    await waitFor(async () => outcomes > before && (await readdir(join(root, 'incoming'))).length === 0);
  });
});

const waitFor = async (condition: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The condition did not come true within 5 s.');
};
