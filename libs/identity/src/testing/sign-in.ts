/** A browser without a screen: it keeps cookies of one origin, follows redirects by hand and sends our CSRF header. */
export interface Browser {
  readonly origin: string;
  readonly cookies: Map<string, string>;
  /** One request, redirects not followed. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  /** A page, after following its redirects. */
  readonly visit: (path: string, init?: RequestInit) => Promise<Response>;
}

const mostRedirects = 10;

export const openBrowser = (origin: string): Browser => {
  const cookies = new Map<string, string>();
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers({ accept: 'text/html, application/json', 'x-delibere-csrf': '1', origin });
    new Headers(init.headers).forEach((value, name) => headers.set(name, value));
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(new URL(path, origin), { ...init, headers, redirect: 'manual' });
    answer.headers.getSetCookie().forEach((line) => keep(cookies, line));
    return answer;
  };
  const visit = async (path: string, init?: RequestInit): Promise<Response> => {
    let answer = await request(path, init);
    for (let hops = 0; answer.headers.has('location'); hops += 1) {
      if (hops >= mostRedirects) throw new Error(`More than ${mostRedirects} redirects from ${path}.`);
      const target = new URL(answer.headers.get('location') ?? '', answer.url);
      if (target.origin !== origin) return answer;
      answer = await request(target.href);
    }
    return answer;
  };
  return { origin, cookies, request, visit };
};

const keep = (cookies: Map<string, string>, line: string): void => {
  const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (name === undefined || value === undefined) return;
  if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
};

/** Signs a demo account in as a person would: by name, or where nobody has that name on the page; then comes back. */
export const signIn = async (browser: Browser, login: string, returnTo = '/'): Promise<Response> => {
  const page = await browser.visit(`/auth/login?${new URLSearchParams({ returnTo, account: login })}`);
  const { pathname } = new URL(page.url);
  if (!pathname.startsWith('/oidc/')) return page;
  const html = await page.text();
  const [, action] = /<form method="post" action="([^"]+)"/.exec(html) ?? [];
  if (action === undefined)
    throw new Error(`No sign-in page at ${page.url}, but ${page.status}: ${html.slice(0, 300)}`);
  return browser.visit(action, { method: 'POST', body: new URLSearchParams({ account: login }) });
};

/** A browser in which a demo account is signed in. */
export const signedInBrowser = async (origin: string, login: string): Promise<Browser> => {
  const browser = openBrowser(origin);
  const answer = await signIn(browser, login);
  const session = (await (await browser.visit('/auth/session')).json()) as { signedIn: boolean };
  if (!session.signedIn) throw new Error(`${login} could not sign in: ${answer.status} ${await answer.text()}`);
  return browser;
};
