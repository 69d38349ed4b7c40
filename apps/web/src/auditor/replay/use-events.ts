import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { eventsQuery } from '../queries.js';

/** The history of a cycle, read page after page until it is whole. */
export const useEvents = (cycleId: string) => {
  const query = useInfiniteQuery(eventsQuery(cycleId));
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const entries = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  return { entries, whole: query.data !== undefined && !hasNextPage, query };
};
