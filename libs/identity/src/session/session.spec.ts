import { expect, test } from '@jest/globals';
import { type Session, endsOf, isLive, isRecentLogin, sessionPolicy } from './session.js';

const at = (time: string) => new Date(`2026-11-22T${time}Z`);
const session: Session = {
  ...{ accountId: 'a', issuer: 'https://auth.example', idToken: null },
  ...{ authenticatedAt: at('11:58:00'), createdAt: at('12:00:00'), lastSeenAt: at('15:50:00') },
};

test('a session lives thirty minutes from the last visit, and never beyond four hours', () => {
  expect(isLive({ ...session, lastSeenAt: at('12:10:00') }, at('12:39:59'), sessionPolicy)).toBe(true);
  expect(isLive({ ...session, lastSeenAt: at('12:10:00') }, at('12:40:00'), sessionPolicy)).toBe(false);
  expect(isLive(session, at('15:59:59'), sessionPolicy)).toBe(true);
  expect(isLive(session, at('16:00:00'), sessionPolicy)).toBe(false);
  expect(endsOf(session, sessionPolicy)).toEqual({ idle: at('16:00:00'), absolute: at('16:00:00') });
});

test('a login is recent for five minutes from the authentication, not from the session; an unknown moment is not recent', () => {
  expect(isRecentLogin(session, at('12:03:00'))).toBe(true);
  expect(isRecentLogin(session, at('12:03:01'))).toBe(false);
  expect(isRecentLogin({ authenticatedAt: null }, at('12:00:00'))).toBe(false);
});
