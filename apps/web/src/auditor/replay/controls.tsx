import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../texts/dates.js';
import { Panel } from '../../ui/page.js';
import { Clocks } from './clocks.js';
import type { Entry } from './moments.js';
import css from './replay.module.css';
import type { ReplaySearch } from './replay-search.js';
import { Steps } from './steps.js';
import type { Shown } from './use-moment.js';

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
