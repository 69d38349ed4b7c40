import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import css from './state.module.css';

/** How something stands. `pending` waits for a day or a person; `neutral` asks for nothing. */
export type Tone = 'done' | 'pending' | 'missing' | 'info' | 'neutral' | 'past';

const icons: Readonly<Record<Tone, IconName>> = {
  done: 'check',
  pending: 'clock',
  missing: 'cross',
  info: 'info',
  neutral: 'dash',
  past: 'history',
};

interface StateProps {
  readonly tone: Tone;
  readonly icon?: IconName;
  /** The word. */
  readonly children: ReactNode;
}

/** A state: an icon, a word and a colour, never one of them alone. */
export const State = ({ tone, icon = icons[tone], children }: StateProps) => (
  <span className={css['state']} data-tone={tone}>
    <Icon name={icon} size={16} />
    <span>{children}</span>
  </span>
);

/** A sentence set apart, with its tone; `status` says it to screen readers when it appears. */
export const Notice = ({
  tone,
  icon = icons[tone],
  title,
  live = false,
  children,
}: Omit<StateProps, 'children'> & {
  readonly title?: ReactNode;
  readonly live?: boolean;
  readonly children?: ReactNode;
}) => (
  <div className={css['notice']} data-tone={tone} role={live ? 'status' : undefined}>
    <Icon name={icon} />
    <div>
      {title && <p className={css['title']}>{title}</p>}
      {children}
    </div>
  </div>
);
