import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, CycleSummary } from '../../api/types.js';
import { numberText } from '../../texts/numbers.js';
import { Answered } from '../../ui/answered.js';
import { Empty } from '../../ui/empty.js';
import { Icon } from '../../ui/icon.js';
import { More } from '../../ui/more.js';
import { inForceQuery } from '../../referential/queries.js';
import { actionsQuery, countsQuery } from './action-queries.js';
import { ActionCards } from './action-cards.js';
import { ActionFilters } from './action-filters.js';
import { type ActionsSearch, isFiltered } from './actions-search.js';
import css from './actions.module.css';
import { ExportMenu } from './export-menu.js';
import { ActionsTable } from './actions-table.js';
import { type Places, placesOf } from './placed.js';

const NARROW = '(max-width: 52em)';
const nowhere: Places = new Map();

interface ActionsOfCycleProps {
  readonly cycle: CycleSummary;
  readonly cycles: readonly CycleSummary[];
}

/** The list of one cycle with its filters: a table where there is room for one, cards where there is not. */
export const ActionsOfCycle = ({ cycle, cycles }: ActionsOfCycleProps) => {
  const search = useSearch({ from: '/actions' });
  const revision = useQuery(inForceQuery(cycle.specialty)).data;
  const places = useMemo(() => (revision ? placesOf(revision) : nowhere), [revision]);
  const query = useInfiniteQuery(actionsQuery(cycle.id, search));
  const { data: counts, isPlaceholderData } = useQuery(countsQuery(cycle.id, search));
  // The number of what was chosen before is not that of what is chosen now.
  const total = isPlaceholderData ? undefined : counts?.total;
  if (!query.data) return <Answered query={query} />;
  const filtered = isFiltered(search);
  const none = query.data.pages[0]?.items.length === 0;
  return (
    <>
      {(filtered || !none) && (
        <ActionFilters cycle={cycle} cycles={cycles} blocks={revision?.blocks ?? []} statuses={counts?.statuses} />
      )}
      {none ? (
        <NoAction filtered={filtered} />
      ) : (
        <ActionList cycleId={cycle.id} query={query} total={total} search={search} places={places} />
      )}
    </>
  );
};

const NoAction = ({ filtered }: { readonly filtered: boolean }) => {
  const { t } = useTranslation();
  return (
    <Empty title={t(filtered ? 'actions.empty.filtered' : 'actions.empty.title')}>
      <p>{t(filtered ? 'actions.empty.filteredDetail' : 'actions.empty.detail')}</p>
      {!filtered && (
        <Button renderRoot={(props) => <Link to="/declarer" {...props} />} leftSection={<Icon name="plus" />}>
          {t('cycle.declare')}
        </Button>
      )}
    </Empty>
  );
};

interface ActionListProps {
  readonly cycleId: string;
  readonly query: UseInfiniteQueryResult<InfiniteData<Answer<'DeclarationPage'>>>;
  /** How many there are in all; undefined until it is known. */
  readonly total: number | undefined;
  readonly search: ActionsSearch;
  readonly places: Places;
}

const ActionList = ({ cycleId, query, total, search, places }: ActionListProps) => {
  const { t } = useTranslation();
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const read = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  // The filters answer at once, the lines a moment later.
  const actions = useDeferredValue(read);
  const said = isFiltered(search) ? 'actions.found' : 'actions.inAll';
  const shown = { shown: numberText(actions.length), total: numberText(total ?? actions.length) };
  return (
    <>
      <div className={css['head']}>
        <p role="status" className="quiet">
          {total !== undefined && t(said, { count: total, replace: { count: numberText(total) } })}
          {total !== undefined && actions.length < total && ` · ${t('actions.shown', shown)}`}
        </p>
        <ExportMenu cycleId={cycleId} search={search} />
      </div>
      {narrow ? <ActionCards actions={actions} places={places} /> : <ActionsTable actions={actions} places={places} />}
      <More query={query} label={t('actions.more')}>
        <span className="quiet">{t('actions.shown', shown)}</span>
      </More>
    </>
  );
};
