import type { RevisionDetail, RevisionSummary } from '@libs/contracts';
import { Referential, shown } from '@libs/referential';
import type { CalendarDay } from '@libs/kernel';
import type { EntityManager } from 'typeorm';
import { ReferentialRevisionEntity } from './entity.js';

const summaryOf = (row: ReferentialRevisionEntity, referential: Referential): RevisionSummary => ({
  specialty: row.specialty,
  label: referential.specialty.label,
  version: row.version,
  title: referential.title && shown(referential.title),
  hash: row.hash,
  inForceFrom: row.effective_from,
  publishedAt: row.published_at,
});

/** The published revisions, those of one specialty when it is given; the newest of each specialty first. */
export const revisions = async (manager: EntityManager, specialty?: string): Promise<RevisionSummary[]> => {
  const rows = await manager
    .createQueryBuilder(ReferentialRevisionEntity, 'revision')
    .where(specialty === undefined ? 'true' : 'revision.specialty = :specialty', { specialty })
    .orderBy('revision.specialty')
    .addOrderBy('revision.effective_from', 'DESC', 'NULLS LAST')
    .getMany();
  return rows.map((row) => summaryOf(row, Referential.parse(row.content)));
};

const detailOf = (row: ReferentialRevisionEntity): RevisionDetail => {
  const referential = Referential.parse(row.content);
  return {
    ...summaryOf(row, referential),
    blocks: referential.blocks.map(({ number, title, rows }) => ({
      number,
      title: shown(title),
      rows: rows.map(({ id, number: place, title: words, offList }) => ({
        id,
        number: place,
        title: shown(words),
        offList,
      })),
    })),
    content: row.content as RevisionDetail['content'],
  };
};

/** One revision, whole; undefined when it was not published. */
export const revisionDetail = async (
  manager: EntityManager,
  specialty: string,
  version: string,
): Promise<RevisionDetail | undefined> => {
  const row = await manager.findOneBy(ReferentialRevisionEntity, { id: `${specialty}/${version}` });
  return row ? detailOf(row) : undefined;
};

/** The revision in force on a day; the oldest known one judges what came before it. */
export const revisionInForceOn = async (
  manager: EntityManager,
  specialty: string,
  on: CalendarDay,
): Promise<RevisionDetail | undefined> => {
  const rows = await manager
    .createQueryBuilder(ReferentialRevisionEntity, 'revision')
    .where('revision.specialty = :specialty', { specialty })
    .orderBy('revision.effective_from', 'ASC', 'NULLS FIRST')
    .getMany();
  const started = rows.filter((row) => row.effective_from === null || row.effective_from <= on);
  const row = started.at(-1) ?? rows[0];
  return row ? detailOf(row) : undefined;
};
