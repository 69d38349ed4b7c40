import { createHash } from 'node:crypto';
import type { IdentityProblemCode } from '../problems.js';
import { identityProblems } from '../problems.js';

// The colours and shapes of the application, without anything to fetch.
const style = `
:root { color-scheme: light dark; --page: #fbfaf7; --surface: #ffffff; --ink: #1d2329; --quiet: #565d64; --line: #8b8f92;
  --accent: #16606a; --hover: #e3f0f1; --pending: #764900; --pending-quiet: #fbf0d8; }
@media (prefers-color-scheme: dark) { :root { --page: #14181b; --surface: #1b2125; --ink: #e9e7e1; --quiet: #a9b0b5;
  --line: #78828a; --accent: #82c5ca; --hover: #17343a; --pending: #efc777; --pending-quiet: #392d14; } }
body { margin: 0; background: var(--page); color: var(--ink); font: 1.0625rem/1.55 'Source Sans 3', system-ui, sans-serif; }
header { padding: 1.1rem clamp(1rem, 4vw, 2.5rem); font: 600 1.4rem/1.2 Georgia, serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem clamp(1rem, 4vw, 2.5rem) 4rem; }
h1, h2 { font-family: Georgia, serif; font-weight: 560; line-height: 1.2; }
h1 { margin: 0 0 1.25rem; font-size: clamp(1.75rem, 1.4rem + 1.6vw, 2.35rem); }
h2 { margin: 2rem 0 .75rem; font-size: 1.35rem; }
p { margin: 0 0 1rem; }
a { color: var(--accent); text-underline-offset: .18em; }
.demo { padding: .85rem 1rem; border-left: 4px solid var(--pending); border-radius: .5rem; background: var(--pending-quiet); }
ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); gap: .75rem; margin: 0;
  padding: 0; list-style: none; }
button { width: 100%; height: 100%; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem;
  background: var(--surface); color: inherit; font: inherit; text-align: left; cursor: pointer; }
button:hover { background: var(--hover); }
button strong, button span { display: block; }
button span { color: var(--quiet); font-size: .9375rem; }
button:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;
const styleDigest = createHash('sha256').update(style).digest('base64');

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** Headers of our own pages: no script, no frame, forms to this origin only, never cached. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleDigest}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** A whole page in French; `main` is HTML, `title` is text. */
export const page = (title: string, main: string): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Délibéré</title>
<style>${style}</style>
</head>
<body>
<header>Délibéré</header>
<main>
<h1>${escapeHtml(title)}</h1>
${main}
</main>
</body>
</html>
`;

/** The page of a login that failed, with the way to try again. */
export const failurePage = (code: IdentityProblemCode): string => {
  const { title, detail } = identityProblems[code];
  return page(title, `<p>${escapeHtml(detail)}</p>\n<p><a href="/auth/login">Recommencer la connexion</a></p>`);
};
