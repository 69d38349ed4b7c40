import { useTranslation } from 'react-i18next';
import { type DemoAccount, signInAddress } from './session.js';
import css from './sign-in-screen.module.css';

/** Everybody whom one may be in a demonstration, by role, each one click away; a long row is cut and opens. */
export const Demonstration = ({ accounts }: { readonly accounts: readonly DemoAccount[] }) => {
  const { t } = useTranslation();
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

const SHOWN = 3;

const People = ({ role, people }: { readonly role: string; readonly people: readonly DemoAccount[] }) => {
  const { t } = useTranslation();
  const rest = people.slice(SHOWN);
  return (
    <section>
      <h2>{role}</h2>
      <div>
        <Choices people={people.slice(0, SHOWN)} />
        {rest.length > 0 && (
          <details>
            <summary>{t('shell.signIn.others')}</summary>
            <Choices people={rest} />
          </details>
        )}
      </div>
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
