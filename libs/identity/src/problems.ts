export interface IdentityProblem {
  /** HTTP status. */
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

/** What someone who could not sign in, or is not signed in, is told. */
export const identityProblems = {
  'identity.sign-in-required': {
    status: 401,
    title: 'Connexion requise',
    detail: 'Vous n’êtes pas connecté, ou votre session a expiré. Connectez-vous pour continuer.',
  },
  'identity.recent-login-required': {
    status: 401,
    title: 'Connexion récente requise',
    detail: 'Cette décision demande une connexion de moins de cinq minutes. Connectez-vous de nouveau pour la prendre.',
  },
  'identity.csrf': {
    status: 403,
    title: 'Requête refusée',
    detail: 'Cette requête ne vient pas de l’application. Rechargez la page, puis recommencez.',
  },
  'identity.sign-in-expired': {
    status: 400,
    title: 'Connexion expirée',
    detail: 'La connexion n’a pas abouti à temps, ou a été commencée dans une autre fenêtre. Recommencez-la.',
  },
  'identity.sign-in-failed': {
    status: 400,
    title: 'Connexion refusée',
    detail: 'Le service de connexion n’a pas confirmé votre identité. Recommencez, ou choisissez un autre moyen.',
  },
  'identity.unknown-account': {
    status: 403,
    title: 'Compte inconnu',
    detail: 'Votre identité est confirmée, mais aucun compte ne vous correspond ici. Adressez-vous à votre conseil.',
  },
  'identity.provider-unavailable': {
    status: 503,
    title: 'Service de connexion indisponible',
    detail: 'Le service de connexion ne répond pas. Réessayez dans quelques minutes.',
  },
} as const satisfies Record<string, IdentityProblem>;

export type IdentityProblemCode = keyof typeof identityProblems;

/** The RFC 9457 body of a problem; the API explains it at the address of its type. */
export const problemBody = (code: IdentityProblemCode) => ({
  type: `/api/problems/${code}`,
  code,
  ...identityProblems[code],
});
