import { incompatible } from '@libs/domain';
import { type Permission } from './request.js';
import { type Question, relations } from './relations.js';
import { type Role, Role as RoleSchema } from '@libs/contracts';

/** Seconds after which a sign-in is too old for what asks for a recent one. */
export const RECENT_SIGN_IN = 300;

const recent: readonly Permission[] = ['P11', 'P12', 'P14', 'P17', 'P34'];
const ofCycle: readonly Permission[] = ['P01', 'P02', 'P03'];
const ofOrdinaryEvidence: readonly Permission[] = ['P02', 'P04'];
const bySpecialty: readonly string[] = ['member', 'chair', 'secretariat', 'auditor'];

const isRole = (role: string): role is Role => RoleSchema.options.some((known) => known === role);

const clash = ({ actor, facts }: Question): boolean =>
  isRole(actor.role) &&
  facts.heldRoles.filter(isRole).some((held) => isRole(actor.role) && incompatible(held, actor.role));

const foreignSpecialty = ({ actor, resource, facts }: Question): boolean =>
  bySpecialty.includes(actor.role) &&
  resource.specialty !== null &&
  !facts.scope.specialties.includes(resource.specialty);

const foreignTerritory = (question: Question): boolean =>
  question.actor.role === 'ordre' && question.resource.territory !== null && !relations.territory?.(question);

// Who has left a case sees nothing of it any more, not even what leaving it once again would answer.
const left = ({ facts }: Question): boolean => facts.interest === 'recused';

/** Rights of a person over what is his or what is everyone's: no conflict of interest stands against them. */
const personal = (words: readonly string[]): boolean => words.some((word) => ['own', 'self', 'all'].includes(word));

/** D8 and D9: health evidence has lines of its own, and a council needs the physician's consent. */
const withheld = (permission: Permission, words: readonly string[], { resource, facts }: Question) => {
  if (resource.evidenceClass === 'health' && ofOrdinaryEvidence.includes(permission)) return 'D8';
  return words.includes('consent') && !facts.consent ? 'D9' : undefined;
};

/**
 * The rule that denies although the cell might allow (D1 to D4, D7 to D9 of the trust model), or `undefined`. Whoever is
 * denied by one of them learns nothing, not even that the thing exists.
 */
export const hiddenOverride = (
  permission: Permission,
  words: readonly string[],
  question: Question,
): string | undefined => {
  const { actor, resource, facts } = question;
  if (actor.role === 'system') return undefined;
  if (personal(words)) return words.includes('self') && left(question) ? 'D2' : undefined;
  if (resource.subject !== null && actor.accountId === resource.subject) return 'D1';
  if (facts.interest === 'pending' || facts.interest === 'recused') return 'D2';
  if (foreignSpecialty(question)) return 'D3';
  if (foreignTerritory(question)) return 'D4';
  if (clash(question)) return 'D7';
  return withheld(permission, words, question);
};

/** D5 and D6: the actor would be allowed and may know why not: sign in again, or the cycle is closed. */
export const openOverride = (permission: Permission, { actor, facts }: Question): string | undefined => {
  if (actor.role === 'system') return undefined;
  const signedIn = facts.signedInSecondsAgo ?? Number.POSITIVE_INFINITY;
  if (recent.includes(permission) && signedIn > RECENT_SIGN_IN) return 'D5';
  return ofCycle.includes(permission) && facts.cycleOpen === false ? 'D6' : undefined;
};
