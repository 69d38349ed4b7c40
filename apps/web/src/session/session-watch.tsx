import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whenSignedOut } from '../api/fetching.js';
import { api } from '../api/client.js';
import { Notice } from '../ui/state.js';
import { sessionQuery } from './session.js';

const Expired = lazy(() => import('./expired.js').then(({ Expired: component }) => ({ default: component })));

const WARN_MS = 120_000;
const TICK_MS = 10_000;

/** The time, so that what depends on it changes while nothing happens. */
const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(tick);
  }, []);
  return now;
};

/** Warns before a session ends and says when it has, without taking the screen and its drafts away. */
export const SessionWatch = () => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const [refused, setRefused] = useState(false);
  const now = useNow();
  useEffect(() => whenSignedOut(() => setRefused(true)), []);
  const stay = async () => {
    await api.GET('/api/me');
    await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const left = session?.signedIn ? Date.parse(session.idleUntil) - now : 0;
  if (refused || !session?.signedIn || left <= 0)
    return (
      <Suspense>
        <Expired />
      </Suspense>
    );
  if (left > WARN_MS) return null;
  return (
    <Notice tone="pending" live>
      <div className="line">
        {t('shell.expired.soon')}
        <Button variant="default" size="compact-md" onClick={() => void stay()}>
          {t('shell.expired.stay')}
        </Button>
      </div>
    </Notice>
  );
};
