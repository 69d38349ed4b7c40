import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/choice-field.js';
import { Failure } from '../../ui/failure.js';
import { Notice } from '../../ui/state.js';
import { type QueuedCase, readersQuery } from '../queries.js';
import { type Given, SPREAD, useGiving } from './giving.js';
import css from './queue.module.css';

interface GiveBarProps {
  readonly specialty: string;
  readonly chosen: readonly QueuedCase[];
  readonly onGiven: (done: readonly QueuedCase[]) => void;
  readonly onNone: () => void;
}

/** What a chair does with the cases chosen: gives them all to one reader, or spreads them by load. */
export const GiveBar = ({ specialty, chosen, onGiven, onNone }: GiveBarProps) => {
  const { t } = useTranslation();
  const { data } = useQuery(readersQuery(specialty));
  const [to, setTo] = useState<string>(SPREAD);
  const giving = useGiving();
  const readers = data?.items ?? [];
  const send = () => giving.mutate({ cases: chosen, readers, to }, { onSuccess: ({ done }) => onGiven(done) });
  return (
    <>
      {giving.data && <Results given={giving.data} />}
      {chosen.length > 0 && (
        <section className={css['bar']} aria-label={t('review.give.title')}>
          <strong role="status">{t('review.give.chosen', { count: chosen.length })}</strong>
          <ChoiceField
            label={t('review.give.to')}
            value={to}
            onChoose={(value) => setTo(value)}
            options={[
              { value: SPREAD, label: t('review.give.spread') },
              ...readers
                .filter(({ barred }) => barred !== 'yourself')
                .map(({ member, name, reading }) => ({
                  value: member,
                  label: t('review.give.reader', { name: name ?? t('review.someone'), count: reading }),
                })),
            ]}
          />
          <Button loading={giving.isPending} disabled={readers.length === 0} onClick={send}>
            {t('review.give.confirm')}
          </Button>
          <Button variant="default" onClick={onNone}>
            {t('review.give.none')}
          </Button>
        </section>
      )}
    </>
  );
};

const Results = ({ given: { done, failed } }: { readonly given: Given }) => {
  const { t } = useTranslation();
  return (
    <div className={css['results']}>
      {done.length > 0 && (
        <Notice tone="done" live>
          <p>{t('review.give.done', { count: done.length })}</p>
        </Notice>
      )}
      {failed.map(({ queued, error }) => (
        <div key={queued.id}>
          <p>{t('review.give.failed', { about: queued.title ?? t('review.untitled') })}</p>
          <Failure error={error} />
        </div>
      ))}
    </div>
  );
};
