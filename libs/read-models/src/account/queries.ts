import type { AccountView, PageQuery, Role } from '@libs/contracts';
import { type EntityManager, In } from 'typeorm';
import { type Order, type Page, pageBy } from '../support/keyset.js';
import { AccountEntity } from './entity.js';

const viewOf = (row: AccountEntity): AccountView => ({
  id: row.id,
  displayName: row.display_name,
  givenName: row.given_name,
  familyName: row.family_name,
  email: row.email,
  rpps: row.rpps,
  roles: [...row.roles],
  proposals: [...row.proposals],
  version: row.version,
});

export const accountById = async (manager: EntityManager, id: string): Promise<AccountView | undefined> => {
  const row = await manager.findOneBy(AccountEntity, { id });
  return row ? viewOf(row) : undefined;
};

/** The display names of these accounts, by id; unknown ids are left out. */
export const displayNames = async (
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await manager.findBy(AccountEntity, { id: In([...new Set(ids)]) });
  return new Map(rows.map(({ id, display_name }) => [id, display_name]));
};

const byName: Order<AccountEntity> = {
  by: ['account.sort_name', 'account.id'],
  direction: 'ASC',
  of: (row) => [row.sort_name, row.id],
};

/** The accounts by name, those that hold a role when it is given. */
export const accounts = (
  manager: EntityManager,
  { role }: { role?: Role },
  page: PageQuery,
): Promise<Page<AccountView>> => {
  const query = manager.createQueryBuilder(AccountEntity, 'account').where('true');
  if (role) query.andWhere("account.roles @> jsonb_build_array(jsonb_build_object('role', :role::text))", { role });
  return pageBy(query, byName, page, viewOf);
};

const MOST_PROPOSED = 500;

/** The accounts for which a role is proposed and not yet approved. */
export const accountsWithProposals = async (manager: EntityManager): Promise<AccountView[]> => {
  const rows = await manager
    .createQueryBuilder(AccountEntity, 'account')
    .where("account.proposals <> '[]'")
    .orderBy('account.sort_name')
    .addOrderBy('account.id')
    .limit(MOST_PROPOSED)
    .getMany();
  return rows.map(viewOf);
};
