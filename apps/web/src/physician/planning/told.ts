import { createContext, use } from 'react';

/** What was just done, said in words to everybody. */
export interface Told {
  readonly said: 'added' | 'changed' | 'kept' | 'removed' | 'withdrawn';
  readonly title: string;
}

export const ToldContext = createContext<(told: Told) => void>(() => undefined);

export const useTelling = (): ((told: Told) => void) => use(ToldContext);
