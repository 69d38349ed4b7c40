import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/choice-field.js';
import { SpecialtyField } from '../../referential/specialty-field.js';
import { useActing } from '../../session/acting.js';
import { Icon } from '../../ui/icon.js';
import { useTypedSearch } from '../../ui/typed-search.js';
import css from './explorer.module.css';
import { type ExplorerSearch, assessments, cycleStatuses, eventTypes, idIn } from './explorer-search.js';

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
  const { specialties } = useActing();
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
        <SpecialtyField
          label={t('audit.explorer.specialty')}
          specialties={specialties}
          value={specialty}
          onChoose={(value) => onChange({ specialite: value })}
        />
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

/** Nothing at all is no id, and yet looked for: everything is found. */
const searchedIn = (typed: string): string | undefined => (typed.trim() === '' ? '' : idIn(typed));

const AboutField = ({ about, onChange }: { readonly about: string | undefined } & Pick<FiltersProps, 'onChange'>) => {
  const { t } = useTranslation();
  const [typed, type] = useTypedSearch(about, (id) => onChange({ about: id }), searchedIn);
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
      onChange={({ currentTarget: { value } }) => type(value)}
    />
  );
};

const CycleFields = ({ search, onChange }: FieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField
        label={t('audit.explorer.status')}
        value={search.status}
        onChoose={(value) => onChange({ status: value })}
        any={t('audit.explorer.anyStatus')}
        options={cycleStatuses.map((value) => ({ value, label: t(`audit.cycleStatus.${value}`) }))}
      />
      <ChoiceField
        label={t('audit.explorer.assessed')}
        value={search.assessed}
        onChoose={(value) => onChange({ assessed: value })}
        any={t('audit.explorer.anyAssessed')}
        options={assessments.map((value) => ({ value, label: t(`cycle.status.${value}`) }))}
      />
    </>
  );
};

const EventFields = ({ search, onChange }: FieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField
        label={t('audit.explorer.type')}
        value={search.type}
        onChoose={(value) => onChange({ type: value })}
        any={t('audit.explorer.anyType')}
        options={eventTypes.map((value) => ({ value, label: t(`audit.types.${value}`) }))}
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
