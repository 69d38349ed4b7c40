import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.js';
import { Brand } from '../shell/brand.js';
import { Footer } from '../shell/footer.js';
import css from './sign-in-screen.module.css';
import { signInAddress } from './session.js';

/** What somebody sees who is not signed in, wherever the link led. */
export const SignInScreen = () => {
  const { t } = useTranslation();
  return (
    <div className={css['screen']}>
      <header className={css['brand']}>
        <Brand />
      </header>
      <main className={css['main']}>
        <Page title={t('shell.signIn.title')} narrow>
          <p className={css['lead']}>{t('shell.signIn.lead')}</p>
          <div>
            <Button component="a" href={signInAddress()} size="lg">
              {t('shell.signIn.button')}
            </Button>
          </div>
          <p className="quiet">{t('shell.signIn.demo')}</p>
        </Page>
      </main>
      <Footer />
    </div>
  );
};
