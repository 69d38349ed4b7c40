import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Answered } from '../ui/answered.js';
import { Empty } from '../ui/empty.js';
import { Failure } from '../ui/failure.js';
import { More } from '../ui/more.js';
import { Panel } from '../ui/page.js';
import { DeadTable } from './dead-table.js';
import { retryDeadLetter, useMending } from './mending.js';
import { deadLettersKey, deadLettersQuery } from './queries.js';
import { RetryAll } from './retry-all.js';
import { Said } from './said.js';

/** The jobs that were given up; `count` as last seen, which says when to read them again. */
export const DeadPanel = ({ count, now }: { readonly count: number; readonly now: string }) => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  useEffect(() => void queries.invalidateQueries({ queryKey: deadLettersKey }), [queries, count]);
  const letters = useInfiniteQuery(deadLettersQuery);
  const { mutate, data, error, variables, isPending, submittedAt } = useMending(retryDeadLetter);
  const shown = letters.data?.pages.flatMap(({ items }) => items) ?? [];
  const failedAgain = shown.some(({ id, failedAt }) => id === variables && Date.parse(failedAt) > submittedAt);
  return (
    <Panel title={t('operator.dead.title')} aside={shown.length > 0 && <RetryAll />}>
      {error && <Failure error={error} />}
      {data && !failedAgain && <Said turn={submittedAt} text={t('operator.dead.retried')} />}
      <Answered query={letters} lines={3} />
      {letters.data && shown.length === 0 && (
        <Empty title={t('operator.dead.empty')}>
          <p>{t('operator.dead.emptyWhy')}</p>
        </Empty>
      )}
      {shown.length > 0 && (
        <>
          <p className="quiet">{t('operator.dead.lead')}</p>
          <DeadTable letters={shown} now={now} busy={isPending ? variables : null} onRetry={mutate} />
          <span className="quiet">{t('operator.dead.shown', { count: shown.length })}</span>
        </>
      )}
      <More query={letters} label={t('operator.dead.more')} />
    </Panel>
  );
};
