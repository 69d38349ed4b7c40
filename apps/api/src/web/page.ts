import { randomBytes } from 'node:crypto';

const PLACEHOLDER = '__CSP_NONCE__';

/** What the application may load: its own scripts, styles and requests, and nothing of anybody else's. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    // The nonce is for the styles that the component library adds while it runs.
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    // Evidence is shown from memory.
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

/** The page with a nonce that nobody has seen before, and the headers that go with it. */
export const freshPage = (html: string, nonce = randomBytes(18).toString('base64')) => ({
  html: html.replaceAll(PLACEHOLDER, nonce),
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'content-security-policy': pagePolicy(nonce),
  },
});
