import { createLazyRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.js';

const parts = ['state', 'tests', 'content', 'method', 'contact', 'appeal'] as const;

const Accessibility = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.statement.title')} narrow>
      <p>{t('shell.statement.scope')}</p>
      {parts.map((part) => (
        <section key={part}>
          <h2>{t(`shell.statement.${part}`)}</h2>
          <p>{t(`shell.statement.${part}Text`)}</p>
        </section>
      ))}
    </Page>
  );
};

export const route = createLazyRoute('/accessibilite')({ component: Accessibility });
