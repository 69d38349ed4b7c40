import { SegmentedControl } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupLine, Line, type Linked, marksOf, seenBy } from './event-lines.js';
import { type Placed, groupsOf } from './groups.js';
import { Window } from './list-window.js';
import css from './list.module.css';
import type { Entry } from './moments.js';
import type { ReplaySearch } from './replay-search.js';
import type { Shown } from './use-moment.js';

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

const linkedOf = ({ cycleId, search, shown: { go } }: EventListProps): Linked => ({ cycleId, search, go });
