import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.js';
import type { Answer, DeclarationDetail, Role } from '../../api/types.js';
import { dayText } from '../../texts/dates.js';
import { typo } from '../../texts/typo.js';
import { Answered } from '../../ui/answered.js';
import { Panel } from '../../ui/page.js';
import css from './sheet.module.css';

type Entry = Answer<'HistoryEntry'>;

interface Walked {
  readonly entries: readonly Entry[];
  /** The cycle's history goes on beyond what was read. */
  readonly isCut: boolean;
}

const PAGE = 200;
const MOST_PAGES = 10;

const page = (id: string, cursor: string | undefined) =>
  dataOf(
    api.GET('/api/cycles/{id}/history', {
      params: { path: { id }, query: { limit: PAGE, ...(cursor !== undefined && { cursor }) } },
    }),
  );

/** The entries of one declaration and its case among those of the cycle. */
const walk = async ({ id, cycleId, caseId }: DeclarationDetail): Promise<Walked> => {
  const streams = [`declaration-${id}`, `case-${caseId}`];
  const entries: Entry[] = [];
  let next: string | undefined;
  for (let read = 0; read < MOST_PAGES; read += 1) {
    const { items, next: cursor } = await page(cycleId, next);
    entries.push(...items.filter(({ stream }) => streams.includes(stream)));
    if (cursor === null) return { entries, isCut: false };
    next = cursor;
  }
  return { entries, isCut: true };
};

const historyQuery = (action: DeclarationDetail) =>
  queryOptions({ queryKey: ['declaration', action.id, 'history', action.version], queryFn: () => walk(action) });

/** What happened to the action, step by step. */
export const History = ({ action }: { readonly action: DeclarationDetail }) => {
  const { t } = useTranslation();
  const query = useQuery(historyQuery(action));
  return (
    <Panel title={t('sheet.history.title')}>
      <Answered query={query} lines={3}>
        {({ entries, isCut }) => (
          <>
            <ol className={css['history']}>
              {entries.map((entry) => (
                <Step key={entry.id} entry={entry} />
              ))}
            </ol>
            {entries.length === 0 && !isCut && <p className="quiet">{t('sheet.history.empty')}</p>}
            {isCut && <p className="quiet">{t('sheet.history.cut')}</p>}
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
