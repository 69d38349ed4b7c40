import { catalogue } from '../problem.js';

export const caseProblems = catalogue({
  'case.not-found': {
    title: 'Dossier introuvable',
    detail: 'Ce dossier n’existe pas ou ne vous est pas accessible.',
    status: 404,
  },
  'case.already-open': {
    title: 'Dossier déjà ouvert',
    detail: 'Ce dossier est déjà ouvert pour une autre déclaration.',
    status: 409,
  },
  'case.already-decided': {
    title: 'Décision déjà rendue',
    detail: 'Une décision a déjà été rendue dans ce dossier.',
    status: 409,
  },
  'case.closed': {
    title: 'Dossier clos',
    detail: 'Ce dossier est clos : la déclaration a été retirée.',
    status: 409,
  },
  'case.no-mandate': {
    title: 'Mandat absent ou expiré',
    detail: 'Cette personne n’a pas de mandat en cours dans la commission de cette spécialité.',
    status: 403,
  },
  'case.physician-concerned': {
    title: 'Intérêt personnel',
    detail: 'Le médecin concerné ne peut ni examiner ni décider son propre dossier.',
    status: 403,
  },
  'case.recused': {
    title: 'Membre déporté',
    detail: 'Cette personne s’est déportée de ce dossier.',
    status: 403,
  },
  'case.self-assignment': {
    title: 'Auto-attribution',
    detail: 'Nul ne peut s’attribuer un dossier dont il serait le seul rapporteur.',
    status: 403,
  },
  'case.opinion-given': {
    title: 'Avis déjà rendu',
    detail: 'Le rapporteur a rendu son avis : le dossier attend la décision.',
    status: 409,
  },
  'case.not-assigned': {
    title: 'Aucun rapporteur',
    detail: 'Ce dossier n’a pas encore de rapporteur.',
    status: 409,
  },
  'case.not-the-reader': {
    title: 'Réservé au rapporteur',
    detail: 'Seul le rapporteur de ce dossier peut rendre un avis.',
    status: 403,
  },
  'case.information-awaited': {
    title: 'Réponse attendue',
    detail: 'Le médecin a jusqu’au {dueOn} pour répondre à la demande d’information.',
    status: 409,
  },
  'case.reasons-required': {
    title: 'Motivation requise',
    detail: 'Un refus doit être motivé.',
    status: 422,
  },
  'case.deviation-needs-reasons': {
    title: 'Motivation requise',
    detail: 'Une décision qui s’écarte de l’avis du rapporteur doit être motivée.',
    status: 422,
  },
  'case.criterion-unanswered': {
    title: 'Critère sans réponse',
    detail: 'La grille d’évaluation attend une réponse au critère « {criterion} ».',
    status: 422,
  },
  'case.unknown-criterion': {
    title: 'Critère inconnu',
    detail: 'La grille d’évaluation n’a pas de critère « {criterion} ».',
    status: 422,
  },
  'case.weight-not-foreseen': {
    title: 'Valeur non prévue',
    detail: 'Le référentiel de cette spécialité ne pondère pas les actions : aucune valeur ne peut être attribuée.',
    status: 422,
  },
  'case.refusal-has-no-weight': {
    title: 'Valeur sans objet',
    detail: 'Une action refusée ne reçoit pas de valeur.',
    status: 422,
  },
  'case.no-opinion': {
    title: 'Avis attendu',
    detail: 'Le rapporteur n’a pas encore rendu son avis : la décision ne peut pas être prise.',
    status: 409,
  },
  'case.not-the-chair': {
    title: 'Réservé à la présidence',
    detail: 'Seule la présidence de la commission finalise une décision.',
    status: 403,
  },
  'case.same-person': {
    title: 'Deux personnes requises',
    detail: 'Le rapporteur qui a rendu l’avis ne peut pas prendre la décision.',
    status: 403,
  },
  'case.already-asked': {
    title: 'Demande déjà en cours',
    detail: 'Une demande d’information est déjà en attente de réponse.',
    status: 409,
  },
  'case.too-many-requests': {
    title: 'Trop de demandes',
    detail: 'Un dossier ne peut pas donner lieu à plus de {limit} demandes d’information.',
    status: 409,
  },
  'case.answer-time': {
    title: 'Délai de réponse',
    detail: 'Le délai de réponse doit se situer entre le {earliest} et le {latest}.',
    status: 422,
  },
  'case.no-information-requested': {
    title: 'Aucune demande en attente',
    detail: 'Ce dossier n’attend pas de réponse à cette demande d’information.',
    status: 409,
  },
  'case.not-yours-to-recuse': {
    title: 'Déport d’autrui',
    detail: 'Seule la présidence peut constater le déport d’un autre membre.',
    status: 403,
  },
  'case.other-declaration': {
    title: 'Autre déclaration',
    detail: 'Ce dossier porte sur une autre déclaration.',
    status: 409,
  },
});
