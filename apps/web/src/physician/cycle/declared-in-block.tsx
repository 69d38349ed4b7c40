import { Button, Table } from '@mantine/core';
import { type InfiniteData, infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.js';
import type { Answer, DeclarationSummary } from '../../api/types.js';
import { numberText, periodText } from '../../texts/dates.js';
import { typo } from '../../texts/typo.js';
import { ClauseButton } from '../../ui/clause.js';
import { Failure } from '../../ui/failure.js';
import { State } from '../../ui/state.js';
import { Waiting } from '../../ui/waiting.js';
import { standings } from '../actions/words-for-states.js';
import { ficheOf } from '../addresses.js';
import { standingTones } from '../standing-tones.js';
import css from './cycle.module.css';

const PAGE = 12;

interface DeclaredInBlockProps {
  readonly cycleId: string;
  /** `null` for what is in no block: those do not count, and are few. */
  readonly block: number | null;
  readonly title: string;
  readonly unit: string | undefined;
}

const judgedQuery = ({ cycleId, block }: Pick<DeclaredInBlockProps, 'cycleId' | 'block'>) => {
  const standing = block === null ? 'does-not-count' : standings.join(',');
  const asked = { cycleId, standing, sort: 'date', limit: PAGE, ...(block !== null && { block }) } as const;
  return infiniteQueryOptions({
    queryKey: ['declarations', 'judged', cycleId, block],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/declarations', { params: { query: { ...asked, ...(pageParam && { cursor: pageParam }) } } }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
};

const itemsOf = (data: InfiniteData<Answer<'DeclarationPage'>>, block: number | null): readonly DeclarationSummary[] =>
  data.pages.flatMap(({ items }) => items).filter(({ standing }) => standing?.block === block);

/** The actions of a block that were judged, the last done first. */
export const DeclaredInBlock = ({ cycleId, block, title, unit }: DeclaredInBlockProps) => {
  const { t } = useTranslation();
  const query = useInfiniteQuery(judgedQuery({ cycleId, block }));
  if (!query.data)
    return query.isError ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : <Waiting lines={3} />;
  return (
    <>
      <Table className={css['table'] ?? ''} verticalSpacing="sm">
        <Table.Caption className="sr-only">{title}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('cycle.why.action')}</Table.Th>
            <Table.Th>{t('cycle.why.standing')}</Table.Th>
            {unit !== undefined && <Table.Th>{t('cycle.why.adds')}</Table.Th>}
            <Table.Th>{t('cycle.why.clause')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {itemsOf(query.data, block).map((declared) => (
            <DeclaredRow key={declared.id} declared={declared} unit={unit} />
          ))}
        </Table.Tbody>
      </Table>
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('cycle.why.more')}
        </Button>
      )}
    </>
  );
};

interface DeclaredRowProps {
  readonly declared: DeclarationSummary;
  readonly unit: string | undefined;
}

const DeclaredRow = ({ declared: { id, title: own, first, last, standing: assessed }, unit }: DeclaredRowProps) => {
  const { t } = useTranslation();
  if (!assessed) return null;
  const { standing, reason, weight, clause, row } = assessed;
  const title = typo(own ?? clause?.title ?? row);
  return (
    <Table.Tr>
      <Table.Td data-label={t('cycle.why.action')}>
        <Link to={ficheOf(id)}>{title}</Link>
        {first && last && <p className="quiet">{typo(periodText(first, last))}</p>}
      </Table.Td>
      <Table.Td data-label={t('cycle.why.standing')}>
        <State tone={standingTones[standing]}>{t(`standing.${standing}`)}</State>
        {reason && <p>{t(`standing.reasons.${reason}`)}</p>}
      </Table.Td>
      {unit !== undefined && (
        <Table.Td data-label={t('cycle.why.adds')} className="number">
          {weight === null ? '—' : t('cycle.why.weight', { weight: numberText(weight), unit })}
        </Table.Td>
      )}
      <Table.Td data-label={t('cycle.why.clause')}>{clause && <ClauseButton clause={clause} about={title} />}</Table.Td>
    </Table.Tr>
  );
};
