import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../session/acting.js';
import { numberText } from '../../texts/numbers.js';
import { Icon } from '../../ui/icon.js';
import { countsQuery } from '../queries.js';
import css from './queue.module.css';
import { type QueueSearch, openStatuses } from './queue-search.js';

interface StateTabsProps {
  readonly search: QueueSearch;
  readonly onChange: (part: Partial<Record<keyof QueueSearch, unknown>>) => void;
}

/** The states of the queue with how many cases stand in each; those of the chair end with what is decided. */
export const StateTabs = ({ search, onChange }: StateTabsProps) => {
  const { t } = useTranslation();
  const { role } = useActing();
  const { data } = useQuery(countsQuery(search));
  const counts = new Map(data?.items.map(({ status, count }) => [status, count]));
  const total = data?.items.reduce((sum, { count }) => sum + count, 0);
  const overdue = data?.items.reduce((sum, one) => sum + one.overdue, 0) ?? 0;
  const choose = (etat: QueueSearch['etat']) => onChange({ etat });
  return (
    <div className={css['tabs']} role="group" aria-label={t('review.filters.byState')}>
      <Tab
        on={search.etat === undefined}
        label={t('review.filters.all')}
        count={total}
        onChoose={() => choose(undefined)}
      />
      {openStatuses
        .filter((status) => role === 'chair' || status !== 'awaiting-reader')
        .map((status) => (
          <Tab
            key={status}
            on={search.etat === status}
            label={t(`review.statuses.${status}`)}
            count={data && (counts.get(status) ?? 0)}
            onChoose={() => choose(status)}
          />
        ))}
      {role === 'chair' && (
        <Tab on={search.etat === 'decided'} label={t('review.filters.decided')} onChoose={() => choose('decided')} />
      )}
      {(overdue > 0 || search.retard) && (
        <button
          type="button"
          className={css['tab']}
          data-tone="missing"
          aria-pressed={search.retard ?? false}
          onClick={() => onChange({ retard: search.retard ? undefined : true })}
        >
          <Icon name="alert" size={16} />
          {t('review.filters.overdue')} <span className="number">{numberText(overdue)}</span>
        </button>
      )}
    </div>
  );
};

interface TabProps {
  readonly on: boolean;
  readonly label: string;
  readonly count?: number | undefined;
  readonly onChoose: () => void;
}

const Tab = ({ on, label, count, onChoose }: TabProps) => (
  <button type="button" className={css['tab']} aria-pressed={on} onClick={onChoose}>
    {label} {count !== undefined && <span className="number">{numberText(count)}</span>}
  </button>
);
