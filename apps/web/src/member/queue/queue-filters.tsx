import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BlockField } from '../../referential/block-field.js';
import { SpecialtyField } from '../../referential/specialty-field.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { useActing } from '../../session/acting.js';
import { Icon } from '../../ui/icon.js';
import { useTypedSearch } from '../../ui/typed-search.js';
import { readersQuery, ruleBookQuery } from '../queries.js';
import css from './queue.module.css';
import { type QueueSearch, grounds, isFiltered, sorts } from './queue-search.js';

interface QueueFiltersProps {
  readonly search: QueueSearch;
  readonly onChange: (part: Partial<Record<keyof QueueSearch, unknown>>) => void;
  readonly onReset: () => void;
}

/** Words, ground, block, specialty where there are several, whose, and the order; all of it stands in the address. */
export const QueueFilters = ({ search, onChange, onReset }: QueueFiltersProps) => {
  const { t } = useTranslation();
  const { specialties, role } = useActing();
  const specialty = search.specialite ?? (specialties.length === 1 ? specialties[0] : undefined);
  return (
    <search className={css['filters']} aria-label={t('review.filters.legend')}>
      <Words search={search} onChange={onChange} />
      <SpecialtyField
        label={t('review.filters.specialty')}
        specialties={specialties}
        any={t('review.filters.allSpecialties')}
        value={search.specialite}
        onChoose={(value) => onChange({ specialite: value, bloc: undefined })}
      />
      <ChoiceField
        label={t('review.filters.ground')}
        value={search.motif}
        onChoose={(value) => onChange({ motif: value })}
        any={t('review.filters.anyGround')}
        options={grounds.map((value) => ({ value, label: t(`review.grounds.${value}`) }))}
      />
      {specialty !== undefined && <BlockFilter specialty={specialty} search={search} onChange={onChange} />}
      <ChoiceField
        label={t('review.filters.sort')}
        value={search.tri ?? 'deadline'}
        onChoose={(value) => onChange({ tri: value })}
        options={sorts.map((value) => ({ value, label: t(`review.filters.sorts.${value}`) }))}
      />
      {role === 'chair' && (
        <Checkbox
          className={css['mine'] ?? ''}
          label={t('review.filters.mine')}
          checked={search.miens ?? false}
          onChange={({ currentTarget }) => onChange({ miens: currentTarget.checked })}
        />
      )}
      {specialty !== undefined && search.rapporteur !== undefined && (
        <ReaderChip
          specialty={specialty}
          reader={search.rapporteur}
          onClear={() => onChange({ rapporteur: undefined })}
        />
      )}
      {isFiltered(search) && (
        <Button variant="subtle" leftSection={<Icon name="close" size={16} />} onClick={onReset}>
          {t('review.filters.reset')}
        </Button>
      )}
    </search>
  );
};

type FilterProps = Omit<QueueFiltersProps, 'onReset'>;

interface ReaderChipProps {
  readonly specialty: string;
  readonly reader: string;
  readonly onClear: () => void;
}

const ReaderChip = ({ specialty, reader, onClear }: ReaderChipProps) => {
  const { t } = useTranslation();
  const { data } = useQuery(readersQuery(specialty));
  const name = data?.items.find(({ member }) => member === reader)?.name ?? t('review.someone');
  return (
    <Button variant="light" rightSection={<Icon name="close" size={16} />} onClick={onClear}>
      {t('review.filters.reader', { name })}
      <span className="sr-only"> ({t('review.filters.clear')})</span>
    </Button>
  );
};

/** What is typed is looked for once the typing rests. */
const Words = ({ search, onChange }: FilterProps) => {
  const { t } = useTranslation();
  const [typed, type] = useTypedSearch(search.mots, (mots) => onChange({ mots }));
  return (
    <TextInput
      type="search"
      className={css['words'] ?? ''}
      label={t('review.filters.words')}
      placeholder={t('review.filters.wordsHint')}
      leftSection={<Icon name="search" size={18} />}
      maxLength={80}
      value={typed}
      onChange={({ currentTarget }) => type(currentTarget.value)}
    />
  );
};

const BlockFilter = ({ specialty, search, onChange }: FilterProps & { readonly specialty: string }) => {
  const { t } = useTranslation();
  const { data: book } = useQuery(ruleBookQuery(specialty));
  return (
    <BlockField
      label={t('review.filters.block')}
      value={search.bloc}
      onChoose={(value) => onChange({ bloc: value })}
      any={t('review.filters.anyBlock')}
      blocks={book?.blocks ?? []}
    />
  );
};
