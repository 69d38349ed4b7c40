import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActing } from '../session/acting.js';
import { Page } from '../ui/page.js';
import { useNavigation } from './navigation.js';

/** Where a sign-in ends: the first screen of the role exercised. */
export const Landing = () => {
  const { t } = useTranslation();
  const { role } = useActing();
  const first = useNavigation(role)[0];
  if (first) return <Navigate to={first.to} replace />;
  return (
    <Page title={t('shell.welcome.title')} lead={t('shell.welcome.lead', { role: t(`roles.${role}`) })} narrow>
      <p>{t('shell.welcome.nothing')}</p>
      <p>
        <a href="/api/docs">{t('shell.apiDocs')}</a>
      </p>
    </Page>
  );
};
