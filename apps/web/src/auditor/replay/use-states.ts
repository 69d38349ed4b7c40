import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { type Moment, stateQuery } from '../queries.js';
import type { Entry } from './moments.js';
import type { ReplaySearch } from './replay-search.js';
import type { Shown } from './use-moment.js';

const STILL_MS = 120;

/**
 * The days on which the two sides are judged. An event and the one before it are judged on one day, so that what differs
 * is what the event did; two chosen moments each on its own.
 */
export const momentsOf = (
  entries: readonly Entry[],
  { from, to, asOf, comparing }: Pick<Shown, 'from' | 'to' | 'asOf' | 'comparing'>,
  { asOf: chosen }: ReplaySearch,
): { readonly before: Moment | undefined; readonly after: Moment } => {
  const [early, late] = [from === undefined ? undefined : entries[from], entries[to]];
  const day = comparing ? (chosen ?? early?.occurredOn ?? asOf) : asOf;
  return {
    before: early && { position: early.position, asOf: day },
    after: { position: late?.position ?? 0, asOf },
  };
};

/** The states of a cycle on the two sides; what was read last stays until the next is there. */
export const useStates = (cycleId: string, moments: ReturnType<typeof momentsOf>) => {
  const [{ before, after }] = useDebouncedValue(moments, STILL_MS, { leading: true });
  const late = useQuery({ ...stateQuery(cycleId, after), placeholderData: keepPreviousData });
  const early = useQuery({
    ...stateQuery(cycleId, before ?? after),
    enabled: before !== undefined,
    placeholderData: keepPreviousData,
  });
  const moved = after.position !== moments.after.position || after.asOf !== moments.after.asOf;
  return { before: before && early, after: late, busy: moved || late.isFetching || early.isFetching };
};
