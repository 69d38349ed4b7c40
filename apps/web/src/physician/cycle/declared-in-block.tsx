import { typo } from '@libs/contracts';
import { type InfiniteData, infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.js';
import type { Answer, CycleOverview } from '../../api/types.js';
import { DeclaredTable } from '../../assessment/declared-table.js';
import { periodText } from '../../texts/dates.js';
import { Answered } from '../../ui/answered.js';
import { More } from '../../ui/more.js';
import { standings } from '../actions/words-for-states.js';
import { ficheOf } from '../addresses.js';

const PAGE = 12;

interface DeclaredInBlockProps {
  readonly cycle: CycleOverview;
  /** `null` for what is in no block: those do not count, and are few. */
  readonly block: number | null;
  readonly title: string;
}

const judgedQuery = (cycleId: string, block: number | null) => {
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

const itemsOf = (data: InfiniteData<Answer<'DeclarationPage'>>, block: number | null) =>
  data.pages
    .flatMap(({ items }) => items)
    .flatMap(({ title, first, last, standing: assessed }) =>
      assessed?.block === block ? [{ assessed, own: title, first, last }] : [],
    );

/** The actions of a block that were judged, the last done first. */
export const DeclaredInBlock = ({
  cycle: { id: cycleId, specialty, assessment },
  block,
  title,
}: DeclaredInBlockProps) => {
  const { t } = useTranslation();
  const query = useInfiniteQuery(judgedQuery(cycleId, block));
  return (
    <>
      <Answered query={query} lines={3}>
        {(data) => (
          <DeclaredTable
            title={title}
            titled
            declared={itemsOf(data, block)}
            unit={assessment?.weight?.abbreviation}
            specialty={specialty}
            name={({ assessed: { id }, first, last }, own) => (
              <>
                <Link to={ficheOf(id)}>{own}</Link>
                {first && last && <p className="quiet">{typo(periodText(first, last))}</p>}
              </>
            )}
          />
        )}
      </Answered>
      <More query={query} label={t('cycle.why.more')} />
    </>
  );
};
