import { catalogue } from '../problem.js';

export const declarationProblems = catalogue({
  'declaration.not-found': {
    title: 'Déclaration introuvable',
    detail: 'Cette déclaration n’existe pas ou ne vous est pas accessible.',
    status: 404,
  },
  'declaration.cycle-not-found': {
    title: 'Cycle introuvable',
    detail: 'Le cycle de certification indiqué n’existe pas ou n’est pas celui de ce médecin.',
    status: 422,
  },
  'declaration.other-cycle': {
    title: 'Autre cycle',
    detail: 'Cette déclaration appartient à un autre cycle ou à un autre médecin.',
    status: 422,
  },
  'declaration.cycle-closed': {
    title: 'Cycle clos',
    detail: 'Ce cycle n’est plus en cours : ses déclarations ne peuvent plus être modifiées.',
    status: 409,
  },
  'declaration.already-declared': {
    title: 'Action déjà déclarée',
    detail: 'Cette action a déjà été déclarée ; une rectification reste possible.',
    status: 409,
  },
  'declaration.not-declared': {
    title: 'Action non déclarée',
    detail: 'Cette action n’a pas encore été déclarée.',
    status: 409,
  },
  'declaration.closed': {
    title: 'Déclaration close',
    detail: 'Cette déclaration a été retirée ou invalidée : elle ne peut plus changer.',
    status: 409,
  },
  'declaration.under-review': {
    title: 'Dossier en cours d’examen',
    detail: 'La commission examine cette action : son contenu et ses justificatifs sont figés jusqu’à l’avis.',
    status: 409,
  },
  'declaration.row-fixed': {
    title: 'Ligne du référentiel figée',
    detail:
      'Pendant l’examen par la commission, l’action ne peut pas changer de ligne ; retirez-la et déclarez-la à nouveau.',
    status: 409,
  },
  'declaration.nothing-corrected': {
    title: 'Aucune rectification',
    detail: 'La rectification est identique à la déclaration en vigueur.',
    status: 422,
  },
  'declaration.dates-reversed': {
    title: 'Dates inversées',
    detail: 'La fin de l’action ({last}) précède son début ({first}).',
    status: 422,
  },
  'declaration.outside-cycle': {
    title: 'Hors de la période',
    detail: 'L’action doit se dérouler pendant la période de certification, du {first} au {last}.',
    status: 422,
  },
  'declaration.not-yet-done': {
    title: 'Action à venir',
    detail: 'L’action commence le {first} : elle peut être planifiée dès maintenant et déclarée une fois commencée.',
    status: 422,
  },
  'declaration.no-such-row': {
    title: 'Action inconnue du référentiel',
    detail: 'Le référentiel en vigueur à la date de l’action n’a pas de ligne « {row} ».',
    status: 422,
  },
  'declaration.unknown-variant': {
    title: 'Rôle inconnu',
    detail: 'La ligne « {row} » du référentiel ne connaît pas le rôle « {variant} ».',
    status: 422,
  },
  'declaration.unknown-unit': {
    title: 'Unité inconnue',
    detail: 'La ligne « {row} » du référentiel ne se compte pas en « {unit} ».',
    status: 422,
  },
  'declaration.unknown-answer': {
    title: 'Réponse inattendue',
    detail: 'La ligne « {row} » du référentiel ne pose pas la question « {question} ».',
    status: 422,
  },
  'declaration.attestation-not-accepted': {
    title: 'Déclaration non admise comme preuve',
    detail:
      'Pour la ligne « {row} », le référentiel n’admet pas cette forme de déclaration à la place d’un justificatif.',
    status: 422,
  },
  'declaration.evidence-missing': {
    title: 'Justificatif manquant',
    detail: 'Pour la ligne « {row} », le référentiel attend un justificatif : joignez-le avant de déclarer l’action.',
    status: 422,
  },
  'declaration.evidence-attached-already': {
    title: 'Justificatif déjà joint',
    detail: 'Un autre justificatif porte déjà cet identifiant.',
    status: 409,
  },
  'declaration.same-file': {
    title: 'Fichier déjà joint',
    detail: 'Ce fichier est déjà joint à cette action.',
    status: 409,
  },
  'declaration.too-much-evidence': {
    title: 'Trop de justificatifs',
    detail: 'Une déclaration ne peut pas porter plus de {limit} justificatifs.',
    status: 422,
  },
  'declaration.evidence-not-found': {
    title: 'Justificatif introuvable',
    detail: 'Ce justificatif n’est pas joint à la déclaration.',
    status: 404,
  },
  'declaration.last-evidence': {
    title: 'Dernier justificatif',
    detail: 'C’est le seul élément de preuve de cette action : joignez le nouveau avant de retirer celui-ci.',
    status: 409,
  },
  'declaration.no-information-requested': {
    title: 'Aucune demande en attente',
    detail: 'La commission n’attend pas de réponse à cette demande d’information.',
    status: 409,
  },
  'declaration.other-case': {
    title: 'Autre dossier',
    detail: 'Cette déclaration n’est pas examinée dans ce dossier.',
    status: 409,
  },
  'declaration.already-refused': {
    title: 'Action refusée',
    detail: 'La commission a refusé cette action ; une rectification motivée permet de la présenter à nouveau.',
    status: 409,
  },
});
