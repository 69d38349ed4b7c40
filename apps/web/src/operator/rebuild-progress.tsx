import { useTranslation } from 'react-i18next';
import { instantText } from '../texts/dates.js';
import { numberText } from '../texts/numbers.js';
import { State } from '../ui/state.js';
import { durationText, percentOf } from './amounts.js';
import css from './operations.module.css';
import type { Rebuild } from './queries.js';
import { rebuildLook } from './standing.js';
import { useViewsName } from './use-views-name.js';

/** A rebuild that has yet to end: how far it is, how fast, and how long it will still take. */
export const RebuildProgress = ({ rebuild }: { readonly rebuild: Rebuild }) => {
  const { t } = useTranslation();
  const nameOf = useViewsName();
  const { status, views, mine, askedAt } = rebuild;
  return (
    <div className={css['progress']}>
      <div className={css['progressHead']}>
        <h3>{nameOf(views)}</h3>
        <State {...rebuildLook[status]}>{t(`operator.rebuild.statuses.${status}`)}</State>
      </div>
      <p className="quiet">
        {t(mine ? 'operator.rebuild.byYou' : 'operator.rebuild.byOther', { instant: instantText(askedAt) })}
      </p>
      {status === 'asked' ? <p>{t('operator.rebuild.asked')}</p> : <Bar rebuild={rebuild} />}
    </div>
  );
};

const Bar = ({ rebuild }: { readonly rebuild: Rebuild }) => {
  const { t } = useTranslation();
  const { position, total, eventsPerSecond } = rebuild;
  const percent = percentOf(position, total);
  const words = useWords(rebuild);
  return (
    <>
      <div
        role="progressbar"
        className={css['bar']}
        aria-label={t('operator.rebuild.progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={words.join(', ')}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
      <p className="number">{words.join(' · ')}</p>
      {eventsPerSecond !== null && (
        <p className="quiet number">{t('operator.rebuild.rate', { rate: numberText(eventsPerSecond) })}</p>
      )}
    </>
  );
};

const useWords = ({ position, total, remainingSeconds }: Rebuild): string[] => {
  const { t } = useTranslation();
  if (position > 0 && position >= total) return [t('operator.rebuild.swapping')];
  return [
    t('operator.rebuild.percent', { percent: percentOf(position, total) }),
    t('operator.rebuild.read', { position: numberText(position), total: numberText(total) }),
    remainingSeconds === null
      ? t('operator.rebuild.estimating')
      : t('operator.rebuild.left', { duration: durationText(remainingSeconds) }),
  ];
};
