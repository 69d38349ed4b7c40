import { signedInBrowser } from '../../../libs/identity/src/testing/sign-in.js';

type Headers = Record<string, string>;

export interface Answer<Body = never> {
  readonly status: number;
  readonly headers: globalThis.Headers;
  readonly body: Body;
}

/** Someone signed in through the page, who speaks HTTP and nothing else. */
export interface Person {
  readonly accountId: string;
  /** Reads; throws what the server says when it says no. */
  readonly read: <Body>(path: string) => Promise<Body>;
  readonly get: (path: string, headers?: Headers) => Promise<Answer<Problem>>;
  readonly post: (path: string, body: unknown, headers?: Headers) => Promise<Answer<Written & Problem>>;
  readonly send: (path: string, form: FormData) => Promise<Answer<Written & Problem>>;
  readonly download: (path: string) => Promise<Response>;
}

export interface Paged<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface Written {
  readonly id: string;
  readonly version: number;
  readonly position: number;
}

export interface Problem {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
}

const answered = async <Body>(response: Response): Promise<Answer<Body>> => {
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : {}) as Body };
};

/** Signs a demonstration account in at the built-in provider. */
export const person = async (origin: string, login: string): Promise<Person> => {
  const { request } = await signedInBrowser(origin, login);
  const json = { 'content-type': 'application/json' };
  const get = async <Body>(path: string, headers: Headers = {}) => answered<Body>(await request(path, { headers }));
  const read = async <Body>(path: string): Promise<Body> => {
    const { status, body } = await get<Body>(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const { accountId } = await read<{ accountId: string }>('/api/me');
  return {
    accountId,
    read,
    get: (path, headers) => get(path, headers),
    post: async (path, body, headers = {}) =>
      answered(await request(path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) })),
    send: async (path, form) => answered(await request(path, { method: 'POST', body: form })),
    download: (path) => request(path),
  };
};
