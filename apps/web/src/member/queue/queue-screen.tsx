import '../texts.js';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../session/acting.js';
import { Answered } from '../../ui/answered.js';
import { Empty } from '../../ui/empty.js';
import { Icon } from '../../ui/icon.js';
import { More } from '../../ui/more.js';
import { Page } from '../../ui/page.js';
import { Done } from '../done.js';
import { countsQuery, queueQuery } from '../queries.js';
import { ChairQueue } from './chair-queue.js';
import { QueueFilters } from './queue-filters.js';
import css from './queue.module.css';
import { type QueueSearch, isFiltered, queueSearchOf } from './queue-search.js';
import { QueueTable } from './queue-table.js';
import { ReadersPanel } from './readers-panel.js';
import { StateTabs } from './state-tabs.js';

const QueueScreen = () => {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { role, specialties } = useActing();
  const go = (next: QueueSearch) => void navigate({ to: '/dossiers', search: next, replace: true, resetScroll: false });
  const change = (part: Partial<Record<keyof QueueSearch, unknown>>) => go(queueSearchOf({ ...search, ...part }));
  const reset = () => go({});
  const specialty = search.specialite ?? specialties[0];
  return (
    <Page title={t('review.title')} lead={t(role === 'chair' ? 'review.leadChair' : 'review.lead')}>
      <Done />
      <div className={css['narrowing']}>
        <StateTabs search={search} onChange={change} />
        <Folded>
          <QueueFilters search={search} onChange={change} onReset={reset} />
        </Folded>
        {role === 'chair' && specialty !== undefined && <ReadersPanel specialty={specialty} />}
      </div>
      <Cases search={search} onReset={reset} />
    </Page>
  );
};

/** On a narrow screen the filters are folded away, so that the cases come first. */
const Folded = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation();
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  if (isWide) return children;
  return (
    <details className={css['folded']}>
      <summary>{t('review.filters.folded')}</summary>
      {children}
    </details>
  );
};

const Cases = ({ search, onReset }: { readonly search: QueueSearch; readonly onReset: () => void }) => {
  const { t } = useTranslation();
  const { role } = useActing();
  const queue = useInfiniteQuery(queueQuery(search));
  if (!queue.data) return <Answered query={queue} />;
  const cases = queue.data.pages.flatMap(({ items }) => items);
  if (cases.length === 0) return <NoCase filtered={isFiltered(search)} onReset={onReset} />;
  return (
    <div className={css['cases']} aria-busy={queue.isPlaceholderData}>
      {role === 'chair' ? <ChairQueue cases={cases} /> : <QueueTable cases={cases} />}
      <Shown search={search} shown={cases.length} more={queue.hasNextPage} />
      <More query={queue} label={t('review.more')} />
    </div>
  );
};

interface ShownProps {
  readonly search: QueueSearch;
  readonly shown: number;
  readonly more: boolean;
}

const Shown = ({ search, shown, more }: ShownProps) => {
  const { t } = useTranslation();
  const { data } = useQuery(countsQuery(search));
  const counted = data?.items.filter(({ status }) => search.etat === undefined || status === search.etat);
  const total = counted?.reduce((sum, { count }) => sum + count, 0);
  const isKnown = more && total !== undefined && search.etat !== 'decided' && total >= shown;
  return (
    <div role="status" className="quiet">
      {isKnown ? t('review.shownOf', { shown, count: total }) : t('review.shown', { count: shown })}
      {more ? '' : ` ${t('review.end')}`}
    </div>
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
