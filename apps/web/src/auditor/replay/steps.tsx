import { Button } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../shell/shortcut-registry.js';
import { Icon } from '../../ui/icon.js';
import type { Entry } from './moments.js';
import css from './replay.module.css';
import { StepButton } from './step-button.js';
import type { Shown } from './use-moment.js';

const STEP_MS = 1_400;
/** Who asked for less motion has more time for each step. */
const CALM_STEP_MS = 3_000;

interface StepsProps {
  readonly entries: readonly Entry[];
  readonly shown: Shown;
  readonly busy: boolean;
}

/** One event back or on, to either end, or from event to event by itself. */
export const Steps = ({ entries, shown, busy }: StepsProps) => {
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
