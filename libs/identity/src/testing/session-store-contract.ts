import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { digestOf, newSecret } from '../http/cookies.js';
import type { Session } from '../session/session.js';
import type { LoginTransaction, SessionStore } from '../session/session-store.js';

const noon = new Date('2026-11-22T12:00:00.123Z');
const at = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const newDigest = () => digestOf(newSecret());

const login: LoginTransaction = {
  issuerId: 'psc',
  state: 'state',
  nonce: 'nonce',
  codeVerifier: 'verifier',
  returnTo: '/cycles?x=é',
  maxAge: null,
  expiresAt: at(10),
};
const sessionFor = (accountId: string): Session => ({
  accountId,
  issuer: 'https://auth.example',
  authenticatedAt: at(-1),
  createdAt: noon,
  lastSeenAt: noon,
  idToken: null,
});

/** What every session store does. `create` hands out one that others may be using as well. */
export const sessionStoreContract = (
  adapter: string,
  create: () => Promise<{ store: SessionStore; close: () => Promise<void> }>,
): void => {
  describe(`the session store on ${adapter}`, () => {
    let store: SessionStore;
    let close: () => Promise<void>;
    const opened = async (accountId: string, changes: Partial<Session> = {}) => {
      const digest = newDigest();
      await store.open(digest, { ...sessionFor(accountId), ...changes });
      return digest;
    };

    beforeAll(async () => ({ store, close } = await create()));
    afterAll(() => close());

    test('hands a login out once, whoever asks first', async () => {
      const digest = newDigest();
      await store.beginLogin(digest, login);
      const taken = await Promise.all(Array.from({ length: 5 }, () => store.takeLogin(digest, noon)));
      expect(taken.filter(Boolean)).toEqual([login]);
      expect(await store.takeLogin(newDigest(), noon)).toBeUndefined();
    });

    test('hands no login out after its ten minutes', async () => {
      const digest = newDigest();
      await store.beginLogin(digest, { ...login, maxAge: 60 });
      expect(await store.takeLogin(digest, at(10))).toBeUndefined();
      expect(await store.takeLogin(digest, noon)).toBeUndefined();
    });

    test('finds a session as it was opened, until it is closed', async () => {
      const accountId = randomUUID();
      const digest = await opened(accountId, { idToken: 'a.b.c', authenticatedAt: null });
      expect(await store.find(digest)).toEqual({ ...sessionFor(accountId), idToken: 'a.b.c', authenticatedAt: null });
      await store.close(digest);
      await store.close(digest);
      expect(await store.find(digest)).toBeUndefined();
    });

    test('remembers the latest visit, also when an earlier one is written late', async () => {
      const digest = await opened(randomUUID());
      await store.touch(digest, at(5));
      await store.touch(digest, at(3));
      expect(await store.find(digest)).toMatchObject({ lastSeenAt: at(5) });
      await store.touch(newDigest(), at(5));
    });

    test('ends every session of one account and no other', async () => {
      const [accountId, other] = [randomUUID(), randomUUID()];
      const [first, second, third] = [await opened(accountId), await opened(accountId), await opened(other)];
      await store.closeAllOf(accountId);
      expect(await Promise.all([first, second].map((digest) => store.find(digest)))).toEqual([undefined, undefined]);
      expect(await store.find(third)).toBeDefined();
    });

    test('forgets what nobody can use any more', async () => {
      const [idle, old, live] = [
        await opened(randomUUID(), { createdAt: at(-60), lastSeenAt: at(-31) }),
        await opened(randomUUID(), { createdAt: at(-241), lastSeenAt: at(-1) }),
        await opened(randomUUID()),
      ];
      const [late, pending] = [newDigest(), newDigest()];
      await store.beginLogin(late, { ...login, expiresAt: at(-1) });
      await store.beginLogin(pending, login);
      await store.purge({ now: noon, lastSeen: at(-30), created: at(-240) });
      expect(await store.find(idle)).toBeUndefined();
      expect(await store.find(old)).toBeUndefined();
      expect(await store.find(live)).toBeDefined();
      expect(await store.takeLogin(late, at(-2))).toBeUndefined();
      expect(await store.takeLogin(pending, noon)).toBeDefined();
    });
  });
};
