import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sliceAround } from './groups.js';
import css from './list.module.css';
import { StepButton } from './step-button.js';

const SHOWN = 60;

interface WindowProps<T> {
  readonly items: readonly T[];
  /** The one that is shown among them. */
  readonly at: number;
  /** What scrolls into view when it changes. */
  readonly current: number;
  readonly children: (item: T) => ReactNode;
}

/** A long list in parts; the part of the event that is shown comes by itself. */
export const Window = <T,>({ items, at, current, children }: WindowProps<T>) => {
  const { t } = useTranslation();
  const [turned, setTurned] = useState({ at, from: at });
  const { from, shown } = sliceAround(items, turned.at === at ? turned.from : at, SHOWN);
  const scrolled = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const line = scrolled.current?.querySelector<HTMLElement>('[data-shown]');
    if (scrolled.current && line) keepInView(scrolled.current, line);
  }, [current, from, items]);
  const turn = (to: number) => setTurned({ at, from: to });
  return (
    <>
      <div ref={scrolled} className={css['scrolled']}>
        <ol className={css['list']}>{shown.map(children)}</ol>
      </div>
      {items.length > SHOWN && (
        <div className={css['pages']}>
          <StepButton
            label={t('audit.replay.list.before')}
            icon="up"
            off={from === 0}
            onClick={() => turn(from - SHOWN)}
          />
          <span className="number quiet">
            {t('audit.replay.list.range', { from: from + 1, to: from + shown.length, total: items.length })}
          </span>
          <StepButton
            label={t('audit.replay.list.after')}
            icon="down"
            off={from + SHOWN >= items.length}
            onClick={() => turn(from + SHOWN)}
          />
        </div>
      )}
    </>
  );
};

/** Scrolls the list and nothing around it. */
const keepInView = (list: HTMLElement, line: HTMLElement): void => {
  const [frame, place] = [list.getBoundingClientRect(), line.getBoundingClientRect()];
  if (place.top >= frame.top && place.bottom <= frame.bottom) return;
  list.scrollTop += place.top - frame.top - (frame.height - place.height) / 2;
};
