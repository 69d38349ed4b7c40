import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CycleSummary } from '../../api/types.js';
import { Answered } from '../../ui/answered.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { cyclesQuery } from '../queries.js';
import { ActionsOfCycle } from './actions-of-cycle.js';

/** The cycle of the address, else the running one, else the last. */
const chosenOf = (cycles: readonly CycleSummary[], id: string | undefined): CycleSummary | undefined =>
  cycles.find((cycle) => cycle.id === id) ?? cycles.findLast(({ status }) => status === 'running') ?? cycles.at(-1);

const ActionsScreen = () => {
  const { t } = useTranslation();
  const { cycle: id } = route.useSearch();
  const cycles = useQuery(cyclesQuery);
  return (
    <Page title={t('actions.title')} lead={t('actions.lead')}>
      <Answered query={cycles}>
        {({ items }) => {
          const cycle = chosenOf(items, id);
          return cycle ? (
            <ActionsOfCycle key={cycle.id} cycle={cycle} cycles={items} />
          ) : (
            <Empty title={t('actions.empty.noCycle')}>
              <p>{t('actions.empty.noCycleDetail')}</p>
            </Empty>
          );
        }}
      </Answered>
    </Page>
  );
};

export const route = createLazyRoute('/actions')({ component: ActionsScreen });
