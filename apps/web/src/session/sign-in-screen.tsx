import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.js';
import { Brand } from '../shell/brand.js';
import { Footer } from '../shell/footer.js';
import css from './sign-in-screen.module.css';
import { type DemoAccount, demoAccountsQuery, signInAddress } from './session.js';

/** What somebody sees who is not signed in, wherever the link led. */
export const SignInScreen = () => {
  const { t } = useTranslation();
  const { data: accounts = [] } = useQuery(demoAccountsQuery);
  return (
    <div className={css['screen']}>
      <header className={css['brand']}>
        <Brand />
      </header>
      <main className={css['main']}>
        <Page title={t('shell.signIn.title')} narrow>
          <p className={css['lead']}>{t('shell.signIn.lead')}</p>
          {accounts.length === 0 && (
            <div>
              <Button component="a" href={signInAddress()} size="lg">
                {t('shell.signIn.button')}
              </Button>
            </div>
          )}
        </Page>
        <Demonstration accounts={accounts} />
      </main>
      <Footer />
    </div>
  );
};

/** Everybody whom one may be in a demonstration, by role, each one click away; a long row is cut and opens. */
const Demonstration = ({ accounts }: { readonly accounts: readonly DemoAccount[] }) => {
  const { t } = useTranslation();
  if (accounts.length === 0) return null;
  const roles = [...new Set(accounts.map(({ roles: [first = ''] }) => first))];
  return (
    <div className={css['demo']}>
      <p className="quiet">{t('shell.signIn.demo')}</p>
      {roles.map((role) => (
        <People key={role} role={role} people={accounts.filter(({ roles: [first = ''] }) => first === role)} />
      ))}
    </div>
  );
};

const SHOWN = 4;

const People = ({ role, people }: { readonly role: string; readonly people: readonly DemoAccount[] }) => {
  const { t } = useTranslation();
  const rest = people.slice(SHOWN);
  return (
    <section>
      <h2>{role}</h2>
      <Choices people={people.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{t('shell.signIn.others')}</summary>
          <Choices people={rest} />
        </details>
      )}
    </section>
  );
};

const Choices = ({ people }: { readonly people: readonly DemoAccount[] }) => (
  <ul className={css['people']}>
    {people.map(({ login, displayName }) => (
      <li key={login}>
        <a href={signInAddress(login)} className={css['person']}>
          <strong>{displayName}</strong>
          <span>{login}</span>
        </a>
      </li>
    ))}
  </ul>
);
