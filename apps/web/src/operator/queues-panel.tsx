import { useTranslation } from 'react-i18next';
import { numberText } from '../texts/numbers.js';
import { Panel } from '../ui/page.js';
import { Notice, State } from '../ui/state.js';
import { Named } from './named.js';
import { queueKey } from './names.js';
import { Cell, Listed } from './table.js';
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
        <Listed
          caption={t('operator.queues.caption')}
          columns={(['name', ...states] as const).map((column) => t(`operator.queues.columns.${column}`))}
        >
          {queues.map((queue) => (
            <QueueRow key={queue.name} queue={queue} />
          ))}
        </Listed>
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
