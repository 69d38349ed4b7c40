import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveWeb } from './serve-web.js';

let server: FastifyInstance;
let folder: string;
const browser = { accept: 'text/html,application/xhtml+xml' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__"><p>page</p>');
  await writeFile(join(folder, 'assets', 'main-1a2b.js'), 'plain()');
  await writeFile(join(folder, 'assets', 'main-1a2b.js.br'), 'compressed');
  server = fastify();
  server.get('/api/me', async () => 'me');
  await serveWeb(server, folder);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe('the application', () => {
  test('is one page at every address that a browser navigates to, never kept without asking', async () => {
    for (const url of ['/', '/cycle', '/declarer?ligne=1']) {
      const { statusCode, headers, body } = await server.inject({ url, headers: browser });
      expect([statusCode, headers['cache-control'], body.includes('<p>page</p>')]).toEqual([200, 'no-cache', true]);
    }
  });

  test('has a nonce of its own in every page, for styles only, and loads nothing from elsewhere', async () => {
    const pages = await Promise.all([1, 2].map(() => server.inject({ url: '/', headers: browser })));
    const nonces = pages.map(({ body }) => /nonce="([^"]+)"/.exec(body)?.[1]);
    expect(new Set(nonces).size).toBe(2);
    const policy = String(pages[0]?.headers['content-security-policy']);
    expect(policy).toContain(`style-src 'self' 'nonce-${nonces[0]}'`);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|unsafe|\*/);
  });

  test.each(['/api/nothing', '/auth/nothing', '/oidc/nothing', '/health/nothing', '/metrics/nothing', '/assets/no.js'])(
    'is not the answer at %s',
    async (url) => {
      const { statusCode, body } = await server.inject({ url, headers: browser });
      expect([statusCode, body.includes('<p>page</p>')]).toEqual([404, false]);
    },
  );

  test('is not the answer to a program', async () => {
    expect((await server.inject({ url: '/cycle', headers: { accept: 'application/json' } })).statusCode).toBe(404);
    expect((await server.inject({ url: '/api/me', headers: browser })).body).toBe('me');
  });

  test('is the answer to who takes whatever there is, at an address that is no file', async () => {
    const statusAt = async (url: string, headers = {}) => (await server.inject({ url, headers })).statusCode;
    expect(await Promise.all([statusAt('/'), statusAt('/cycle', { accept: '*/*' })])).toEqual([200, 200]);
    expect(await Promise.all([statusAt('/.env'), statusAt('/favicon.ico', { accept: '*/*' })])).toEqual([404, 404]);
    const icon = { accept: 'image/avif,image/*,*/*;q=0.8' };
    expect(await statusAt('/favicon.ico', icon)).toBe(404);
  });

  test('has files that are kept for a year and sent as the build compressed them', async () => {
    const url = '/assets/main-1a2b.js';
    const { headers, body } = await server.inject({ url, headers: { 'accept-encoding': 'br' } });
    expect([body, headers['content-encoding']]).toEqual(['compressed', 'br']);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await server.inject({ url })).body).toBe('plain()');
  });

  test('is left out where it was not built', async () => {
    const bare = fastify();
    await serveWeb(bare, join(folder, 'nowhere'));
    expect((await bare.inject({ url: '/', headers: browser })).statusCode).toBe(404);
    await bare.close();
  });
});
