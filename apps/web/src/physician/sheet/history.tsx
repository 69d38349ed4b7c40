import { typo } from '@libs/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.js';
import type { Answer, DeclarationDetail, Role } from '../../api/types.js';
import { dayText } from '../../texts/dates.js';
import { Answered } from '../../ui/answered.js';
import { Panel } from '../../ui/page.js';
import css from './sheet.module.css';

type Entry = Answer<'HistoryEntry'>;

const PAGE = 200;

/** What happened to one declaration and to its cases, as many entries as a page holds. */
const historyQuery = ({ id, cycleId, version }: DeclarationDetail) =>
  queryOptions({
    queryKey: ['declaration', id, 'history', version],
    queryFn: () =>
      dataOf(
        api.GET('/api/cycles/{id}/history', {
          params: { path: { id: cycleId }, query: { declaration: id, limit: PAGE } },
        }),
      ),
  });

/** What happened to the action, step by step. */
export const History = ({ action }: { readonly action: DeclarationDetail }) => {
  const { t } = useTranslation();
  const query = useQuery(historyQuery(action));
  return (
    <Panel title={t('sheet.history.title')}>
      <Answered query={query} lines={3}>
        {({ items, next }) => (
          <>
            <ol className={css['history']}>
              {items.map((entry) => (
                <Step key={entry.id} entry={entry} />
              ))}
            </ol>
            {items.length === 0 && <p className="quiet">{t('sheet.history.empty')}</p>}
            {next !== null && <p className="quiet">{t('sheet.history.cut')}</p>}
          </>
        )}
      </Answered>
    </Panel>
  );
};

const Step = ({ entry: { summary, occurredOn, actor } }: { readonly entry: Entry }) => {
  const { t } = useTranslation();
  const who =
    actor.role === 'physician'
      ? t('sheet.history.you')
      : actor.role === 'system'
        ? t('sheet.history.system')
        : t(`roles.${actor.role as Role}`);
  return (
    <li>
      <p>{typo(summary)}</p>
      <p className="quiet">
        <time dateTime={occurredOn}>{dayText(occurredOn)}</time>, {t('sheet.history.by', { role: who })}
      </p>
    </li>
  );
};
