import type { CommitteeView } from '@libs/contracts';
import type { EntityManager } from 'typeorm';
import { displayNames } from '../account/queries.js';
import { CommitteeEntity } from './entity.js';

const viewOf = (row: CommitteeEntity, names: ReadonlyMap<string, string>): CommitteeView => ({
  specialty: row.specialty,
  name: row.name,
  revision: row.revision,
  from: row.constituted_from,
  seats: [...row.seats],
  mandates: row.mandates.map((mandate) => ({ ...mandate, memberName: names.get(mandate.member) ?? null })),
  proposals: [...row.proposals],
  version: row.version,
});

const named = async (manager: EntityManager, rows: readonly CommitteeEntity[]): Promise<CommitteeView[]> => {
  const members = rows.flatMap(({ mandates }) => mandates.map(({ member }) => member));
  const names = await displayNames(manager, members);
  return rows.map((row) => viewOf(row, names));
};

/** Every committee, by specialty. */
export const committees = async (manager: EntityManager): Promise<CommitteeView[]> =>
  named(manager, await manager.find(CommitteeEntity, { order: { specialty: 'ASC' } }));

/** The committee of a specialty with everyone who sits or sat; undefined when none was constituted. */
export const committeeOf = async (manager: EntityManager, specialty: string): Promise<CommitteeView | undefined> =>
  (await named(manager, await manager.findBy(CommitteeEntity, { specialty })))[0];
