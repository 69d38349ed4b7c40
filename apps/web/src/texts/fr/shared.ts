/** Said everywhere. */
export const sharedTexts = {
  waiting: 'Chargement en cours.',
  retry: 'Réessayer',
  close: 'Fermer',
  cancel: 'Annuler',
  optional: 'facultatif',
  unreachable: {
    title: 'Le service ne répond pas',
    detail: 'La connexion est coupée ou le service redémarre. Ce que vous avez saisi est gardé sur cet écran.',
  },
  unexpected: {
    title: 'Cet écran a rencontré un problème',
    detail: 'Rien n’a été perdu de ce qui est enregistré. Rechargez la page ; si cela recommence, signalez-le.',
  },
  clause: {
    button: 'Clause',
    open: 'Lire la clause : {{about}}',
    title: 'Ce que dit le référentiel',
    noQuote: 'La source ne l’écrit pas en toutes lettres ; la lecture suivie est indiquée ci-dessous.',
    revision: 'Révision',
    row: 'Ligne',
    readings: 'Lectures suivies',
  },
  /** The places of the navigation whose screens bring their own sentences. */
  places: {
    queue: 'File d’instruction',
    explorer: 'Explorateur',
    operations: 'Exploitation',
  },
  roles: {
    physician: 'Médecin',
    member: 'Membre de la commission',
    chair: 'Présidence de la commission',
    secretariat: 'Secrétariat',
    auditor: 'Audit',
    ordre: 'Ordre',
    organiser: 'Organisme de formation',
    operator: 'Exploitation',
  },
} as const;
