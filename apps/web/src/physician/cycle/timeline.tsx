import { useTranslation } from 'react-i18next';
import type { CycleOverview } from '../../api/types.js';
import { dayText, daysBetween, todayInParis } from '../../texts/dates.js';
import css from './timeline.module.css';

/** Where a day lies between two others, from 0 to 1. */
const share = (first: string, last: string, day: string): number =>
  Math.min(1, Math.max(0, daysBetween(first, day) / Math.max(1, daysBetween(first, last))));

const yearsBetween = (first: string, last: string): number[] => {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from }, (_, index) => from + index + 1);
};

/** The cycle from its first day to its last, its years, and today. Said in words to who cannot see it. */
export const Timeline = ({ cycle }: { readonly cycle: CycleOverview }) => {
  const { t } = useTranslation();
  const today = todayInParis();
  const { first, last, assessment, interruptions } = cycle;
  const counted = (assessment?.blocks ?? []).reduce((sum, block) => sum + block.counted, 0);
  const label = t('cycle.timeline.label', {
    first: dayText(first),
    last: dayText(last),
    today: dayText(today),
    counted: t('cycle.timeline.counted', { count: counted }),
  });
  const paused = interruptions.length > 0 ? ` ${t('cycle.timeline.paused', { count: interruptions.length })}` : '';
  const at = (day: string) => `${share(first, last, day) * 100}%`;
  return (
    <div className={css['timeline']} role="img" aria-label={label + paused}>
      <div className={css['bar']}>
        <span className={css['past']} style={{ width: at(today) }} />
        {interruptions.map(({ from, resumedOn }) => (
          <span
            key={from}
            className={css['pause']}
            style={{ left: at(from), width: `calc(${at(resumedOn ?? today)} - ${at(from)})` }}
          />
        ))}
        {yearsBetween(first, last).map((year) => (
          <span key={year} className={css['tick']} style={{ left: at(`${year}-01-01`) }}>
            <span>{year}</span>
          </span>
        ))}
        <span
          className={css['today']}
          style={{ left: at(today) }}
          data-late={share(first, last, today) > 0.8 || undefined}
        >
          <span>{t('cycle.timeline.today')}</span>
        </span>
      </div>
      {interruptions.length > 0 && (
        <p className={css['legend']}>
          <span className={css['pauseSample']} /> {t('cycle.timeline.pause')}
        </p>
      )}
    </div>
  );
};
