/** Whether a declaration counts, and why not. */
export const standingTexts = {
  counts: 'Compte',
  'does-not-count-yet': 'Pas encore',
  'does-not-count': 'Ne compte pas',
  reasons: {
    NO_SUCH_ACTION: 'Le référentiel n’a pas cette ligne.',
    OUT_OF_PERIOD: 'Elle a eu lieu hors de la période du cycle.',
    FUTURE: 'Elle n’a pas encore eu lieu ; elle comptera une fois faite.',
    DUPLICATE: 'La même action est déjà comptée ; elle ne compte qu’une fois.',
    REFUSED: 'La commission l’a refusée ; ses motifs sont sur la fiche.',
    PENDING_VALIDATION: 'Elle attend la décision de la commission.',
    PRIOR_VALIDATION_REQUIRED: 'Elle devait être validée avant d’avoir lieu.',
    NOT_ON_LIST: 'Elle n’est pas sur la liste du référentiel.',
    NOT_ELIGIBLE: 'Une condition de la ligne n’est pas remplie.',
    MIN_NOT_MET: 'Le minimum demandé par la ligne n’est pas atteint.',
    EVIDENCE_MISSING: 'Son justificatif manque.',
    ZERO_QARQ: 'Le référentiel ne lui donne aucun poids dans cette variante.',
  },
} as const;
