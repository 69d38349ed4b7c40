import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleSummary } from '../../api/types.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Waiting } from '../../ui/waiting.js';
import { inForceQuery } from '../queries.js';
import { actionsQuery } from './action-queries.js';
import { ActionCards } from './action-cards.js';
import { ActionFilters } from './action-filters.js';
import { ActionsTable } from './actions-table.js';
import { type Places, placesOf, sought } from './placed.js';

const SHOWN = 50;
const NARROW = '(max-width: 52em)';
const nowhere: Places = new Map();

/** The actions that the address asks for: read on until there are enough to show, or no more. */
const useActions = (cycleId: string, places: Places) => {
  const { etat, bloc, mots } = useSearch({ from: '/actions' });
  const choice = [etat, bloc, mots].join('\n');
  const [wanted, setWanted] = useState({ choice, count: SHOWN });
  const count = wanted.choice === choice ? wanted.count : SHOWN;
  const query = useInfiniteQuery(actionsQuery(cycleId, etat));
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  const matching = useMemo(
    () => sought(data?.pages.flatMap(({ items }) => items) ?? [], { block: bloc, words: mots }, places),
    [data, bloc, mots, places],
  );
  const readOn = hasNextPage && !isFetching && !isError && matching.length < count;
  useEffect(() => {
    if (readOn) void fetchNextPage();
  }, [readOn, fetchNextPage]);
  const filtered = etat !== undefined || bloc !== undefined || mots !== undefined;
  const more = () => setWanted({ choice, count: count + SHOWN });
  return { query, filtered, more, matching, shown: matching.slice(0, count), isWhole: !hasNextPage };
};

interface ActionsOfCycleProps {
  readonly cycle: CycleSummary;
  readonly cycles: readonly CycleSummary[];
}

/** The list of one cycle with its filters: a table where there is room for one, cards where there is not. */
export const ActionsOfCycle = ({ cycle, cycles }: ActionsOfCycleProps) => {
  const revision = useQuery(inForceQuery(cycle.specialty)).data;
  const places = useMemo(() => (revision ? placesOf(revision) : nowhere), [revision]);
  const { query, filtered, ...list } = useActions(cycle.id, places);
  if (query.isError && !query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Waiting />;
  const none = list.matching.length === 0 && list.isWhole;
  return (
    <>
      {(filtered || !none) && <ActionFilters cycle={cycle} cycles={cycles} blocks={revision?.blocks ?? []} />}
      {none ? <NoAction filtered={filtered} /> : <ActionList {...list} filtered={filtered} places={places} />}
      {query.isError && <Failure error={query.error} onRetry={() => void query.fetchNextPage()} />}
    </>
  );
};

const NoAction = ({ filtered }: { readonly filtered: boolean }) => {
  const { t } = useTranslation();
  return (
    <Empty title={t(filtered ? 'actions.empty.filtered' : 'actions.empty.title')}>
      <p>{t(filtered ? 'actions.empty.filteredDetail' : 'actions.empty.detail')}</p>
    </Empty>
  );
};

type ActionListProps = Omit<ReturnType<typeof useActions>, 'query'> & { readonly places: Places };

const ActionList = ({ matching, shown, isWhole, more, filtered, places }: ActionListProps) => {
  const { t } = useTranslation();
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const said = filtered && isWhole ? 'actions.found' : 'actions.shown';
  return (
    <>
      <p role="status" className="quiet">
        {t(said, { count: filtered && isWhole ? matching.length : shown.length })}
      </p>
      {narrow ? <ActionCards actions={shown} places={places} /> : <ActionsTable actions={shown} places={places} />}
      {(!isWhole || matching.length > shown.length) && (
        <div>
          <Button variant="default" onClick={more}>
            {t('actions.more')}
          </Button>
        </div>
      )}
    </>
  );
};
