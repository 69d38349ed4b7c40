import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, AccountDirectory, type VerifiedIdentity } from '../accounts.js';
import { MemorySessionStore } from '../session/memory-session-store.js';
import { type ForeignProvider, foreignProvider } from '../testing/foreign-provider.js';
import { type Browser, openBrowser } from '../testing/sign-in.js';
import { IdentityModule } from './identity.module.js';

const physician: Account = { accountId: 'a-1', displayName: 'Dr Camille Fictive', roles: ['physician'] };

class Directory extends AccountDirectory {
  readonly asked: VerifiedIdentity[] = [];
  override byIdentity(identity: VerifiedIdentity): Promise<Account | undefined> {
    this.asked.push(identity);
    return Promise.resolve(identity.subject === 'f:1:known' ? physician : undefined);
  }
  override byId(accountId: string): Promise<Account | undefined> {
    return Promise.resolve(accountId === physician.accountId ? physician : undefined);
  }
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A login followed by hand through whatever origins it leads to, up to the callback it ends at. */
const callbackOf = async (browser: Browser, query: string): Promise<string> => {
  const cookies = new Map<string, string>();
  let target = (await browser.request(`/auth/login${query}`)).headers.get('location')!;
  while (!target.startsWith(browser.origin)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(target, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split('=');
      cookies.set(name!, value!);
    }
    target = new URL(answer.headers.get('location')!, target).href;
  }
  return target;
};

describe('signing in with providers of others', () => {
  let app: NestFastifyApplication;
  let origin: string;
  let folder: string;
  let psc: ForeignProvider;
  let council: ForeignProvider;
  const directory = new Directory();
  const known = { subject: 'f:1:known', claims: { SubjectNameID: '899900000003' }, acr: 'eidas1' };

  const endOf = async (browser: Browser, path: string) => {
    const answer = await browser.request(path, { headers: { accept: 'application/json' } });
    return answer.status === 303 ? answer.headers.get('location') : answer.json();
  };

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://localhost:${port}`;
    folder = await mkdtemp(join(tmpdir(), 'providers-'));
    psc = await foreignProvider(join(folder, 'psc'), `${origin}/auth/callback/psc`);
    council = await foreignProvider(join(folder, 'council'), `${origin}/auth/callback/council`);
    const client = { clientId: 'delibere', allowInsecure: true };
    const module = await Test.createTestingModule({
      imports: [
        IdentityModule.forRoot({
          publicUrl: origin,
          issuers: [
            {
              ...client,
              ...{ id: 'psc', issuer: psc.issuer, clientSecret: psc.clientSecret, scope: 'openid identity' },
              ...{ acrValues: 'eidas1', acceptedAcrs: ['eidas1', 'eidas2'], userInfo: true },
            },
            { ...client, id: 'council', issuer: council.issuer, clientSecret: council.clientSecret },
          ],
          sessions: new MemorySessionStore(),
          accounts: directory,
        }),
      ],
    }).compile();
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    await app.listen(port, '127.0.0.1');
  });
  beforeEach(() => {
    directory.asked.length = 0;
    psc.next = { ...known };
    council.next = { ...known };
  });
  afterAll(async () => {
    await app.close();
    await Promise.all([psc.stop(), council.stop()]);
    await rm(folder, { recursive: true });
  });

  test('cannot be begun while the provider is down, and can as soon as it is back', async () => {
    await psc.stop();
    const browser = openBrowser(origin);
    expect(await endOf(browser, '/auth/login')).toMatchObject({ code: 'identity.provider-unavailable', status: 503 });
    await psc.start();
    expect(await endOf(browser, '/auth/login')).toContain(`${psc.issuer}/auth?`);
  });

  test('looks the account up by issuer and subject, with the national id that userinfo gives', async () => {
    const browser = openBrowser(origin);
    expect(await endOf(browser, await callbackOf(browser, '?returnTo=/cycles'))).toBe('/cycles');
    expect(directory.asked).toEqual([{ issuer: psc.issuer, subject: 'f:1:known', nationalId: '899900000003' }]);
    expect(await endOf(browser, '/auth/session')).toMatchObject({ signedIn: true, account: { accountId: 'a-1' } });
  });

  test('goes to the other provider when asked, for people without a professional card', async () => {
    const browser = openBrowser(origin);
    const callback = await callbackOf(browser, '?issuer=council');
    expect(new URL(callback).pathname).toBe('/auth/callback/council');
    expect(await endOf(browser, callback)).toBe('/');
    expect(directory.asked).toEqual([{ issuer: council.issuer, subject: 'f:1:known', nationalId: undefined }]);
    expect(await endOf(browser, '/auth/login?issuer=unheard-of')).toMatchObject({ code: 'identity.sign-in-failed' });
  });

  test('refuses the answer of one provider in the place of the other', async () => {
    const browser = openBrowser(origin);
    const callback = await callbackOf(browser, '?issuer=council');
    expect(await endOf(browser, callback.replace('/council?', '/psc?'))).toMatchObject({
      code: 'identity.sign-in-failed',
    });
    const another = await callbackOf(browser, '?issuer=council');
    const lying = another.replace(/iss=[^&]+/, `iss=${encodeURIComponent(psc.issuer)}`);
    expect(lying).not.toBe(another);
    expect(await endOf(browser, lying)).toMatchObject({ code: 'identity.sign-in-failed' });
  });

  test('refuses a level of assurance below the one required', async () => {
    psc.next = { ...known, acr: 'password' };
    const browser = openBrowser(origin);
    const answer = await endOf(browser, await callbackOf(browser, ''));
    expect(answer).toMatchObject({ code: 'identity.sign-in-failed' });
    expect(directory.asked).toEqual([]);
  });

  test('tells someone whom the provider knows and we do not, and opens no session', async () => {
    psc.next = { ...known, subject: 'f:1:stranger' };
    const browser = openBrowser(origin);
    expect(await endOf(browser, await callbackOf(browser, ''))).toMatchObject({ code: 'identity.unknown-account' });
    expect(await endOf(browser, '/auth/session')).toEqual({ signedIn: false });
  });

  test('ends at sign-out with the address where the session at the provider ends too', async () => {
    const browser = openBrowser(origin);
    await endOf(browser, await callbackOf(browser, ''));
    const answer = await browser.request('/auth/logout', { method: 'POST' });
    const { continueAt } = (await answer.json()) as { continueAt: string };
    expect(continueAt).toContain(`${psc.issuer}/session/end?`);
    expect(new URL(continueAt).searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(await endOf(browser, '/auth/session')).toEqual({ signedIn: false });
  });
});
