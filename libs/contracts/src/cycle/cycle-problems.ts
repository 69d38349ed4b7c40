import { catalogue } from '../problem.js';

export const cycleProblems = catalogue({
  'cycle.not-found': {
    title: 'Cycle introuvable',
    detail: 'Ce cycle de certification n’existe pas ou ne vous est pas accessible.',
    status: 404,
  },
  'cycle.already-opened': {
    title: 'Cycle déjà ouvert',
    detail: 'Ce cycle de certification est déjà ouvert.',
    status: 409,
  },
  'cycle.another-is-running': {
    title: 'Un cycle est déjà en cours',
    detail: 'Un cycle de certification est déjà en cours pour cette spécialité ; un seul peut l’être à la fois.',
    status: 409,
  },
  'cycle.no-referential': {
    title: 'Aucun référentiel publié',
    detail: 'Aucun référentiel n’est publié pour la spécialité « {specialty} ».',
    status: 422,
  },
  'cycle.registered-in-the-future': {
    title: 'Inscription à venir',
    detail: 'La date d’inscription à l’Ordre ({registeredOn}) est postérieure à aujourd’hui.',
    status: 422,
  },
  'cycle.registered-before-end': {
    title: 'Inscription trop ancienne',
    detail:
      'Une interruption a mis fin au cycle précédent le {endedOn}. Un nouveau cycle part d’une inscription postérieure, non du {registeredOn}.',
    status: 422,
  },
  'cycle.registered-after-reference-day': {
    title: 'Dates incompatibles',
    detail:
      'Une inscription au {registeredOn} ne permet pas d’avoir été en exercice le {referenceDay} : corrigez l’une des deux réponses.',
    status: 422,
  },
  'cycle.unknown-profile': {
    title: 'Profil inconnu',
    detail: 'Le référentiel ne connaît pas le profil « {profile} ».',
    status: 422,
  },
  'cycle.unknown-answer': {
    title: 'Réponse inattendue',
    detail: 'Le référentiel ne pose pas la question « {question} ».',
    status: 422,
  },
  'cycle.previous-not-validated': {
    title: 'Cycle précédent non validé',
    detail:
      'Le cycle suivant s’ouvre lorsque l’Ordre a validé le précédent, ou au lendemain du terme d’un cycle transmis, et seulement sous son propre identifiant.',
    status: 409,
  },
  'cycle.not-running': {
    title: 'Cycle clos',
    detail: 'Ce cycle n’est plus en cours : la situation et les interruptions ne peuvent plus y être déclarées.',
    status: 409,
  },
  'cycle.outside-period': {
    title: 'Date hors de la période',
    detail: 'La date du {date} est hors de la période de certification, du {first} au {last}.',
    status: 422,
  },
  'cycle.already-interrupted': {
    title: 'Exercice déjà interrompu',
    detail: 'Une interruption d’exercice est déjà déclarée depuis le {from} : indiquez d’abord la reprise.',
    status: 409,
  },
  'cycle.not-interrupted': {
    title: 'Aucune interruption en cours',
    detail: 'Aucune interruption d’exercice n’est en cours dans ce cycle.',
    status: 409,
  },
  'cycle.resumed-before-interruption': {
    title: 'Reprise antérieure à l’interruption',
    detail: 'La reprise doit être postérieure au début de l’interruption, le {from}.',
    status: 422,
  },
  'cycle.not-ready': {
    title: 'Cycle incomplet',
    detail:
      'Avant la fin de la période, le {last}, un cycle ne se soumet à l’Ordre qu’une fois toutes les exigences remplies.',
    status: 409,
  },
  'cycle.not-submitted': {
    title: 'Cycle non soumis',
    detail: 'Ce cycle n’a pas été soumis à l’Ordre.',
    status: 409,
  },
  'cycle.already-submitted': {
    title: 'Cycle déjà soumis',
    detail: 'Ce cycle a déjà été soumis à l’Ordre.',
    status: 409,
  },
  'cycle.already-ruled': {
    title: 'Décision déjà rendue',
    detail: 'L’Ordre a déjà statué sur ce cycle.',
    status: 409,
  },
  'cycle.judge-is-subject': {
    title: 'Intérêt personnel',
    detail: 'Personne ne peut se prononcer sur son propre cycle.',
    status: 403,
  },
  'cycle.observation-time-too-short': {
    title: 'Délai trop court',
    detail: 'Le médecin doit disposer d’au moins {days} jours pour présenter ses observations.',
    status: 422,
  },
  'cycle.elements-not-communicated': {
    title: 'Phase contradictoire non ouverte',
    detail:
      'Avant tout refus, les éléments retenus doivent être communiqués au médecin, qui peut présenter des observations.',
    status: 409,
  },
  'cycle.observations-awaited': {
    title: 'Observations attendues',
    detail:
      'Le médecin peut présenter ses observations jusqu’au {observationsBy} ; la décision ne peut être rendue avant.',
    status: 409,
  },
});
