import { typo } from '@libs/contracts';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { RevisionContent, Row } from '../../referential/revision-content.js';
import { LAST_DAY } from '../../texts/dates.js';
import { numberTyped } from '../../texts/numbers.js';
import css from './declare.module.css';
import type { ErrorOf } from './faults.js';
import type { Typed } from './form.js';

const LONGEST_TITLE = 300;

interface ActionFieldsProps {
  readonly form: UseFormReturn<Typed>;
  readonly typed: Typed;
  readonly row: Row | undefined;
  readonly content: RevisionContent;
  readonly errorOf: ErrorOf;
}

/** What was done, when, how much of it and as what; the units and variants are those of the row. */
export const ActionFields = ({ form, typed, row, content, errorOf }: ActionFieldsProps) => {
  const { t } = useTranslation();
  const { register } = form;
  return (
    <section className={css['part']} aria-labelledby="what">
      <h2 id="what">{t('declare.what.title')}</h2>
      <TextInput
        id="champ-title"
        label={t('declare.what.name')}
        description={t('declare.what.nameHelp')}
        maxLength={LONGEST_TITLE}
        autoComplete="off"
        error={errorOf('title')}
        {...register('title')}
      />
      <div className={css['fields']}>
        <TextInput
          id="champ-first"
          type="date"
          max={LAST_DAY}
          label={t('declare.what.first')}
          error={errorOf('first')}
          {...register('first')}
        />
        <TextInput
          id="champ-last"
          type="date"
          max={LAST_DAY}
          label={t('declare.what.last')}
          error={errorOf('last', 'reversed')}
          {...register('last')}
        />
      </div>
      {row && row.variants.length > 1 && (
        <NativeSelect
          id="champ-variant"
          label={t('declare.what.variant')}
          error={errorOf('variant')}
          data={[
            { value: '', label: t('declare.questions.choose') },
            ...row.variants.map(({ id, label }) => ({ value: id, label: typo(label) })),
          ]}
          {...register('variant')}
        />
      )}
      <Amount form={form} typed={typed} row={row} content={content} errorOf={errorOf} />
    </section>
  );
};

const Amount = ({ form: { register }, typed, row, content, errorOf }: ActionFieldsProps) => {
  const { t } = useTranslation();
  if (!row) return null;
  const units = row.units.flatMap((id) => content.units.filter((unit) => unit.id === id));
  const plural = (numberTyped(typed.quantity) ?? 0) >= 2;
  const chosen = units.find(({ id }) => id === typed.unit);
  const name = (unit: (typeof units)[number]) => typo(plural ? unit.plural : unit.label);
  return (
    <>
      <div className={css['fields']}>
        <TextInput
          id="champ-quantity"
          label={t('declare.what.quantity')}
          inputMode="decimal"
          error={errorOf('quantity')}
          rightSection={units.length === 1 && chosen ? <span className={css['unit']}>{name(chosen)}</span> : null}
          rightSectionWidth="auto"
          {...register('quantity')}
        />
        {units.length > 1 && (
          <NativeSelect
            label={t('declare.what.unit')}
            data={units.map((unit) => ({ value: unit.id, label: name(unit) }))}
            {...register('unit')}
          />
        )}
      </div>
      {chosen?.years && <Checkbox label={t('declare.what.continuous')} {...register('continuous')} />}
    </>
  );
};
