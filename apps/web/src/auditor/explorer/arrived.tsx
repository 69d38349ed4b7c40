import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/state.js';
import { newestQuery } from '../queries.js';

/** Says that there is something new; the lists stay as they are until one asks for it. */
export const Arrived = ({ specialty }: { readonly specialty: string }) => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: newest } = useQuery(newestQuery(specialty));
  const [seen, setSeen] = useState<number>();
  if (newest !== undefined && seen === undefined) setSeen(newest);
  const arrived = newest !== undefined && seen !== undefined && newest > seen;
  const show = () => {
    setSeen(newest);
    void queries.invalidateQueries({ queryKey: ['found'] });
  };
  return (
    <div role="status" className={arrived ? undefined : 'sr-only'}>
      {arrived && (
        <Notice tone="info" title={t('audit.explorer.arrived')}>
          <Button variant="default" mt="xs" onClick={show}>
            {t('audit.explorer.show')}
          </Button>
        </Notice>
      )}
    </div>
  );
};
