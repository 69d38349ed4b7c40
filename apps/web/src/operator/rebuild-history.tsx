import { useTranslation } from 'react-i18next';
import { instantText } from '../texts/dates.js';
import { numberText } from '../texts/numbers.js';
import { State } from '../ui/state.js';
import { durationText } from './amounts.js';
import { Cell, Listed } from './table.js';
import type { Rebuild } from './queries.js';
import { rebuildLook } from './standing.js';
import { useViewsName } from './use-views-name.js';

const columns = ['view', 'state', 'asked', 'result'] as const;

/** How the last rebuilds ended. */
export const RebuildHistory = ({ rebuilds }: { readonly rebuilds: readonly Rebuild[] }) => {
  const { t } = useTranslation();
  if (rebuilds.length === 0) return <p className="quiet">{t('operator.rebuild.none')}</p>;
  return (
    <>
      <h3>{t('operator.rebuild.history')}</h3>
      <Listed
        caption={t('operator.rebuild.historyCaption')}
        columns={columns.map((column) => t(`operator.rebuild.columns.${column}`))}
      >
        {rebuilds.map((rebuild) => (
          <EndedRow key={rebuild.id} rebuild={rebuild} />
        ))}
      </Listed>
    </>
  );
};

const EndedRow = ({ rebuild }: { readonly rebuild: Rebuild }) => {
  const { t } = useTranslation();
  const nameOf = useViewsName();
  const { status, views, mine, askedAt, reason } = rebuild;
  return (
    <tr>
      <th scope="row">{nameOf(views)}</th>
      <Cell name={t('operator.rebuild.columns.state')}>
        <State {...rebuildLook[status]}>{t(`operator.rebuild.statuses.${status}`)}</State>
      </Cell>
      <Cell name={t('operator.rebuild.columns.asked')}>
        <span>
          {t(mine ? 'operator.rebuild.byYou' : 'operator.rebuild.byOther', { instant: instantText(askedAt) })}
        </span>
      </Cell>
      <Cell name={t('operator.rebuild.columns.result')}>
        <Result rebuild={rebuild} />
        {reason !== null && <code translate="no">{reason}</code>}
      </Cell>
    </tr>
  );
};

const Result = ({ rebuild: { status, position, startedAt, endedAt } }: { readonly rebuild: Rebuild }) => {
  const { t } = useTranslation();
  if (status === 'failed' || status === 'interrupted') return <span>{t(`operator.rebuild.${status}`)}</span>;
  const seconds = startedAt && endedAt ? (Date.parse(endedAt) - Date.parse(startedAt)) / 1_000 : 0;
  return (
    <span>
      {t('operator.rebuild.done', { number: numberText(position), duration: durationText(Math.max(1, seconds)) })}
    </span>
  );
};
