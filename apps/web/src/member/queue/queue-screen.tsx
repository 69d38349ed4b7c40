import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { Waiting } from '../../ui/waiting.js';
import { Done } from '../done.js';
import { queueQuery } from '../queries.js';
import { QueueFilters } from './queue-filters.js';
import type { QueueSearch } from './queue-search.js';
import { QueueTable } from './queue-table.js';

const QueueScreen = () => {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const change = (next: QueueSearch) => void navigate({ to: '/dossiers', search: next, replace: true });
  return (
    <Page title={t('review.title')} lead={t('review.lead')}>
      <Done />
      <QueueFilters search={search} onChange={change} />
      <Cases search={search} onReset={() => change({})} />
    </Page>
  );
};

const Cases = ({ search, onReset }: { readonly search: QueueSearch; readonly onReset: () => void }) => {
  const { t } = useTranslation();
  const queue = useInfiniteQuery(queueQuery(search));
  if (!queue.data)
    return queue.isError ? <Failure error={queue.error} onRetry={() => void queue.refetch()} /> : <Waiting />;
  const cases = queue.data.pages.flatMap(({ items }) => items);
  if (cases.length === 0) return <NoCase filtered={Object.keys(search).length > 0} onReset={onReset} />;
  return (
    <>
      <QueueTable cases={cases} />
      <div role="status" className="quiet">
        {t('review.shown', { count: cases.length })}
        {queue.hasNextPage ? '' : ` ${t('review.end')}`}
      </div>
      {queue.isFetchNextPageError && <Failure error={queue.error} onRetry={() => void queue.fetchNextPage()} />}
      {queue.hasNextPage && (
        <div>
          <Button variant="default" loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
            {t('review.more')}
          </Button>
        </div>
      )}
    </>
  );
};

const NoCase = ({ filtered, onReset }: { readonly filtered: boolean; readonly onReset: () => void }) => {
  const { t } = useTranslation();
  if (!filtered) return <Empty title={t('review.empty')}>{t('review.emptyWhy')}</Empty>;
  return (
    <Empty title={t('review.emptyFiltered')}>
      <Button variant="default" leftSection={<Icon name="close" size={16} />} onClick={onReset}>
        {t('review.filters.reset')}
      </Button>
    </Empty>
  );
};

export const route = createLazyRoute('/dossiers')({ component: QueueScreen });
