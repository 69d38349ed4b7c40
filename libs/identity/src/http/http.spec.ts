import { describe, expect, test } from '@jest/globals';
import { clearCookie, cookieName, digestOf, newSecret, secretFrom, setCookie } from './cookies.js';
import { refuseForgedRequest } from './csrf.js';
import { safeReturnTo } from './return-to.js';

const secure = new URL('https://cnp.example');
const local = new URL('http://localhost:3001');

describe('a cookie', () => {
  test('is bound to the host under HTTPS, and on localhost to the port by its name', () => {
    expect(setCookie(secure, 'session', 's', 60_000)).toBe(
      '__Host-delibere=s; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure',
    );
    expect(setCookie(local, 'login', 's', 1000)).toBe(
      'delibere-3001-login=s; Path=/; Max-Age=1; HttpOnly; SameSite=Lax',
    );
    expect(clearCookie(secure, 'login')).toContain('__Host-delibere-login=; Path=/; Max-Age=0');
  });

  test('is read back by its exact name, and only when it holds a secret that we could have made', () => {
    const secret = newSecret();
    const header = `x=1; delibere-3001-login=${newSecret()}; delibere-3001=${secret}; delibere-30012=y`;
    expect(secretFrom(header, local, 'session')).toBe(secret);
    expect(secretFrom(`${cookieName(local, 'session')}=short`, local, 'session')).toBeUndefined();
    expect(secretFrom(header, secure, 'session')).toBeUndefined();
    expect(secretFrom(undefined, local, 'session')).toBeUndefined();
    expect(digestOf(secret)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a request that changes something', () => {
  const post = (headers: Record<string, string>) =>
    refuseForgedRequest({ method: 'POST', headers: { 'x-delibere-csrf': '1', ...headers } }, secure.origin);

  test.each([
    ['our own page', { origin: 'https://cnp.example', 'sec-fetch-site': 'same-origin' }],
    ['a browser that sends no Origin', { 'sec-fetch-site': 'same-origin' }],
    ['a program without a browser', {}],
  ])('passes from %s', (_, headers) => {
    expect(post(headers)).toBeUndefined();
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another site that hides its origin', { origin: 'null' }],
    ['a neighbouring host', { 'sec-fetch-site': 'same-site' }],
    ['a page that cannot set our header', { 'x-delibere-csrf': '' }],
  ])('is refused from %s', (_, headers) => {
    expect(post(headers)).toMatchObject({ rule: 'identity.csrf' });
  });

  test('is told from one that only reads', () => {
    expect(refuseForgedRequest({ method: 'GET', headers: {} }, secure.origin)).toBeUndefined();
    expect(refuseForgedRequest({ method: 'delete', headers: {} }, secure.origin)).toBeDefined();
  });
});

describe('the place to return to', () => {
  test.each(['/', '/cycles/1?v=2#ligne', '/s%C3%A9ances'])('may be a path of ours: %s', (path) => {
    expect(safeReturnTo(path, secure.origin)).toBe(path);
  });

  test.each([
    undefined,
    '',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    '/auth/logout',
    '/oidc/auth',
    '/cycles/../auth/login',
  ])('is never %j', (path) => {
    expect(safeReturnTo(path, secure.origin)).toBe('/');
  });
});
