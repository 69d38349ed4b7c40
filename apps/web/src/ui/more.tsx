import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from './failure.js';

interface MoreProps {
  readonly query: UseInfiniteQueryResult<unknown>;
  /** What the button says. */
  readonly label: string;
  /** Said beside it: how much there is. */
  readonly children?: ReactNode;
}

/** The way to the next page of a list, as long as there is one, and why it did not come. */
export const More = ({ query, label, children }: MoreProps) => (
  <>
    {query.isFetchNextPageError && <Failure error={query.error} onRetry={() => void query.fetchNextPage()} />}
    {query.hasNextPage && (
      <div className="line">
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {label}
        </Button>
        {children}
      </div>
    )}
  </>
);
