import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Brand } from './brand.js';
import { Footer } from './footer.js';
import css from './frame.module.css';

/** The frame of the pages that need no session. */
export const PublicFrame = () => {
  const { t } = useTranslation();
  return (
    <div className={css['public']}>
      <header className={css['header']}>
        <Link to="/" className={css['brand']} aria-label={t('shell.home')}>
          <Brand />
        </Link>
      </header>
      <main className={css['main']}>
        <Outlet />
      </main>
      <Footer />
    </div>
  );
};
