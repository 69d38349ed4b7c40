import { typo } from '@libs/contracts';
import { Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clockOf } from '../member/clock.js';
import { useSpecialtyName } from '../referential/specialty-names.js';
import { useActing } from '../session/acting.js';
import { dayText } from '../texts/dates.js';
import { Icon } from '../ui/icon.js';
import { State, type Tone } from '../ui/state.js';
import { type Address, addressOf } from './address.js';
import type { InboxItem } from './inbox-queries.js';
import css from './inbox.module.css';

interface InboxRowProps {
  readonly item: InboxItem;
  readonly today: string;
}

/** One thing to do: what, about what, from whom and by when; the whole of it leads to where it is done. */
export const InboxRow = ({ item, today }: InboxRowProps) => {
  const what = useKindText(item);
  const address = useOpenAddress(item);
  return (
    <li className={css['row']}>
      <div className={css['what']}>
        {address ? (
          <Link to={address.to} {...(address.search && { search: address.search })} className={css['link']}>
            {what}
          </Link>
        ) : (
          <strong>{what}</strong>
        )}
        {item.title !== null && <p>{typo(item.title)}</p>}
        <About item={item} />
      </div>
      <Clock item={item} today={today} />
      {address && <Icon name="arrow" size={18} />}
    </li>
  );
};

const useKindText = ({ kind, outcome, count }: InboxItem): string => {
  const { t } = useTranslation();
  if (kind === 'decided') return t(`inbox.decided.${outcome ?? 'accepted'}`);
  if (kind === 'dead-letters' || kind === 'stopped-followers') return t(`inbox.counted.${kind}`, { count: count ?? 0 });
  return t(`inbox.kinds.${kind}`);
};

/** Where the item is done, if the role exercised has that screen. */
const useOpenAddress = (item: InboxItem): Address | undefined => {
  const { role } = useActing();
  const routes: Readonly<Record<string, { options: { staticData?: { roles?: readonly string[] } } } | undefined>> =
    useRouter().routesByPath;
  const address = addressOf(item, role);
  const screen = routes[address.screen];
  return screen && (screen.options.staticData?.roles?.includes(role) ?? true) ? address : undefined;
};

const About = ({ item: { specialty, from, since, kind } }: { readonly item: InboxItem }) => {
  const { t } = useTranslation();
  const nameOf = useSpecialtyName();
  const { specialties } = useActing();
  const parts = [
    specialty !== null && specialties.length !== 1 ? nameOf(specialty) : '',
    from === null ? '' : t(`inbox.from.${from}`),
    since === null ? '' : t(kind === 'decided' ? 'inbox.told' : 'inbox.since', { day: dayText(since) }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : <p className={`quiet ${css['about']}`}>{parts.join(' · ')}</p>;
};

const tones: Readonly<Record<InboxItem['urgency'], Tone>> = { overdue: 'missing', soon: 'pending', normal: 'neutral' };

const Clock = ({ item: { deadline, urgency }, today }: InboxRowProps) => {
  const { t } = useTranslation();
  const clock = clockOf(deadline, today);
  if (deadline === null) return null;
  const words = 'count' in clock ? t(`inbox.clock.${clock.said}`, { count: clock.count }) : t('inbox.clock.today');
  return (
    <div className={css['clock']}>
      <State tone={tones[urgency]} icon="clock">
        {words}
      </State>
      <span className="quiet">{t('inbox.by', { day: dayText(deadline) })}</span>
    </div>
  );
};
