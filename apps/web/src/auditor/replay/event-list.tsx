import { ActionIcon, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, memo, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText, periodText, shortDayText } from '../../texts/dates.js';
import { typo } from '../../texts/typo.js';
import { Icon } from '../../ui/icon.js';
import { useAuditWords } from '../words.js';
import { type Group, type Placed, groupsOf, sliceAround } from './groups.js';
import css from './list.module.css';
import type { Entry } from './moments.js';
import type { ReplaySearch } from './replay-search.js';
import { StepButton } from './step-button.js';
import type { Shown } from './use-moment.js';

const SHOWN = 60;

interface EventListProps {
  readonly cycleId: string;
  readonly entries: readonly Entry[];
  readonly shown: Shown;
  readonly search: ReplaySearch;
}

type Density = 'grouped' | 'all';

/** The history as a list, by action or event by event; the event that is shown stands out and stays in view. */
export const EventList = (props: EventListProps) => {
  const { t } = useTranslation();
  const [density, setDensity] = useState<Density>('grouped');
  const title = useId();
  return (
    <section className={css['panel']} aria-labelledby={title}>
      <div className={css['head']}>
        <h2 id={title}>{t('audit.replay.list.title')}</h2>
        <SegmentedControl
          aria-label={t('audit.replay.list.density')}
          value={density}
          onChange={(value) => setDensity(value === 'all' ? 'all' : 'grouped')}
          data={(['grouped', 'all'] as const).map((value) => ({ value, label: t(`audit.replay.list.${value}`) }))}
        />
      </div>
      {density === 'grouped' ? <Grouped {...props} /> : <OneByOne {...props} />}
    </section>
  );
};

const OneByOne = (props: EventListProps) => {
  const placed = useMemo(() => props.entries.map((entry, index): Placed => ({ entry, index })), [props.entries]);
  return (
    <Window items={placed} at={props.shown.to} current={props.shown.to}>
      {(one) => <Line key={one.entry.position} placed={one} {...marksOf(one, props.shown)} {...linkedOf(props)} />}
    </Window>
  );
};

/** Where the lines of a list lead. */
interface Linked extends Pick<EventListProps, 'cycleId' | 'search'> {
  readonly go: Shown['go'];
}

const linkedOf = ({ cycleId, search, shown: { go } }: EventListProps): Linked => ({ cycleId, search, go });

/** The pair as a line or a group sees it. Of what it does not hold it is told only what it must: what changes is drawn anew. */
type Seen = Partial<Pick<Shown, 'from' | 'to'>> & Pick<Shown, 'comparing'>;

const seenBy = ({ events }: Group, { from, to, comparing }: Shown): Seen => {
  const holds = (wanted: number | undefined) => events.some(({ index }) => index === wanted);
  return { from: holds(from) ? from : undefined, to: comparing || holds(to) ? to : undefined, comparing };
};

interface Marks {
  readonly side: 'from' | 'to' | undefined;
  readonly comparing: boolean;
  /** One can choose it to compare with. */
  readonly offered: boolean;
}

const marksOf = ({ index }: Placed, { from, to, comparing }: Seen): Marks => ({
  side: index === to ? 'to' : index === from ? 'from' : undefined,
  comparing,
  offered: comparing && to !== undefined && index < to && index !== from,
});

const Grouped = (props: EventListProps) => {
  const { entries, shown } = props;
  const groups = useMemo(() => groupsOf(entries), [entries]);
  const at = groups.findIndex(({ events }) => events.some(({ index }) => index === shown.to));
  return (
    <Window items={groups} at={at} current={shown.to}>
      {(group) =>
        group.events.length === 1 ? (
          group.events.map((one) => <Line key={group.key} placed={one} {...marksOf(one, shown)} {...linkedOf(props)} />)
        ) : (
          <GroupLine key={group.key} group={group} {...seenBy(group, shown)} {...linkedOf(props)} />
        )
      }
    </Window>
  );
};

interface WindowProps<T> {
  readonly items: readonly T[];
  /** The one that is shown among them. */
  readonly at: number;
  /** What scrolls into view when it changes. */
  readonly current: number;
  readonly children: (item: T) => ReactNode;
}

/** A long list in parts; the part of the event that is shown comes by itself. */
const Window = <T,>({ items, at, current, children }: WindowProps<T>) => {
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

type GroupLineProps = Linked & Seen & { readonly group: Group };

/** A demand from its first event to its last: where it is about, how far it came, and its events when open. */
const GroupLine = memo(({ group, from, to, comparing, ...linked }: GroupLineProps) => {
  const { t } = useTranslation();
  const words = useAuditWords();
  const holdsShown = group.events.some(({ index }) => index === to);
  const [opened, setOpened] = useState<{ at: number | undefined; open: boolean }>();
  const open = opened && opened.at === to ? opened.open : holdsShown;
  const events = useId();
  const title = words.title(group.rowName);
  const [first, last] = [group.events[0], group.events.at(-1)];
  if (!first || !last) return null;
  return (
    <li className={css['group']} data-open={open || undefined}>
      <div className={css['groupHead']}>
        <Link
          to="/rejeu/$cycleId"
          params={{ cycleId: linked.cycleId }}
          search={{ ...linked.search, position: last.entry.position }}
          resetScroll={false}
          className={css['groupLink']}
        >
          <span className={css['groupTitle']}>{title}</span>
          <span className="quiet">
            {[words.place(group.rowName), periodText(first.entry.occurredOn, last.entry.occurredOn)]
              .filter(Boolean)
              .join(', ')}
          </span>
          <span className={css['stages']}>
            {group.stages.map((stage, index) => (
              <span key={stage}>
                {index > 0 && <Icon name="arrow" size={14} />} {t(`audit.replay.list.stages.${stage}`)}
              </span>
            ))}
            <span className="quiet">{t('audit.replay.list.events', { count: group.events.length })}</span>
          </span>
        </Link>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-expanded={open}
          aria-controls={events}
          aria-label={t(open ? 'audit.replay.list.close' : 'audit.replay.list.open', { what: title })}
          onClick={() => setOpened({ at: to, open: !open })}
        >
          <Icon name={open ? 'up' : 'down'} size={18} />
        </ActionIcon>
      </div>
      <ol id={events} className={css['list']} hidden={!open}>
        {open &&
          group.events.map((placed) => (
            <Line
              key={placed.entry.position}
              placed={placed}
              inGroup
              {...marksOf(placed, { from, to, comparing })}
              {...linked}
            />
          ))}
      </ol>
    </li>
  );
});
GroupLine.displayName = 'GroupLine';

type LineProps = Linked & Marks & { readonly placed: Placed; readonly inGroup?: boolean };

/** One event: a line that leads there. */
const Line = memo(({ placed, inGroup = false, side, comparing, offered, cycleId, search, go }: LineProps) => {
  const { t } = useTranslation();
  const words = useAuditWords();
  const { entry, index } = placed;
  const isShown = side === 'to';
  return (
    <li className={css['line']} data-shown={isShown || undefined} data-from={side === 'from' || undefined}>
      <Link
        to="/rejeu/$cycleId"
        params={{ cycleId }}
        search={{ ...search, position: entry.position }}
        resetScroll={false}
        className={css['lineLink']}
        aria-current={isShown ? 'step' : undefined}
        activeProps={{}}
      >
        <span className={css['number']}>{index + 1}</span>
        <span className={css['what']}>
          {typo(inGroup ? entry.summary : words.event(entry))}
          <span className="quiet">
            <time dateTime={entry.occurredOn} title={dayText(entry.occurredOn)}>
              {shortDayText(entry.occurredOn)}
            </time>
            , {words.role(entry.actor.role)}
          </span>
        </span>
        {comparing && side && (
          <span className={css['side']}>{t(isShown ? 'audit.replay.list.isTo' : 'audit.replay.list.isFrom')}</span>
        )}
      </Link>
      {offered && (
        <button
          type="button"
          className={css['from']}
          aria-label={t('audit.replay.list.compareFromAbout', { number: index + 1 })}
          onClick={() => go({ compare: entry.position })}
        >
          {t('audit.replay.list.compareFrom')}
        </button>
      )}
    </li>
  );
});
Line.displayName = 'Line';
