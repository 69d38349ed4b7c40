import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.js';
import { Brand } from '../shell/brand.js';
import { Footer } from '../shell/footer.js';
import css from './sign-in-screen.module.css';
import { demoAccountsQuery, signInAddress } from './session.js';

const Demonstration = lazy(() => import('./demonstration.js').then((loaded) => ({ default: loaded.Demonstration })));

/** What somebody sees who is not signed in, wherever the link led. */
export const SignInScreen = () => {
  const { t } = useTranslation();
  const { data: accounts = [], isPending } = useQuery(demoAccountsQuery);
  return (
    <div className={css['screen']}>
      <header className={css['brand']}>
        <Brand />
      </header>
      <main className={css['main']}>
        <div className={css['hero']}>
          <Page title={t('shell.signIn.title')}>
            <p className={css['lead']}>{t('shell.signIn.lead')}</p>
            {!isPending && accounts.length === 0 && (
              <div>
                <Button component="a" href={signInAddress()} size="lg">
                  {t('shell.signIn.button')}
                </Button>
              </div>
            )}
          </Page>
        </div>
        {accounts.length > 0 && (
          <Suspense>
            <Demonstration accounts={accounts} />
          </Suspense>
        )}
      </main>
      <Footer />
    </div>
  );
};
