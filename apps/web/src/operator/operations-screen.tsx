import './texts.js';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hourText } from '../texts/dates.js';
import { Failure } from '../ui/failure.js';
import { Page } from '../ui/page.js';
import { Notice } from '../ui/state.js';
import { Waiting } from '../ui/waiting.js';
import { DeadPanel } from './dead-panel.js';
import { FollowersPanel } from './followers-panel.js';
import { LiveBar } from './live-bar.js';
import { PartsPanel } from './parts-panel.js';
import { type Overview, overviewQuery } from './queries.js';
import { QueuesPanel } from './queues-panel.js';
import { RebuildPanel } from './rebuild-panel.js';
import { deadCount } from './standing.js';
import { Summary } from './summary.js';

const OperationsScreen = () => {
  const { t } = useTranslation();
  const [live, setLive] = useState(true);
  const overview = useQuery(overviewQuery(live));
  const { data, error, dataUpdatedAt } = overview;
  return (
    <Page
      title={t('operator.title')}
      lead={data && <Summary overview={data} />}
      actions={<LiveBar live={live} updatedAt={dataUpdatedAt} onChange={setLive} />}
    >
      {error && <Failure error={error} onRetry={() => void overview.refetch()} />}
      {error && data && (
        <Notice tone="pending">
          <p>{t('operator.old', { time: hourText(dataUpdatedAt) })}</p>
        </Notice>
      )}
      {data ? <Panels overview={data} /> : !error && <Waiting lines={9} />}
    </Page>
  );
};

const Panels = ({ overview }: { readonly overview: Overview }) => (
  <>
    <PartsPanel overview={overview} />
    <FollowersPanel followers={overview.followers} head={overview.log.head} />
    <QueuesPanel queues={overview.queues} />
    <DeadPanel count={deadCount(overview)} now={overview.observedAt} />
    <RebuildPanel overview={overview} />
  </>
);

export const route = createLazyRoute('/exploitation')({ component: OperationsScreen });
