import { createLazyRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.js';

const DeclareScreen = () => {
  const { t } = useTranslation();
  return <Page title={t('declare.title')}>{null}</Page>;
};

export const route = createLazyRoute('/declarer')({ component: DeclareScreen });
