import type { AssessedDeclaration, DeclarationStatus } from '@libs/contracts';
import { plainText } from '@libs/kernel';
import { shown } from '@libs/referential';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Assessing } from '../cycle-overview/assessing.js';
import { type StandingsToday, standingsToday } from '../cycle-overview/queries.js';
import { DeclarationEntity } from './entity.js';

/** Which declarations of a cycle are asked for. */
export interface DeclarationFilter {
  readonly cycleId: string;
  readonly statuses?: readonly DeclarationStatus[] | undefined;
  readonly standings?: readonly AssessedDeclaration['standing'][] | undefined;
  readonly block?: number | undefined;
  readonly row?: string | undefined;
  readonly words?: string | undefined;
  /** Only those that wait for the physician: an answer, a document, or the rest of a draft. */
  readonly waiting?: boolean | undefined;
}

interface Place {
  readonly row: string;
  readonly block: number;
  readonly title: string;
}

/** The rows of a specialty, as the latest revision known has each. */
const placesIn = (specialty: string, { revisions }: Assessing): readonly Place[] => {
  const rows = revisions
    .compiled(specialty)
    .flatMap(({ referential: { blocks } }) =>
      blocks.flatMap(({ number: block, rows }) =>
        rows.map(({ id: row, title }) => ({ row, block, title: shown(title) })),
      ),
    );
  return [...new Map(rows.map((place) => [place.row, place])).values()];
};

/** The words of a search, without accents or capitals. */
export const wordsOf = (typed: string): string[] =>
  plainText(typed)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

// The same as `plainText`, said to PostgreSQL.
const TITLE = `lower(regexp_replace(normalize(declaration.action->>'title', NFD), '[\\u0300-\\u036f]', '', 'g'))`;
const ROW = `(declaration.action->>'row')`;

/** The block of a declaration: the one that judged it, else that of its row; null while neither is known. */
export const BLOCK = `COALESCE(assessed.block, (:blocks::jsonb->>${ROW})::int)`;

const ASSESSED = `(SELECT s->>'id' AS id, s->>'standing' AS standing, s->>'reason' AS reason, (s->>'block')::int AS block, s AS whole
  FROM jsonb_array_elements(COALESCE(:anew::jsonb, (SELECT standings FROM cycle_overview WHERE id = :cycleId))) s)`;

type Query = SelectQueryBuilder<DeclarationEntity>;

const withWords = (query: Query, typed: string, places: readonly Place[]): void => {
  wordsOf(typed).forEach((word, n) => {
    const rows = places.filter(({ title }) => wordsOf(title).some((one) => one.startsWith(word))).map(({ row }) => row);
    query.andWhere(`(${TITLE} ~ :word${n} OR ${ROW} = ANY(:rows${n}))`, {
      [`word${n}`]: `\\m${word}`,
      [`rows${n}`]: rows,
    });
  });
};

const WAITING = `(declaration.status IN ('information-requested', 'draft')
  OR (assessed.reason = 'EVIDENCE_MISSING' AND declaration.status <> 'invalidated'))`;

const narrowed = (query: Query, filter: DeclarationFilter, places: readonly Place[]): void => {
  const { statuses, standings, block, row, words, waiting } = filter;
  if (statuses) query.andWhere('declaration.status = ANY(:statuses)', { statuses });
  if (standings) query.andWhere('assessed.standing = ANY(:standings)', { standings });
  if (block !== undefined) query.andWhere(`${BLOCK} = :block`, { block });
  if (row !== undefined) query.andWhere(`${ROW} = :row`, { row });
  if (words !== undefined) withWords(query, words, places);
  if (waiting) query.andWhere(WAITING);
};

const asked = ({ standings, block, waiting }: DeclarationFilter): boolean =>
  standings !== undefined || block !== undefined || waiting === true;

/** The declarations that a filter leaves; `assessed`, where it is needed, tells whether each counts. */
export const filtered = async (
  manager: EntityManager,
  filter: DeclarationFilter,
  assessing: Assessing,
  { joined = asked(filter) }: { readonly joined?: boolean } = {},
): Promise<Query> => {
  const { cycleId } = filter;
  const today = await standingsToday(manager, cycleId, assessing);
  const places = today ? placesIn(today.specialty, assessing) : [];
  const query = manager
    .createQueryBuilder(DeclarationEntity, 'declaration')
    .where('declaration.cycle_id = :cycleId', { cycleId });
  if (joined)
    query
      .leftJoin(ASSESSED, 'assessed', 'assessed.id = declaration.id')
      .setParameters({ anew: anewOf(today), blocks: blocksOf(places) });
  narrowed(query, filter, places);
  return query;
};

const anewOf = (today: StandingsToday | undefined): string | null => (today?.anew ? JSON.stringify(today.anew) : null);

const blocksOf = (places: readonly Place[]): string =>
  JSON.stringify(Object.fromEntries(places.map(({ row, block }) => [row, block])));

/** Whether each of these declarations of a cycle counts today, and why. */
export const standingsOf = async (
  manager: EntityManager,
  cycleId: string,
  ids: readonly string[] | 'all',
  assessing: Assessing,
): Promise<ReadonlyMap<string, AssessedDeclaration>> => {
  const today = await standingsToday(manager, cycleId, assessing);
  const standings = today?.anew ?? (await settledStandings(manager, cycleId, ids));
  return new Map(standings.map((standing) => [standing.id, standing]));
};

const settledStandings = async (
  manager: EntityManager,
  cycleId: string,
  ids: readonly string[] | 'all',
): Promise<AssessedDeclaration[]> => {
  const rows = await manager.query<{ standing: AssessedDeclaration }[]>(
    `SELECT s AS standing FROM cycle_overview c, jsonb_array_elements(c.standings) s WHERE c.id = $1 AND ($2::text[] IS NULL OR s->>'id' = ANY($2))`,
    [cycleId, ids === 'all' ? null : ids],
  );
  return rows.map(({ standing }) => standing);
};
