import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpecialtyName } from '../../referential/specialty-names.js';
import { useActing } from '../../session/acting.js';
import { Icon } from '../../ui/icon.js';
import css from './explorer.module.css';
import { type ExplorerSearch, assessments, cycleStatuses, eventTypes, idIn } from './explorer-search.js';

const TYPED_MS = 250;
/** So that a year of which only the first digits are typed is not searched for. */
const EARLIEST = '1990-01-01';

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
        <AboutField about={search.about} onChange={onChange} />
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
  const [{ typed, of }, setTyped] = useState({ typed: about ?? '', of: about });
  // What was typed is kept as it is, unless the address has come to hold something else.
  if (of !== about) setTyped({ typed: idIn(typed) === about ? typed : (about ?? ''), of: about });
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
        setTyped({ typed: value, of });
        settle(value);
      }}
    />
  );
};

const SpecialtyField = ({ specialty, onChange }: Pick<FiltersProps, 'specialty' | 'onChange'>) => {
  const { t } = useTranslation();
  const { specialties } = useActing();
  const nameOf = useSpecialtyName();
  if (specialties.length < 2) return null;
  return (
    <NativeSelect
      label={t('audit.explorer.specialty')}
      value={specialty}
      onChange={({ currentTarget: { value } }) => onChange({ specialite: value })}
      data={specialties.map((value) => ({ value, label: nameOf(value) || '…' }))}
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
        <DayField key={name} name={name} day={search[name] ?? ''} onChange={onChange} />
      ))}
    </>
  );
};

interface DayFieldProps extends Pick<FiltersProps, 'onChange'> {
  readonly name: 'since' | 'until';
  readonly day: string;
}

/** A day that may be half typed; it follows the address while nobody types in it. */
const DayField = ({ name, day, onChange }: DayFieldProps) => {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = day;
  }, [day]);
  return (
    <TextInput
      ref={field}
      type="date"
      label={t(`audit.explorer.${name}`)}
      min={EARLIEST}
      defaultValue={day}
      onChange={({ currentTarget: { value, validity } }) => validity.valid && onChange({ [name]: value })}
    />
  );
};
