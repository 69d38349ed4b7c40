import { type Role, type Scope } from '@libs/contracts';
import { type Refusal } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { type StoredRoleChange } from './events.js';
import { type Registered } from './state.js';

const deciding: readonly Role[] = ['member', 'chair', 'ordre'];
const watching: readonly Role[] = ['operator', 'auditor'];

/** Those who run or audit the system take no part in its decisions (permission matrix, P33). */
export const incompatible = (a: Role, b: Role): boolean =>
  (watching.includes(a) && deciding.includes(b)) || (watching.includes(b) && deciding.includes(a));

const needsSpecialty: readonly Role[] = ['member', 'chair', 'secretariat', 'auditor'];

const scopeMissing = (role: Role, { specialties, territories }: Scope): boolean =>
  (needsSpecialty.includes(role) && specialties.length === 0) || (role === 'ordre' && territories.length === 0);

/** Why a role cannot be granted or revoked now. */
export const impossible = (change: StoredRoleChange, state: Registered): Refusal | undefined => {
  const { role } = change;
  if (change.kind === 'revocation')
    return state.roles.some((held) => held.role === role) ? undefined : refuse('account.role-not-held', { role });
  const held = state.roles.find((other) => incompatible(other.role, role))?.role;
  if (held) return refuse('account.incompatible-roles', { held, asked: role });
  if (scopeMissing(role, change.scope)) return refuse('account.scope-missing', { role });
  return role === 'physician' && state.rpps === null ? refuse('account.rpps-required') : undefined;
};

/** Whether the change would leave the account as it is. */
export const changesNothing = (change: StoredRoleChange, state: Registered): boolean =>
  change.kind === 'grant' &&
  state.roles.some(({ role, scope }) => role === change.role && JSON.stringify(scope) === JSON.stringify(change.scope));
