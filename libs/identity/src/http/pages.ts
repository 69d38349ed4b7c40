import { createHash } from 'node:crypto';
import type { IdentityProblemCode } from '../problems.js';
import { identityProblems } from '../problems.js';

const style = `
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
body { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
.demo { border-left: .4rem solid #b35900; padding: .5rem 1rem; }
ul { list-style: none; padding: 0; }
button { display: block; width: 100%; text-align: left; font: inherit; padding: .75rem 1rem; margin: 0 0 .5rem;
  border: 1px solid currentColor; border-radius: .4rem; background: transparent; color: inherit; cursor: pointer; }
button strong, button span { display: block; }
button:focus-visible, a:focus-visible { outline: 3px solid #0b6bcb; outline-offset: 2px; }
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
