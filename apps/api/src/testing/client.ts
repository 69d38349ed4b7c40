import { openBrowser, signedInBrowser } from '../../../../libs/identity/src/testing/sign-in.js';
import type { Someone } from './council.js';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it came, and as JSON where it is. */
  readonly text: string;
  readonly body: Record<string, unknown>;
}

/** One person's program: a session, and JSON there and back. */
export interface Client {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answered>;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answered>;
  /** Its cookies, for a bare socket. */
  readonly cookie: () => string;
  readonly raw: (path: string, init?: RequestInit) => Promise<Response>;
}

const answered = async (response: Response): Promise<Answered> => {
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, body: json ? JSON.parse(text) : {} };
};

/** A client that is signed in as someone, or as nobody. */
export const clientOf = async (origin: string, someone?: Someone): Promise<Client> => {
  const { request, cookies } = someone ? await signedInBrowser(origin, someone) : openBrowser(origin);
  const json = { 'content-type': 'application/json' };
  return {
    cookie: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    raw: request,
    get: async (path, headers = {}) => answered(await request(path, { headers })),
    post: async (path, body, headers = {}) =>
      answered(await request(path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) })),
  };
};
