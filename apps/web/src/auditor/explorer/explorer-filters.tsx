import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../session/acting.js';
import { typo } from '../../texts/typo.js';
import { Icon } from '../../ui/icon.js';
import { specialtyQuery } from '../queries.js';
import css from './explorer.module.css';
import { type ExplorerSearch, assessments, cycleStatuses, eventTypes, idIn } from './explorer-search.js';

const TYPED_MS = 250;

interface FiltersProps {
  readonly search: ExplorerSearch;
  readonly specialty: string;
  readonly onChange: (part: Record<string, unknown>) => void;
  readonly onReset: () => void;
}

/** What one looks for; each choice takes effect at once and stands in the address. */
export const ExplorerFilters = ({ search, specialty, onChange, onReset }: FiltersProps) => {
  const { t } = useTranslation();
  const { vue: _vue, specialite: _specialty, ...chosen } = search;
  return (
    <div className={css['search']}>
      <SegmentedControl
        aria-label={t('audit.explorer.view')}
        value={search.vue ?? 'cycles'}
        onChange={(vue) => onChange({ vue })}
        data={[
          { value: 'cycles', label: t('audit.explorer.cyclesView') },
          { value: 'evenements', label: t('audit.explorer.eventsView') },
        ]}
      />
      <fieldset className={css['filters']}>
        <legend className="sr-only">{t('audit.explorer.filters')}</legend>
        <AboutField key={search.about ?? ''} about={search.about} onChange={onChange} />
        <SpecialtyField specialty={specialty} onChange={onChange} />
        {search.vue === 'evenements' ? (
          <EventFields search={search} onChange={onChange} />
        ) : (
          <CycleFields search={search} onChange={onChange} />
        )}
        {Object.keys(chosen).length > 0 && (
          <Button
            className={css['reset'] ?? ''}
            variant="subtle"
            leftSection={<Icon name="close" size={16} />}
            onClick={onReset}
          >
            {t('audit.explorer.reset')}
          </Button>
        )}
      </fieldset>
    </div>
  );
};

type FieldsProps = Pick<FiltersProps, 'search' | 'onChange'>;

const AboutField = ({ about, onChange }: { readonly about: string | undefined } & Pick<FiltersProps, 'onChange'>) => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(about ?? '');
  const settle = useDebouncedCallback((text: string) => {
    if (text.trim() === '' || idIn(text) !== undefined) onChange({ about: text });
  }, TYPED_MS);
  const isShort = typed.trim() !== '' && idIn(typed) === undefined;
  return (
    <TextInput
      className={css['about'] ?? ''}
      label={t('audit.explorer.about')}
      description={t('audit.explorer.aboutHint')}
      error={isShort && t('audit.explorer.aboutShort')}
      leftSection={<Icon name="search" size={18} />}
      autoComplete="off"
      spellCheck={false}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        settle(value);
      }}
    />
  );
};

const SpecialtyField = ({ specialty, onChange }: Pick<FiltersProps, 'specialty' | 'onChange'>) => {
  const { t } = useTranslation();
  const { specialties } = useActing();
  const labels = useQueries({ queries: specialties.map(specialtyQuery) });
  if (specialties.length < 2) return null;
  return (
    <NativeSelect
      label={t('audit.explorer.specialty')}
      value={specialty}
      onChange={({ currentTarget: { value } }) => onChange({ specialite: value })}
      data={specialties.map((value, at) => ({ value, label: typo(labels[at]?.data ?? '…') }))}
    />
  );
};

const CycleFields = ({ search, onChange }: FieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        label={t('audit.explorer.status')}
        value={search.status ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ status: value })}
        data={[
          { value: '', label: t('audit.explorer.anyStatus') },
          ...cycleStatuses.map((value) => ({ value, label: t(`audit.cycleStatus.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('audit.explorer.assessed')}
        value={search.assessed ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ assessed: value })}
        data={[
          { value: '', label: t('audit.explorer.anyAssessed') },
          ...assessments.map((value) => ({ value, label: t(`cycle.status.${value}`) })),
        ]}
      />
    </>
  );
};

const EventFields = ({ search, onChange }: FieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        label={t('audit.explorer.type')}
        value={search.type ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ type: value })}
        data={[
          { value: '', label: t('audit.explorer.anyType') },
          ...eventTypes.map((value) => ({ value, label: t(`audit.types.${value}`) })),
        ]}
      />
      {(['since', 'until'] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          label={t(`audit.explorer.${name}`)}
          defaultValue={search[name] ?? ''}
          onChange={({ currentTarget: { value, validity } }) => validity.valid && onChange({ [name]: value })}
        />
      ))}
    </>
  );
};
