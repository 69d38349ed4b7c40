import { Checkbox, NativeSelect } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../session/acting.js';
import { ruleBookQuery } from '../queries.js';
import css from './queue.module.css';
import { type QueueSearch, openStatuses, queueSearchOf } from './queue-search.js';

interface QueueFiltersProps {
  readonly search: QueueSearch;
  readonly onChange: (search: QueueSearch) => void;
}

/** State, specialty where there are several, and whose; each takes effect at once and stands in the address. */
export const QueueFilters = ({ search, onChange }: QueueFiltersProps) => {
  const { t } = useTranslation();
  const { specialties } = useActing();
  const change = (part: Record<string, unknown>) => onChange(queueSearchOf({ ...search, ...part }));
  return (
    <fieldset className={css['filters']}>
      <legend className="sr-only">{t('review.filters.legend')}</legend>
      <NativeSelect
        label={t('review.filters.status')}
        value={search.etat ?? ''}
        onChange={({ currentTarget }) => change({ etat: currentTarget.value })}
        data={[
          { value: '', label: t('review.filters.all') },
          ...openStatuses.map((value) => ({ value, label: t(`review.statuses.${value}`) })),
        ]}
      />
      {specialties.length > 1 && <SpecialtyFilter search={search} onChange={change} />}
      <Checkbox
        label={t('review.filters.mine')}
        checked={search.miens ?? false}
        onChange={({ currentTarget }) => change({ miens: currentTarget.checked })}
      />
    </fieldset>
  );
};

const SpecialtyFilter = ({
  search,
  onChange,
}: {
  search: QueueSearch;
  onChange: (part: { specialite: string }) => void;
}) => {
  const { t } = useTranslation();
  const { specialties } = useActing();
  const books = useQueries({ queries: specialties.map(ruleBookQuery) });
  const named = specialties.flatMap((value, at) => {
    const label = books[at]?.data?.label;
    return label === undefined ? [] : [{ value, label }];
  });
  return (
    <NativeSelect
      label={t('review.filters.specialty')}
      value={search.specialite ?? ''}
      onChange={({ currentTarget }) => onChange({ specialite: currentTarget.value })}
      data={[{ value: '', label: t('review.filters.allSpecialties') }, ...named]}
    />
  );
};
