import { Button, TextInput } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { type CSSProperties, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../shell/shortcut-registry.js';
import { dayText, instantText, todayInParis } from '../../texts/dates.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/page.js';
import { type Entry, knownOn, recordedOn } from './moments.js';
import css from './replay.module.css';
import type { ReplaySearch } from './replay-search.js';
import { StepButton } from './step-button.js';
import type { Shown } from './use-moment.js';

const STEP_MS = 1_400;
/** Who asked for less motion has more time for each step. */
const CALM_STEP_MS = 3_000;

interface ControlsProps {
  readonly entries: readonly Entry[];
  readonly shown: Shown;
  readonly search: ReplaySearch;
  readonly busy: boolean;
}

/** The slider with its buttons, and the two clocks. */
export const Controls = ({ entries, shown, search, busy }: ControlsProps) => {
  const { t } = useTranslation();
  return (
    <Panel title={<span id="browse">{t('audit.replay.slider.title')}</span>}>
      <Sliders entries={entries} shown={shown} />
      <Steps entries={entries} shown={shown} busy={busy} />
      <Clocks entries={entries} shown={shown} search={search} />
    </Panel>
  );
};

type SlidersProps = Pick<ControlsProps, 'entries' | 'shown'>;

const Sliders = ({ entries, shown }: SlidersProps) => {
  const { t } = useTranslation();
  const { from, to, comparing, slide, go } = shown;
  return (
    <>
      {comparing && from !== undefined && (
        <Slider
          label={t('audit.replay.slider.from')}
          entries={entries}
          value={from}
          least={0}
          most={to - 1}
          onChange={(index) => go({ compare: entries[index]?.position ?? 0 })}
        />
      )}
      <Slider
        label={t(comparing ? 'audit.replay.slider.to' : 'audit.replay.slider.label')}
        entries={entries}
        value={to}
        least={comparing && from !== undefined ? from + 1 : 0}
        most={entries.length - 1}
        onChange={slide}
      />
    </>
  );
};

interface SliderProps {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (index: number) => void;
}

/** One handle over the whole history; it stops where the other one stands. */
const Slider = ({ label, entries, value, least, most, onChange }: SliderProps) => {
  const { t } = useTranslation();
  const total = entries.length;
  const recordedAt = entries[value]?.recordedAt;
  const instant = recordedAt === undefined ? '' : instantText(recordedAt);
  const share = total > 1 ? (value / (total - 1)) * 100 : 100;
  return (
    <label className={css['slider']}>
      <span>{label}</span>
      <input
        type="range"
        min={0}
        max={Math.max(0, total - 1)}
        value={value}
        disabled={total < 2}
        style={{ '--share': `${share}%` } as CSSProperties}
        aria-valuetext={t('audit.replay.slider.value', { number: value + 1, total, instant })}
        onChange={({ currentTarget }) => onChange(Math.min(most, Math.max(least, Number(currentTarget.value))))}
      />
    </label>
  );
};

const Steps = ({ entries, shown, busy }: Omit<ControlsProps, 'search'>) => {
  const { t } = useTranslation();
  const last = entries.length - 1;
  const { to } = shown;
  const jump = (index: number) => {
    const entry = entries[Math.min(last, Math.max(0, index))];
    if (entry) shown.go({ position: entry.position });
  };
  const [playing, setPlaying] = usePlay({ to, last, busy, next: () => jump(to + 1) });
  useShortcuts([
    { keys: '[', label: t('audit.replay.keys.previous'), run: () => jump(to - 1) },
    { keys: ']', label: t('audit.replay.keys.next'), run: () => jump(to + 1) },
  ]);
  const toggle = () => {
    if (!playing && to === last) jump(0);
    setPlaying(!playing);
  };
  return (
    <div className={css['steps']}>
      <div className={css['buttons']}>
        <StepButton label={t('audit.replay.slider.first')} icon="first" off={to === 0} onClick={() => jump(0)} />
        <StepButton label={t('audit.replay.slider.previous')} icon="back" off={to === 0} onClick={() => jump(to - 1)} />
        <Button
          variant="light"
          leftSection={<Icon name={playing ? 'pause' : 'play'} size={18} />}
          disabled={last < 1}
          onClick={toggle}
        >
          {t(playing ? 'audit.replay.slider.pause' : 'audit.replay.slider.play')}
        </Button>
        <StepButton label={t('audit.replay.slider.next')} icon="arrow" off={to === last} onClick={() => jump(to + 1)} />
        <StepButton label={t('audit.replay.slider.last')} icon="last" off={to === last} onClick={() => jump(last)} />
      </div>
      <p className="number" aria-live={playing ? 'off' : 'polite'}>
        {t('audit.replay.slider.at', { number: to + 1, total: entries.length })}
      </p>
    </div>
  );
};

interface Playing {
  readonly to: number;
  readonly last: number;
  readonly busy: boolean;
  readonly next: () => void;
}

/** Goes on by itself once the state is there, until the end or the pause. */
const usePlay = ({ to, last, busy, next }: Playing) => {
  const [playing, setPlaying] = useState(false);
  const calm = useReducedMotion();
  const on = playing && to < last;
  useEffect(() => {
    if (!on || busy) return undefined;
    const goOn = () => {
      if (to + 1 >= last) setPlaying(false);
      next();
    };
    const step = setTimeout(goOn, calm ? CALM_STEP_MS : STEP_MS);
    return () => clearTimeout(step);
  });
  return [on, setPlaying] as const;
};

/** « As known on one day about another » : the day of recording moves the slider, that of the facts does not. */
const Clocks = ({ entries, shown, search }: Omit<ControlsProps, 'busy'>) => {
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
        <div>
          <dt>{t('audit.replay.clocks.occurred')}</dt>
          <dd>
            <time dateTime={entry.occurredOn}>{dayText(entry.occurredOn)}</time>
          </dd>
        </div>
        <div>
          <dt>{t('audit.replay.clocks.recorded')}</dt>
          <dd>
            <time dateTime={entry.recordedAt}>{instantText(entry.recordedAt)}</time>
          </dd>
        </div>
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
