import { type UseQueryResult, keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Moment, stateQuery } from '../queries.js';
import type { CycleState } from './difference.js';
import type { Entry } from './moments.js';
import type { ReplaySearch } from './replay-search.js';
import type { Shown } from './use-moment.js';

/**
 * The days on which the two sides are judged. An event and the one before it are judged on one day, so that what differs
 * is what the event did; two chosen moments each on its own.
 */
export const momentsOf = (
  entries: readonly Entry[],
  { settled: { from, to, asOf }, comparing }: Pick<Shown, 'settled' | 'comparing'>,
  { asOf: chosen }: ReplaySearch,
): { readonly before: Moment | undefined; readonly after: Moment } => {
  const [early, late] = [from === undefined ? undefined : entries[from], entries[to]];
  const day = comparing ? (chosen ?? early?.occurredOn ?? asOf) : asOf;
  return {
    before: early && { position: early.position, asOf: day },
    after: { position: late?.position ?? 0, asOf },
  };
};

/** A state as far as it was read: the same object as long as it is the same. */
export type Side = Pick<UseQueryResult<CycleState>, 'data' | 'error' | 'refetch'>;

const useSide = ({ data, error, refetch }: Side): Side =>
  useMemo(() => ({ data, error, refetch }), [data, error, refetch]);

/** The states of a cycle on the two sides; what was read last stays until the next is there. */
export const useStates = (cycleId: string, { before, after }: ReturnType<typeof momentsOf>) => {
  const late = useQuery({ ...stateQuery(cycleId, after), placeholderData: keepPreviousData });
  const early = useQuery({
    ...stateQuery(cycleId, before ?? after),
    enabled: before !== undefined,
    placeholderData: keepPreviousData,
  });
  const [earlySide, lateSide] = [useSide(early), useSide(late)];
  return { before: before && earlySide, after: lateSide, busy: late.isFetching || early.isFetching };
};
