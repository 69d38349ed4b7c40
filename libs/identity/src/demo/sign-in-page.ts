import { escapeHtml, page } from '../http/pages.js';
import type { DemoAccount } from '../options.js';

export interface SignInPage {
  /** Path the choice is posted to. */
  readonly action: string;
  readonly accounts: readonly DemoAccount[];
  /** Login to offer first, as asked by `login_hint`. */
  readonly suggested: string | undefined;
}

const firstRole = ({ roles }: DemoAccount): string => roles[0] ?? '';

/** The sign-in page of the demonstration: one button per fictional person, usable by keyboard and screen reader. */
export const signInPage = ({ action, accounts, suggested }: SignInPage): string => {
  const first = accounts.filter(({ login }) => login === suggested);
  const others = accounts.filter(({ login }) => login !== suggested);
  const roles = [...new Set(others.map(firstRole))];
  return page(
    'Choisir un compte de démonstration',
    `<p class="demo"><strong>Démonstration.</strong> Ces personnes sont fictives et entrent sans mot de passe.
N’enregistrez ici aucune donnée réelle.</p>
<form method="post" action="${escapeHtml(action)}">
${first.length > 0 ? group('Compte demandé', first) : ''}
${roles
  .map((role) =>
    group(
      role,
      others.filter((one) => firstRole(one) === role),
    ),
  )
  .join('\n')}
</form>`,
  );
};

const group = (title: string, accounts: readonly DemoAccount[]): string =>
  `<h2>${escapeHtml(title)}</h2>\n<ul>\n${accounts.map(choice).join('\n')}\n</ul>`;

const choice = ({ login, displayName, roles }: DemoAccount): string =>
  `<li><button name="account" value="${escapeHtml(login)}"><strong>${escapeHtml(displayName)}</strong> ` +
  `<span>${escapeHtml(roles.join(', '))} (${escapeHtml(login)})</span></button></li>`;
