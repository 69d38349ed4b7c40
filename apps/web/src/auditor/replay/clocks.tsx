import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText, instantText, todayInParis } from '../../texts/dates.js';
import { Fact } from '../../ui/fact.js';
import { type Entry, knownOn, recordedOn } from './moments.js';
import css from './replay.module.css';
import type { ReplaySearch } from './replay-search.js';
import type { Shown } from './use-moment.js';

interface ClocksProps {
  readonly entries: readonly Entry[];
  readonly shown: Shown;
  readonly search: ReplaySearch;
}

/** « As known on one day about another » : the day of recording moves the slider, that of the facts does not. */
export const Clocks = ({ entries, shown, search }: ClocksProps) => {
  const { t } = useTranslation();
  const { to, asOf, go } = shown;
  const entry = entries[to];
  if (!entry) return null;
  const know = (day: string) => {
    const found = entries[knownOn(entries, day)];
    if (found) go({ position: found.position });
  };
  return (
    <div className={css['clocks']}>
      <dl>
        <Fact name={t('audit.replay.clocks.occurred')}>
          <time dateTime={entry.occurredOn}>{dayText(entry.occurredOn)}</time>
        </Fact>
        <Fact name={t('audit.replay.clocks.recorded')}>
          <time dateTime={entry.recordedAt}>{instantText(entry.recordedAt)}</time>
        </Fact>
      </dl>
      <DayField name="known" value={recordedOn(entry)} onChange={know} />
      <DayField name="about" value={asOf} onChange={(day) => go({ asOf: day })} />
      {search.asOf !== undefined && search.asOf !== entry.occurredOn && (
        <Button variant="subtle" size="compact-md" onClick={() => go({ asOf: undefined })}>
          {t('audit.replay.clocks.reset')}
        </Button>
      )}
    </div>
  );
};

interface DayFieldProps {
  readonly name: 'known' | 'about';
  readonly value: string;
  readonly onChange: (day: string) => void;
}

const EARLIEST = '1990-01-01';
const YEARS_AHEAD = 20;

const DayField = ({ name, value, onChange }: DayFieldProps) => {
  const { t } = useTranslation();
  const today = todayInParis();
  const latest = name === 'known' ? today : `${Number(today.slice(0, 4)) + YEARS_AHEAD}-12-31`;
  const [typed, setTyped] = useState({ of: value, day: value });
  return (
    <TextInput
      type="date"
      label={t(`audit.replay.clocks.${name}`)}
      description={t(`audit.replay.clocks.${name}Hint`)}
      min={EARLIEST}
      max={latest}
      value={typed.of === value ? typed.day : value}
      onChange={({ currentTarget: { value: day, validity } }) => {
        setTyped({ of: value, day });
        if (day !== '' && validity.valid) onChange(day);
      }}
      onBlur={() => setTyped({ of: value, day: value })}
    />
  );
};
