import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.js';
import css from './inbox-button.module.css';
import { type InboxCount, inboxCountQuery } from './inbox-queries.js';

/** The way to what waits, with its number on every page; a screen reader is told, in its own time, when there is more. */
export const InboxButton = () => {
  const { data } = useQuery(inboxCountQuery);
  const words = useCountText(data);
  const shown = data && data.waiting > 0 ? (data.more ? '100+' : String(data.waiting)) : undefined;
  return (
    <>
      <Link to="/a-faire" className={css['button']} aria-label={words}>
        <Icon name="bell" />
        <span className={css['label']}>{useTranslation().t('inbox.bell.shown')}</span>
        {shown !== undefined && (
          <span className={css['count']} data-overdue={data && data.overdue > 0 ? true : undefined}>
            {shown}
          </span>
        )}
      </Link>
      <Arrivals waiting={data?.waiting} />
    </>
  );
};

const useCountText = (count: InboxCount | undefined): string => {
  const { t } = useTranslation();
  if (!count) return t('inbox.bell.shown');
  const { waiting, overdue, more } = count;
  if (waiting === 0) return t('inbox.bell.none');
  const some = more ? t('inbox.bell.most') : t('inbox.bell.some', { count: waiting });
  return overdue === 0 ? some : `${some}, ${t('inbox.bell.overdue', { count: overdue })}`;
};

/** Says how many things have come since the page was opened, and nothing of those that were there. */
const Arrivals = ({ waiting }: { readonly waiting: number | undefined }) => {
  const { t } = useTranslation();
  const before = useRef(waiting);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const known = before.current;
    before.current = waiting ?? known;
    if (waiting === undefined || known === undefined || waiting === known) return;
    setSaid(waiting > known ? t('inbox.bell.come', { count: waiting - known }) : '');
  }, [waiting, t]);
  return (
    <span role="status" className="sr-only">
      {said}
    </span>
  );
};
