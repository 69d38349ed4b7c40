import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answered } from '../../ui/answered.js';
import { Page } from '../../ui/page.js';
import { cyclesQuery } from '../queries.js';

const CycleScreen = () => {
  const { t } = useTranslation();
  const cycles = useQuery(cyclesQuery);
  return (
    <Page title={t('cycle.title')}>
      <Answered query={cycles}>{({ items }) => <p>{items.map(({ specialty }) => specialty).join(', ')}</p>}</Answered>
    </Page>
  );
};

export const route = createLazyRoute('/cycle')({ component: CycleScreen });
