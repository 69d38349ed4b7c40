import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/state.js';
import { arrivalsQuery, eventsQuery } from '../queries.js';
import type { Entry } from './moments.js';

interface ArrivalsProps {
  readonly cycleId: string;
  readonly entries: readonly Entry[];
  readonly whole: boolean;
}

/** Says that the cycle has gone on meanwhile; nothing moves until one asks for it. */
export const Arrivals = ({ cycleId, entries, whole }: ArrivalsProps) => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const last = entries.at(-1)?.position ?? 0;
  const { data: count = 0 } = useQuery({ ...arrivalsQuery(cycleId, last), enabled: whole });
  return (
    <div role="status" className={whole && count > 0 ? undefined : 'sr-only'}>
      {whole && count > 0 && (
        <Notice tone="info" title={t('audit.replay.arrived', { count })}>
          <Button
            variant="default"
            mt="xs"
            onClick={() => void queries.invalidateQueries({ queryKey: eventsQuery(cycleId).queryKey, exact: true })}
          >
            {t('audit.replay.show')}
          </Button>
        </Notice>
      )}
    </div>
  );
};
