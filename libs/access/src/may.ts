import { type Actor } from '@libs/kernel';
import { hiddenOverride, openOverride } from './overrides.js';
import { matrixRoles, permissionMatrix } from './permission-matrix.js';
import { type Question, relations } from './relations.js';
import { type AccessFacts, type Action, type Permission, type Resource, type Step } from './request.js';

export interface Verdict {
  readonly allow: boolean;
  /** The cell that allowed (`P12:chair:specialty+quorum`), the override that denied (`D1`), or the cell that did not. */
  readonly rule: string;
  /** Whether a denial must look like a thing that does not exist; `false` where the actor may know the reason. */
  readonly hidden: boolean;
}

const split = (action: Action): { permission: Permission; step: Step | null } => {
  const [permission, step] = action.split(':') as [Permission, Step?];
  return { permission, step: step ?? null };
};

const cellOf = (permission: Permission, role: string): string => {
  const column = matrixRoles.findIndex((known) => known === role);
  return permissionMatrix[permission][column] ?? '-';
};

/** Every word of the cell holds, and a word that gives a step gives no more than that step. */
const holds = (words: readonly string[], question: Question): boolean =>
  words.every((word) => relations[word]?.(question) === true);

const denied = (rule: string, hidden = true): Verdict => ({ allow: false, rule, hidden });

/**
 * Whether an actor may do an action: the one authorisation function. Denied unless a cell of the permission matrix allows
 * it for the role, and whatever the cell says when an override (D1 to D9) stands against it.
 */
export const may = (actor: Actor, action: Action, resource: Resource, facts: AccessFacts): Verdict => {
  const { permission, step } = split(action);
  const cell = cellOf(permission, actor.role);
  const rule = `${permission}:${actor.role}:${cell}`;
  if (cell === '-') return denied(rule);
  const words = cell.split('+');
  const question: Question = { actor, step, resource, facts };
  const overridden = hiddenOverride(permission, words, question);
  if (overridden) return denied(overridden);
  if (!holds(words, question)) return denied(rule);
  const openly = openOverride(permission, question);
  return openly ? denied(openly, false) : { allow: true, rule, hidden: false };
};
