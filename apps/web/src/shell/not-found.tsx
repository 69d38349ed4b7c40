import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.js';

export const NotFound = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.notFound.title')} narrow>
      <p>{t('shell.notFound.detail')}</p>
      <p>
        <Link to="/">{t('shell.notFound.back')}</Link>
      </p>
    </Page>
  );
};
