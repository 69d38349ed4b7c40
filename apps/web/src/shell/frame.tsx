import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { followChanges } from '../api/live.js';
import { InboxButton } from '../inbox/inbox-button.js';
import { useActing } from '../session/acting.js';
import { SessionWatch } from '../session/session-watch.js';
import { Icon } from '../ui/icon.js';
import { AccountMenu } from './account-menu.js';
import { Brand } from './brand.js';
import { Footer } from './footer.js';
import css from './frame.module.css';
import { useMatch } from './matched.js';
import { useNavigation } from './navigation.js';
import { NoRight } from './no-right.js';
import { Offline } from './offline.js';
import { Shortcuts } from './shortcuts.js';
import { openPalette } from './windows.js';

/** The frame around every screen of somebody signed in. */
export const Frame = () => {
  const { t } = useTranslation();
  const { role } = useActing();
  const { roles } = useMatch();
  const queries = useQueryClient();
  const { pathname } = useLocation();
  // Open on this screen, and closed again on the next.
  const [openOn, setOpenOn] = useState<string>();
  const open = openOn === pathname;
  useEffect(() => followChanges(queries), [queries, role]);
  return (
    <div className={css['frame']}>
      <a href="#contenu" className={css['skip']}>
        {t('shell.skip')}
      </a>
      <header className={css['header']}>
        <Link to="/" className={css['brand']} aria-label={t('shell.home')}>
          <Brand />
        </Link>
        <button type="button" className={css['search']} onClick={openPalette} aria-label={t('shell.search')}>
          <Icon name="search" size={18} />
          <span>{t('shell.search')}</span>
          <kbd>{t('shell.searchShortcut')}</kbd>
        </button>
        <InboxButton />
        <AccountMenu />
        <Button
          className={css['burger'] ?? ''}
          variant="default"
          aria-expanded={open}
          aria-controls="navigation"
          aria-label={t('shell.menu')}
          onClick={() => setOpenOn(open ? undefined : pathname)}
        >
          <Icon name={open ? 'close' : 'menu'} />
          <span className={css['burgerWord']}>{t('shell.menu')}</span>
        </Button>
      </header>
      <Navigation open={open} />
      <main id="contenu" className={css['main']} tabIndex={-1}>
        <Offline />
        <SessionWatch />
        {roles && !roles.includes(role) ? <NoRight roles={roles} /> : <Outlet />}
      </main>
      <div className={css['footer']}>
        <Footer />
      </div>
      <Shortcuts />
    </div>
  );
};

const Navigation = ({ open }: { readonly open: boolean }) => {
  const { t } = useTranslation();
  const { role } = useActing();
  return (
    <nav id="navigation" className={css['nav']} aria-label={t('shell.nav')} data-open={open || undefined}>
      <ul>
        {useNavigation(role).map(({ to, label, icon }) => (
          <li key={to}>
            <Link to={to} className={css['link']} activeProps={{ 'aria-current': 'page' }}>
              <Icon name={icon} />
              <span>{t(label)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
