import { useEffect, useState } from 'react';
import { type Entry, type Pair, indexAt, pairOf } from './moments.js';
import { type ReplaySearch, replaySearchOf } from './replay-search.js';

const SETTLES_MS = 160;

type Changed = { readonly [Key in keyof ReplaySearch]: ReplaySearch[Key] | undefined };

/** Which event is shown and with which it is compared, the day of the judgement, and how to go elsewhere. */
export interface Shown extends Pair {
  readonly asOf: string;
  /** The same where the slider last stood still: what is read from the server. */
  readonly settled: Pair & { readonly asOf: string };
  /** Two moments were chosen, and not an event and the one before it. */
  readonly comparing: boolean;
  /** Moves the slider: what is shown follows once it stands still. */
  readonly slide: (to: number) => void;
  /** Goes to another moment; what is given as undefined is no longer chosen. */
  readonly go: (change: Changed) => void;
}

interface Given {
  readonly entries: readonly Entry[];
  readonly search: ReplaySearch;
  readonly onGo: (search: ReplaySearch) => void;
}

/** The moment that the address names; while the slider moves, the one under it. */
export const useMoment = ({ entries, search, onGo }: Given): Shown => {
  const [sliding, setSliding] = useState<number>();
  const last = entries.length - 1;
  const named = search.position === undefined ? last : (indexAt(entries, search.position) ?? 0);
  const to = Math.min(sliding ?? named, last);
  const chosen = search.compare === undefined ? undefined : indexAt(entries, search.compare);
  const pair = pairOf(to, chosen);
  const dayOf = (index: number) => search.asOf ?? entries[index]?.occurredOn ?? '';
  const go = (change: Changed) => onGo(replaySearchOf({ ...search, ...change }));
  const position = sliding === undefined ? undefined : entries[sliding]?.position;
  useEffect(() => {
    if (position === undefined) return undefined;
    const settled = setTimeout(() => {
      onGo({ ...search, position });
      setSliding(undefined);
    }, SETTLES_MS);
    return () => clearTimeout(settled);
  }, [position, search, onGo]);
  return {
    ...pair,
    asOf: dayOf(to),
    settled: { ...pairOf(named, chosen), asOf: dayOf(named) },
    comparing: chosen !== undefined && pair.from !== undefined,
    slide: setSliding,
    go,
  };
};
