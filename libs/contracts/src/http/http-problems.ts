/** What can be wrong with a request itself, in French, by stable code; refusals of the domain have their own catalogue. */
export const httpProblems = {
  'request.malformed': {
    title: 'Requête illisible',
    detail: 'La requête ne peut pas être lue : le corps attendu est du JSON en UTF-8.',
    status: 400,
  },
  'request.invalid': {
    title: 'Données refusées',
    detail: 'Certaines données ne conviennent pas ; chacune est indiquée, avec ce qui est attendu.',
    status: 422,
  },
  'request.not-allowed': {
    title: 'Action non autorisée',
    detail: 'Votre rôle ne permet pas cette action.',
    status: 403,
  },
  'request.not-found': {
    title: 'Introuvable',
    detail: 'Cette ressource n’existe pas ou ne vous est pas accessible.',
    status: 404,
  },
  'request.precondition-failed': {
    title: 'Version dépassée',
    detail:
      'La ressource a changé depuis la version que vous avez lue (elle en est à la version {current}). Relisez-la, puis recommencez.',
    status: 412,
  },
  'request.too-large': {
    title: 'Requête trop volumineuse',
    detail: 'La requête dépasse la taille admise.',
    status: 413,
  },
  'request.unsupported-media-type': {
    title: 'Format non pris en charge',
    detail: 'Le corps d’une requête est du JSON (application/json), sauf pour l’envoi d’un justificatif.',
    status: 415,
  },
  'request.key-reused': {
    title: 'Clé déjà employée',
    detail: 'Cette clé d’idempotence a déjà servi à une autre requête. Employez une clé nouvelle.',
    status: 422,
  },
  'request.precondition-required': {
    title: 'Version attendue',
    detail:
      'Indiquez la version que vous avez lue (If-Match: "v12"), ou If-None-Match: * pour ce qui n’existe pas encore.',
    status: 428,
  },
  'operators.rebuild-open': {
    title: 'Reconstruction déjà demandée',
    detail: 'Une reconstruction est demandée ou en cours. Attendez qu’elle se termine avant d’en demander une autre.',
    status: 409,
  },
  'service.failed': {
    title: 'Erreur interne',
    detail: 'Une erreur est survenue ; elle est enregistrée sous la référence {requestId}.',
    status: 500,
  },
  'service.unavailable': {
    title: 'Service indisponible',
    detail: 'Le service ne peut pas répondre pour l’instant. Recommencez dans un instant.',
    status: 503,
  },
  'service.outcome-unknown': {
    title: 'Issue incertaine',
    detail:
      'L’enregistrement a peut-être eu lieu. Renvoyez la même requête avec la même clé d’idempotence : elle ne sera pas enregistrée deux fois.',
    status: 503,
  },
  'service.view-behind': {
    title: 'Mise à jour en cours',
    detail: 'L’enregistrement est fait ; son affichage n’est pas encore à jour. Recommencez dans un instant.',
    status: 503,
  },
} as const satisfies Record<string, { readonly title: string; readonly detail: string; readonly status: number }>;
