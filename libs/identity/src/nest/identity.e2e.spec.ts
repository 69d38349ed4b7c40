import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Controller, Get, Post, UseGuards } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, AccountDirectory } from '../accounts.js';
import { MemorySessionStore } from '../session/memory-session-store.js';
import { type Browser, openBrowser, signIn, signedInBrowser } from '../testing/sign-in.js';
import { IdentityExceptionFilter } from './identity-exception.filter.js';
import { IdentityModule } from './identity.module.js';
import { type Identified, OpenToAnyone, SignedInAs, SignedInGuard } from './signed-in.guard.js';

@UseGuards(SignedInGuard)
@Controller()
class ProbeController {
  @Get('whoami')
  whoAmI(@SignedInAs() { actor }: Identified) {
    return actor;
  }
  @Post('acts')
  act(@SignedInAs() { actor }: Identified) {
    return { by: actor.accountId };
  }
  @OpenToAnyone()
  @Get('welcome')
  welcome() {
    return 'bienvenue';
  }
}

const people = [
  { accountId: 'a-1', login: 'camille.fictive', displayName: 'Dr Camille Fictive', roles: ['physician'] },
  { accountId: 'a-2', login: 'sacha.exemple', displayName: 'Sacha <Exemple>', roles: ['secretariat', 'chair'] },
];

class PeopleByList extends AccountDirectory {
  frozen = new Set<string>();
  override byIdentity(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
  override byId(accountId: string): Promise<Account | undefined> {
    return Promise.resolve(people.find((one) => one.accountId === accountId && !this.frozen.has(accountId)));
  }
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

describe('signing in with the built-in provider', () => {
  let app: NestFastifyApplication;
  let origin: string;
  let port: number;
  let dataDir: string;
  let ahead = 0;
  const directory = new PeopleByList();
  const sessions = new MemorySessionStore();
  const warnings = jest.spyOn(console, 'warn');

  const sessionOf = async (browser: Browser) => (await browser.visit('/auth/session')).json();

  beforeAll(async () => {
    port = await freePort();
    origin = `http://localhost:${port}`;
    dataDir = await mkdtemp(join(tmpdir(), 'identity-'));
    const module = await Test.createTestingModule({
      imports: [
        IdentityModule.forRootAsync({
          useFactory: () => ({
            publicUrl: `${origin}/`,
            demo: { dataDir, accounts: () => Promise.resolve(people) },
            sessions,
            accounts: directory,
            now: () => new Date(Date.now() + ahead),
          }),
        }),
      ],
      controllers: [ProbeController],
    }).compile();
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: ['error'] });
    app.useGlobalFilters(new IdentityExceptionFilter());
    await app.listen(port, '127.0.0.1');
  });
  beforeEach(() => {
    ahead = 0;
    directory.frozen.clear();
  });
  afterEach(() => expect(warnings).not.toHaveBeenCalled());
  afterAll(async () => {
    await app.close();
    await rm(dataDir, { recursive: true });
  });

  test('shows the fictional people with their roles, escaped, by role, and says that they are fictional', async () => {
    const page = await openBrowser(origin).visit('/auth/login');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('Ces personnes sont fictives');
    expect(html).toContain('Sacha &lt;Exemple&gt;');
    expect([...html.matchAll(/<h2>(.+)<\/h2>/g)].map(([, role]) => role)).toEqual(['physician', 'secretariat']);
  });

  test('asks again who is there, the one named first, when the sign-in has to be a new one', async () => {
    const page = await openBrowser(origin).visit('/auth/login?account=sacha.exemple&again=1');
    const html = await page.text();
    expect(html.indexOf('sacha.exemple')).toBeLessThan(html.indexOf('camille.fictive'));
  });

  test('lets a page offer the fictional people, without their ids', async () => {
    const answer = await openBrowser(origin).request('/auth/demo-accounts');
    const { items } = (await answer.json()) as { items: object[] };
    expect(items[0]).toEqual({ login: 'camille.fictive', displayName: 'Dr Camille Fictive', roles: ['physician'] });
  });

  test('brings the person back to where they wanted to go, known by a cookie that scripts cannot read', async () => {
    const browser = openBrowser(origin);
    const answer = await signIn(browser, 'sacha.exemple', '/whoami?x=1');
    expect(new URL(answer.url).pathname).toBe('/whoami');
    expect(await answer.json()).toEqual(expect.objectContaining({ accountId: 'a-2', roles: ['secretariat', 'chair'] }));
    expect(browser.cookies.get(`delibere-${port}`)).toMatch(/^[\w-]{43}$/);
    expect([...browser.cookies.keys()]).not.toContain(`delibere-${port}-login`);
    expect(await sessionOf(browser)).toMatchObject({
      signedIn: true,
      account: { accountId: 'a-2', displayName: 'Sacha <Exemple>' },
      authenticatedAt: expect.stringMatching(/^\d{4}-/),
    });
  });

  test('answers 401 as a problem to who is not signed in, and opens what is marked open', async () => {
    const browser = openBrowser(origin);
    const answer = await browser.visit('/whoami');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'identity.sign-in-required', status: 401 });
    expect((await browser.visit('/welcome')).status).toBe(200);
    expect(await sessionOf(browser)).toEqual({ signedIn: false });
  });

  test('ends at sign-out, on the server too: a kept cookie is worth nothing', async () => {
    const browser = await signedInBrowser(origin, 'camille.fictive');
    const kept = new Map(browser.cookies);
    expect(await (await browser.visit('/auth/logout', { method: 'POST' })).json()).toEqual({ continueAt: null });
    expect(browser.cookies.has(`delibere-${port}`)).toBe(false);
    kept.forEach((value, name) => browser.cookies.set(name, value));
    expect((await browser.visit('/whoami')).status).toBe(401);
  });

  test('gives a new cookie at each login, ends the former session and may change the person', async () => {
    const browser = await signedInBrowser(origin, 'camille.fictive');
    const former = browser.cookies.get(`delibere-${port}`)!;
    await signIn(browser, 'sacha.exemple');
    expect(await sessionOf(browser)).toMatchObject({ account: { accountId: 'a-2' } });
    expect(browser.cookies.get(`delibere-${port}`)).not.toBe(former);
    const thief = openBrowser(origin);
    thief.cookies.set(`delibere-${port}`, former);
    expect(await sessionOf(thief)).toEqual({ signedIn: false });
  });

  test('expires after thirty idle minutes, and after four hours however busy', async () => {
    const idle = await signedInBrowser(origin, 'camille.fictive');
    ahead = 31 * 60_000;
    expect((await idle.visit('/whoami')).status).toBe(401);
    ahead = 0;
    const busy = await signedInBrowser(origin, 'camille.fictive');
    for (ahead = 0; ahead < 4 * 3_600_000; ahead += 20 * 60_000) {
      expect((await busy.visit('/whoami')).status).toBe(200);
    }
    ahead = 4 * 3_600_000 + 1000;
    expect((await busy.visit('/whoami')).status).toBe(401);
  });

  test('is not kept alive by a page that only watches it', async () => {
    const browser = await signedInBrowser(origin, 'camille.fictive');
    ahead = 20 * 60_000;
    expect(await sessionOf(browser)).toMatchObject({ signedIn: true });
    ahead = 31 * 60_000;
    expect(await sessionOf(browser)).toEqual({ signedIn: false });
  });

  test('ends at the next request when the account may no longer sign in', async () => {
    const browser = await signedInBrowser(origin, 'camille.fictive');
    directory.frozen.add('a-1');
    expect((await browser.visit('/whoami')).status).toBe(401);
    const answer = await signIn(openBrowser(origin), 'camille.fictive');
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Compte inconnu');
  });

  test.each([
    ['without our header', { 'x-delibere-csrf': '' }],
    ['from another origin', { origin: 'https://ailleurs.example' }],
  ])('refuses a command %s before it is read', async (_, headers) => {
    const browser = await signedInBrowser(origin, 'camille.fictive');
    const answer = await browser.request('/acts', { method: 'POST', headers });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'identity.csrf' });
    expect((await browser.request('/acts', { method: 'POST' })).status).toBe(201);
  });

  test('refuses a callback that this browser did not begin, that is played twice, or that was tampered with', async () => {
    const victim = openBrowser(origin);
    const attacker = openBrowser(origin);
    const callback = await callbackOf(attacker, 'sacha.exemple');
    const forged = await victim.request(callback);
    expect(forged.status).toBe(400);
    expect(await forged.text()).toContain('Connexion expirée');
    expect((await attacker.request(callback)).status).toBe(303);
    expect((await attacker.request(callback)).status).toBe(400);
    const own = await callbackOf(victim, 'sacha.exemple');
    const tampered = own.replace(/state=[^&]+/, 'state=other');
    const answer = await victim.request(tampered, { headers: { accept: 'application/json' } });
    expect(await answer.json()).toMatchObject({ code: 'identity.sign-in-failed' });
    expect((await victim.request(own)).status).toBe(400);
  });

  test('sends PKCE, state and nonce to the provider, which refuses an authorisation without PKCE', async () => {
    const started = await openBrowser(origin).request('/auth/login?again=1');
    const asked = new URL(started.headers.get('location')!);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      state: expect.any(String),
      nonce: expect.any(String),
      prompt: 'login',
      max_age: '60',
    });
    asked.searchParams.delete('code_challenge');
    asked.searchParams.delete('code_challenge_method');
    const refused = await openBrowser(origin).request(asked.href);
    expect(refused.headers.get('location')).toContain('error=invalid_request');
  });

  test('says plainly when the choice comes too late or names nobody', async () => {
    const late = await openBrowser(origin).visit('/oidc/interaction/gone');
    expect([late.status, await late.text()]).toEqual([400, expect.stringContaining('Connexion expirée')]);
    const nobody = await signIn(openBrowser(origin), 'personne');
    expect([nobody.status, await nobody.text()]).toEqual([422, expect.stringContaining('Choisir un compte')]);
  });

  test('keeps the keys of the provider for the next start, readable by the owner alone', async () => {
    const path = join(dataDir, 'identity', 'demo-provider-keys.json');
    expect((await stat(path)).mode & 0o077).toBe(0);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ jwks: { keys: [{ alg: 'ES256' }] } });
  });

  const callbackOf = async (browser: Browser, login: string): Promise<string> => {
    const page = await browser.visit('/auth/login');
    const [, action] = /action="([^"]+)"/.exec(await page.text())!;
    let answer = await browser.request(action!, { method: 'POST', body: new URLSearchParams({ account: login }) });
    while (!answer.headers.get('location')!.includes('/auth/callback')) {
      answer = await browser.request(answer.headers.get('location')!);
    }
    return answer.headers.get('location')!;
  };
});

describe('the identity module', () => {
  test('refuses demo accounts at a public address unless that is asked for, and a start without any provider', () => {
    const options = { sessions: new MemorySessionStore(), accounts: new PeopleByList() };
    const demo = { dataDir: '/nowhere', accounts: people };
    const at = (publicUrl: string, more = {}) => IdentityModule.forRoot({ publicUrl, ...options, ...more });
    expect(() => at('https://cnp.example', { demo })).toThrow('IDENTITY=demo');
    expect(() => at('https://cnp.example', { demo: { ...demo, allowPublicAddress: true } })).not.toThrow();
    expect(() => at('http://localhost:3000', { demo })).not.toThrow();
    expect(() => at('http://localhost:3000')).toThrow('Aucun fournisseur');
  });
});
