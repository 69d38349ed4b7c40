import { typo } from '@libs/contracts';
import { Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../api/types.js';
import { dayText, instantText, shortDayText } from '../../texts/dates.js';
import { foundEventsQuery } from '../queries.js';
import { shortId, useAuditWords } from '../words.js';
import { FoundList, type FoundProps, FoundTable } from './found.js';

const columns = ['event', 'person', 'occurred', 'recorded'] as const;

/** Events of all cycles, each with the moment to which it leads. */
export const FoundEvents = ({ search, onReset }: FoundProps) => {
  const { t } = useTranslation();
  const query = useInfiniteQuery(foundEventsQuery(search));
  const filtered = Boolean(search.about ?? search.type ?? search.since ?? search.until);
  return (
    <FoundList query={query} kind="Events" filtered={filtered} onReset={onReset}>
      {(events) => (
        <FoundTable
          of="events"
          caption={t('audit.explorer.eventsCaption')}
          columns={columns.map((name) => t(`audit.explorer.columns.${name}`))}
        >
          {events.map((event) => (
            <EventRow key={event.position} event={event} />
          ))}
        </FoundTable>
      )}
    </FoundList>
  );
};

const EventRow = ({ event }: { readonly event: Answer<'FoundEvent'> }) => {
  const { t } = useTranslation();
  const words = useAuditWords();
  const label = (name: (typeof columns)[number]) => t(`audit.explorer.columns.${name}`);
  const what = typo(event.summary);
  return (
    <Table.Tr>
      <Table.Td data-label={label('event')}>
        <Link
          to="/rejeu/$cycleId"
          params={{ cycleId: event.cycleId }}
          search={{ position: event.position }}
          aria-label={t('audit.explorer.replayEvent', { what, day: dayText(event.occurredOn) })}
        >
          {what}
        </Link>
        <p className="quiet">
          {[event.rowName && words.title(event.rowName), words.actor(event.actor)].filter(Boolean).join(', ')}
        </p>
      </Table.Td>
      <Table.Td data-label={label('person')}>{shortId(event.subject)}</Table.Td>
      <Table.Td data-label={label('occurred')} className="number">
        {shortDayText(event.occurredOn)}
      </Table.Td>
      <Table.Td data-label={label('recorded')}>{instantText(event.recordedAt)}</Table.Td>
    </Table.Tr>
  );
};
