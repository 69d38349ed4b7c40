import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { apiOperations } from './api.module.js';
import { nestPath } from './http/operation.js';
import { draft, openCycle } from './testing/acts.js';
import { type ApiUnderTest, startApi } from './testing/api-under-test.js';

/** Served by libraries for browsers signing in: not part of the documented API. */
const undocumented = [
  'GET /auth/callback',
  'GET /auth/callback/:issuer',
  'GET /auth/demo-accounts',
  'GET /auth/login',
  'GET /auth/session',
  'POST /auth/logout',
];

const fastifyOf = ({ app }: ApiUnderTest): FastifyInstance => app.getHttpAdapter().getInstance();

describe('the running API', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
  }, 60_000);
  afterAll(() => api.close());

  test('has no route that its document does not describe, but those of signing in', async () => {
    const tree = fastifyOf(api).printRoutes({ commonPrefix: false });
    const routes = routesOf(tree).filter((route) => !/^(HEAD|OPTIONS) | \*$|\/oidc\//.test(route));
    const described = apiOperations().map(({ method, path }) => `${method} ${nestPath(path)}`);
    expect(routes.filter((route) => !described.includes(route)).sort()).toEqual(undocumented);
    expect(described.filter((route) => !routes.includes(route))).toEqual([]);
  });

  test('hands out its document, and a page for it that loads nothing from elsewhere', async () => {
    const document = await api.anyone.get('/api/openapi.json');
    expect(document.body).toMatchObject({ openapi: '3.1.0', info: { title: 'Délibéré' } });
    const page = await api.anyone.raw('/api/docs');
    const html = await page.text();
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    for (const [, address] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const file = await api.anyone.raw(address ?? '');
      expect([address, file.status]).toEqual([address, 200]);
      expect((await file.text()).length).toBeGreaterThan(100);
    }
    expect((await api.anyone.get('/api/docs/swagger-ui.js.map')).status).toBe(404);
  });
});

/** `METHOD /path` of every line of Fastify's tree of routes. */
const routesOf = (tree: string): string[] => {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods] = /^([│├└─\s]*)(\S*)(?: \((.+)\))?/.exec(line) ?? [];
    const depth = Math.floor(indent.length / 4);
    above.length = Math.max(0, depth - 1);
    above.push(part);
    const path = above.join('');
    return methods ? methods.split(', ').map((method) => `${method} ${path}`) : [];
  });
};

describe('closing the API', () => {
  test('answers what is under way, ends the streams, and turns newcomers away', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let holding = false;
    const api = await startApi(({ log }) => {
      const readStream = log.readStream.bind(log);
      log.readStream = (async (...asked: Parameters<typeof readStream>) => {
        if (holding) await held;
        return readStream(...asked);
      }) as typeof log.readStream;
      return {};
    });
    const physician = await api.as('physician');
    await openCycle(physician, 'physician');
    const stream = await physician.raw('/api/events');
    const streaming = stream.text();
    const kept = new Agent({ keepAlive: true, maxSockets: 1 });
    expect(await statusOf(api.origin, kept)).toBe(200);
    holding = true;
    const underWay = draft(physician, 'physician');
    await wait(100);
    const closing = api.close();
    expect(await streaming).toContain('retry:');
    release();
    expect(await underWay).toMatch(/^[0-9a-f-]{36}$/);
    await closing;
    await expect(statusOf(api.origin, new Agent())).rejects.toThrow();
    kept.destroy();
  }, 30_000);
});

const statusOf = (origin: string, agent: Agent): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asked = request(`${origin}/health/live`, { agent }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    });
    asked.on('error', reject).end();
  });
