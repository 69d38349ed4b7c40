import { useEffect, useMemo, useState } from 'react';
import { type Entry, type Pair, indexAt, pairOf } from './moments.js';
import type { ReplayChange, ReplaySearch } from './replay-search.js';

const SETTLES_MS = 160;

/** Which event is shown and with which it is compared, the day of the judgement, and how to go elsewhere. */
export interface Shown extends Pair {
  readonly asOf: string;
  /** The same where the slider last stood still: what is read from the server. */
  readonly settled: Pair & { readonly asOf: string };
  /** Two moments were chosen, and not an event and the one before it. */
  readonly comparing: boolean;
  /** Moves the slider: what is shown follows once it stands still. */
  readonly slide: (to: number) => void;
  /** Goes to another moment. */
  readonly go: (change: ReplayChange) => void;
}

interface Given {
  readonly entries: readonly Entry[];
  readonly search: ReplaySearch;
  readonly onGo: Shown['go'];
}

/** The moment that the address names; while the slider moves, the one under it. The same object as long as it is the same. */
export const useMoment = ({ entries, search, onGo }: Given): Shown => {
  const [sliding, setSliding] = useState<number>();
  const last = entries.length - 1;
  const named = search.position === undefined ? last : (indexAt(entries, search.position) ?? 0);
  const to = Math.min(sliding ?? named, last);
  const chosen = search.compare === undefined ? undefined : indexAt(entries, search.compare);
  const dayOf = (index: number) => search.asOf ?? entries[index]?.occurredOn ?? '';
  const [asOf, settledAsOf] = [dayOf(to), dayOf(named)];
  const position = sliding === undefined ? undefined : entries[sliding]?.position;
  useEffect(() => {
    if (position === undefined) return undefined;
    const settled = setTimeout(() => {
      onGo({ position });
      setSliding(undefined);
    }, SETTLES_MS);
    return () => clearTimeout(settled);
  }, [position, onGo]);
  return useMemo(() => {
    const pair = pairOf(to, chosen);
    return {
      ...pair,
      asOf,
      settled: { ...pairOf(named, chosen), asOf: settledAsOf },
      comparing: chosen !== undefined && pair.from !== undefined,
      slide: setSliding,
      go: onGo,
    };
  }, [to, named, chosen, asOf, settledAsOf, onGo]);
};
