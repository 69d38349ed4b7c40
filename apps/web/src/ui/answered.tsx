import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from './failure.js';
import { Waiting } from './waiting.js';

interface AnsweredProps<Data> {
  readonly query: Pick<UseQueryResult<Data>, 'data' | 'isError' | 'error'> & { readonly refetch: () => unknown };
  readonly lines?: number;
  /** Nothing where the answer is shown elsewhere. */
  readonly children?: (data: Data) => ReactNode;
}

/** What a query answers: bars while it is read, words when it fails, and the screen; what was shown once stays. */
export const Answered = <Data,>({ query, lines, children }: AnsweredProps<Data>) => {
  if (query.data !== undefined) return children?.(query.data);
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting {...(lines !== undefined && { lines })} />;
};
