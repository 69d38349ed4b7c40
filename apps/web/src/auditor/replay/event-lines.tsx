import { typo } from '@libs/contracts';
import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText, periodText, shortDayText } from '../../texts/dates.js';
import { Icon } from '../../ui/icon.js';
import { useAuditWords } from '../words.js';
import type { Group, Placed } from './groups.js';
import css from './list.module.css';
import type { ReplaySearch } from './replay-search.js';
import type { Shown } from './use-moment.js';

/** Where the lines of a list lead. */
export interface Linked {
  readonly cycleId: string;
  readonly search: ReplaySearch;
  readonly go: Shown['go'];
}

/** The pair as a line or a group sees it. Of what it does not hold it is told only what it must: what changes is drawn anew. */
type Seen = Partial<Pick<Shown, 'from' | 'to'>> & Pick<Shown, 'comparing'>;

export const seenBy = ({ events }: Group, { from, to, comparing }: Shown): Seen => {
  const holds = (wanted: number | undefined) => events.some(({ index }) => index === wanted);
  return { from: holds(from) ? from : undefined, to: comparing || holds(to) ? to : undefined, comparing };
};

interface Marks {
  readonly side: 'from' | 'to' | undefined;
  readonly comparing: boolean;
  /** One can choose it to compare with. */
  readonly offered: boolean;
}

export const marksOf = ({ index }: Placed, { from, to, comparing }: Seen): Marks => ({
  side: index === to ? 'to' : index === from ? 'from' : undefined,
  comparing,
  offered: comparing && to !== undefined && index < to && index !== from,
});

type GroupLineProps = Linked & Seen & { readonly group: Group };

/** A demand from its first event to its last: where it is about, how far it came, and its events when open. */
export const GroupLine = memo(({ group, from, to, comparing, ...linked }: GroupLineProps) => {
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
export const Line = memo(({ placed, inGroup = false, side, comparing, offered, cycleId, search, go }: LineProps) => {
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
