import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayText, instantText, todayInParis } from '../../texts/dates.js';
import { Icon } from '../../ui/icon.js';
import type { Entry } from './moments.js';
import css from './replay.module.css';
import type { Shown } from './use-moment.js';

/** Says that what is shown is not today: on which day, as known when. Stays in view, on a ground of its own. */
export const PastBanner = ({ entries, shown }: { readonly entries: readonly Entry[]; readonly shown: Shown }) => {
  const { t } = useTranslation();
  const { to, asOf } = shown;
  const entry = entries[to];
  if (!entry) return null;
  const today = todayInParis();
  const isNow = to === entries.length - 1 && asOf === today;
  const said = { number: to + 1, total: entries.length, recorded: instantText(entry.recordedAt) };
  return (
    <div className={css['banner']} data-past={!isNow || undefined}>
      <Icon name={isNow ? 'clock' : 'history'} />
      <p>
        <strong>{t(isNow ? 'audit.replay.now' : 'audit.replay.past', { day: dayText(asOf) })}</strong>
        <span>{t(isNow ? 'audit.replay.nowDetail' : 'audit.replay.pastDetail', said)}</span>
      </p>
      {!isNow && (
        <Link to="." search={{ asOf: today }} replace resetScroll={false} className={css['toNow']}>
          {t('audit.replay.toNow')}
        </Link>
      )}
    </div>
  );
};
