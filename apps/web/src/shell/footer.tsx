import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import css from './footer.module.css';

export const Footer = () => {
  const { t } = useTranslation();
  return (
    <footer className={css['footer']}>
      <p>{t('shell.footer')}</p>
      <p>
        <Link to="/accessibilite" className={css['link']}>
          {t('shell.accessibility')}
        </Link>
      </p>
    </footer>
  );
};
