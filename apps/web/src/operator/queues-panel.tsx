import { useTranslation } from 'react-i18next';
import { numberText } from '../texts/dates.js';
import { Panel } from '../ui/page.js';
import { Notice, State } from '../ui/state.js';
import { Cell } from './cell.js';
import { Named } from './named.js';
import { queueKey } from './names.js';
import css from './operations.module.css';
import type { QueueDepth } from './queries.js';

const states = ['waiting', 'active', 'delayed', 'dead'] as const;

/** How many jobs each queue holds, by state. */
export const QueuesPanel = ({ queues }: { readonly queues: readonly QueueDepth[] | null }) => {
  const { t } = useTranslation();
  return (
    <Panel title={t('operator.queues.title')}>
      {queues === null ? (
        <Notice tone="missing" icon="alert" title={t('operator.queues.down')}>
          <p>{t('operator.queues.downWhy')}</p>
        </Notice>
      ) : (
        <div className="wide">
          <table className={css['table']}>
            <caption className="sr-only">{t('operator.queues.caption')}</caption>
            <thead>
              <tr>
                {(['name', ...states] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`operator.queues.columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {queues.map((queue) => (
                <QueueRow key={queue.name} queue={queue} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
};

const QueueRow = ({ queue }: { readonly queue: QueueDepth }) => {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">
        <Named code={queue.name}>{t(`operator.queues.names.${queueKey(queue.name)}`)}</Named>
      </th>
      {states.map((state) => (
        <Cell key={state} name={t(`operator.queues.columns.${state}`)} number>
          {state === 'dead' && queue.dead > 0 ? (
            <State tone="missing" icon="alert">
              {numberText(queue.dead)}
            </State>
          ) : (
            numberText(queue[state])
          )}
        </Cell>
      ))}
    </tr>
  );
};
