import { typo } from '@libs/contracts';
import { Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { assessmentTones } from '../../assessment/tones.js';
import type { Answer } from '../../api/types.js';
import { dayText, shortDayText } from '../../texts/dates.js';
import { State } from '../../ui/state.js';
import { foundCyclesQuery } from '../queries.js';
import { shortId } from '../words.js';
import { FoundList, type FoundProps, FoundTable } from './found.js';

type Found = Answer<'FoundCycle'>;

const columns = ['cycle', 'period', 'status', 'assessed', 'history'] as const;

/** Cycles, each with where it stands and how much there is to replay. */
export const FoundCycles = ({ search, onReset }: FoundProps) => {
  const { t } = useTranslation();
  const query = useInfiniteQuery(foundCyclesQuery(search));
  const filtered = Boolean(search.about ?? search.status ?? search.assessed);
  return (
    <FoundList query={query} kind="Cycles" filtered={filtered} onReset={onReset}>
      {(cycles) => (
        <FoundTable
          of="cycles"
          caption={t('audit.explorer.cyclesCaption')}
          columns={columns.map((name) => t(`audit.explorer.columns.${name}`))}
        >
          {cycles.map((cycle) => (
            <CycleRow key={cycle.id} cycle={cycle} />
          ))}
        </FoundTable>
      )}
    </FoundList>
  );
};

const CycleRow = ({ cycle }: { readonly cycle: Found }) => {
  const { t } = useTranslation();
  const { id, subject, number, first, last, status, assessed } = cycle;
  const label = (name: (typeof columns)[number]) => t(`audit.explorer.columns.${name}`);
  return (
    <Table.Tr>
      <Table.Td data-label={label('cycle')}>
        <Link
          to="/rejeu/$cycleId"
          params={{ cycleId: id }}
          aria-label={t('audit.explorer.replayCycle', { number, id: shortId(subject) })}
        >
          {t('audit.person', { id: shortId(subject) })}
        </Link>
        <p className="quiet">{t('audit.explorer.number', { number })}</p>
      </Table.Td>
      <Table.Td data-label={label('period')}>
        <span className="number">{shortDayText(first)}</span>
        <br />
        <span className="number">→ {shortDayText(last)}</span>
      </Table.Td>
      <Table.Td data-label={label('status')}>{t(`audit.cycleStatus.${status}`)}</Table.Td>
      <Table.Td data-label={label('assessed')}>
        {assessed === null ? (
          <span className="quiet">{t('audit.explorer.unjudged')}</span>
        ) : (
          <State tone={assessmentTones[assessed]}>{t(`cycle.status.${assessed}`)}</State>
        )}
      </Table.Td>
      <Table.Td data-label={label('history')}>
        <History cycle={cycle} />
      </Table.Td>
    </Table.Tr>
  );
};

const History = ({ cycle: { events, lastEvent } }: { readonly cycle: Found }) => {
  const { t } = useTranslation();
  return (
    <>
      <span>{t('audit.explorer.events', { count: events })}</span>
      {lastEvent && (
        <p className="quiet">
          {t('audit.explorer.last', {
            what: typo(lastEvent.summary).replace(/^./, (letter) => letter.toLowerCase()),
            day: dayText(lastEvent.occurredOn),
          })}
        </p>
      )}
    </>
  );
};
