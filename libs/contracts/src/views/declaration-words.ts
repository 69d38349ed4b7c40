import type { AssessedDeclaration, ReasonCode } from '../assessment.js';
import type { Outcome } from '../vocabulary.js';
import type { DeclarationStatus, DeclarationSummary } from './declaration-views.js';

/** Whether a declaration counts; one that was never declared, or no longer stands, is not judged. */
export type StandingName = AssessedDeclaration['standing'] | 'none' | 'closed';

const closed: readonly DeclarationStatus[] = ['withdrawn', 'invalidated'];

export const standingNameOf = ({ status, standing }: Pick<DeclarationSummary, 'status' | 'standing'>): StandingName =>
  closed.includes(status) ? 'closed' : (standing?.standing ?? 'none');

/** How a declaration stands, in the words of screens and exports alike. */
export const declarationStatusWords = {
  planned: 'Prévue',
  draft: 'Brouillon',
  declared: 'Déclarée',
  accepted: 'Retenue',
  'in-committee': 'En commission',
  'information-requested': 'Réponse attendue de vous',
  refused: 'Refusée',
  withdrawn: 'Retirée',
  invalidated: 'Invalidée',
} as const satisfies Record<DeclarationStatus, string>;

export const standingWords = {
  none: 'Pas encore déclarée',
  closed: 'Ne compte plus',
  counts: 'Compte',
  'does-not-count-yet': 'Ne compte pas encore',
  'does-not-count': 'Ne compte pas',
} as const satisfies Record<StandingName, string>;

/** Why a declaration does not count. */
export const reasonWords = {
  NO_SUCH_ACTION: 'Le référentiel n’a pas cette ligne.',
  OUT_OF_PERIOD: 'Elle a eu lieu hors de la période du cycle.',
  FUTURE: 'Elle n’a pas encore eu lieu ; elle comptera une fois faite.',
  DUPLICATE: 'La même action est déjà comptée ; elle ne compte qu’une fois.',
  REFUSED: 'La commission l’a refusée ; ses motifs sont sur la fiche.',
  PENDING_VALIDATION: 'Elle attend la décision de la commission.',
  PRIOR_VALIDATION_REQUIRED: 'Elle devait être validée avant d’avoir lieu.',
  NOT_ON_LIST: 'Elle n’est pas sur la liste du référentiel.',
  NOT_ELIGIBLE: 'Une condition de la ligne n’est pas remplie.',
  MIN_NOT_MET: 'Le minimum demandé par la ligne n’est pas atteint.',
  EVIDENCE_MISSING: 'Son justificatif manque.',
  ZERO_QARQ: 'Le référentiel ne lui donne aucun poids dans cette variante.',
} as const satisfies Record<ReasonCode, string>;

export const outcomeWords = {
  accepted: 'Acceptée',
  refused: 'Refusée',
} as const satisfies Record<Outcome, string>;
