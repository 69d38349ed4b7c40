export interface EvidenceProblem {
  /** HTTP status. */
  readonly status: number;
  readonly title: string;
  /** French sentence; `{name}` stands for the refusal's fact of that name. */
  readonly detail: string;
}

/** What the reader of a refusal is told, by its code: the cause, and what to do about it. */
export const evidenceProblems = {
  'evidence.empty': {
    status: 422,
    title: 'Fichier vide',
    detail: 'Le fichier reçu est vide. Vérifiez qu’il s’ouvre sur votre appareil, puis envoyez-le de nouveau.',
  },
  'evidence.too-large': {
    status: 413,
    title: 'Fichier trop volumineux',
    detail:
      'Le fichier dépasse {maxMegabytes} Mo. Réduisez la résolution de la numérisation ou séparez le document en plusieurs fichiers.',
  },
  'evidence.truncated': {
    status: 422,
    title: 'Fichier incomplet',
    detail: 'La fin du fichier manque : il a été coupé pendant l’envoi ou l’enregistrement. Envoyez-le de nouveau.',
  },
  'evidence.mislabelled': {
    status: 415,
    title: 'Contenu différent du nom du fichier',
    detail:
      'Le nom ou le type annoncé du fichier ne correspond pas à son contenu. Enregistrez-le de nouveau en PDF, JPEG ou PNG.',
  },
  'evidence.type-not-allowed': {
    status: 415,
    title: 'Format non accepté',
    detail: 'Seuls les fichiers PDF, JPEG et PNG sont acceptés. Exportez le document en PDF, puis envoyez-le.',
  },
  'evidence.malformed': {
    status: 422,
    title: 'Fichier endommagé',
    detail: 'La structure du fichier est endommagée. Enregistrez le document de nouveau, puis envoyez-le.',
  },
  'evidence.polyglot': {
    status: 422,
    title: 'Fichier à double contenu',
    detail: 'Le fichier contient autre chose que le document annoncé. Imprimez-le en PDF, puis envoyez ce PDF.',
  },
  'evidence.encrypted': {
    status: 422,
    title: 'PDF protégé',
    detail: 'Le PDF est protégé ou chiffré. Enregistrez-le sans mot de passe ni restriction, puis envoyez-le.',
  },
  'evidence.active': {
    status: 422,
    title: 'PDF à contenu actif',
    detail:
      'Le PDF contient un script, une pièce jointe ou un formulaire qui agit. Imprimez-le en PDF, puis envoyez ce PDF.',
  },
  'evidence.unreadable': {
    status: 422,
    title: 'PDF impossible à contrôler',
    detail: 'Une partie du PDF ne peut pas être contrôlée. Imprimez-le en PDF, puis envoyez ce PDF.',
  },
  'evidence.too-many-pixels': {
    status: 422,
    title: 'Image trop grande',
    detail:
      'L’image compte {megapixels} millions de pixels, pour {maxMegapixels} au plus. Réduisez ses dimensions, puis envoyez-la.',
  },
  'evidence.aborted': {
    status: 400,
    title: 'Envoi interrompu',
    detail: 'L’envoi s’est interrompu avant la fin ; rien n’a été conservé. Envoyez le fichier de nouveau.',
  },
  'evidence.too-slow': {
    status: 408,
    title: 'Envoi trop lent',
    detail: 'L’envoi est resté trop longtemps sans avancer ; rien n’a été conservé. Envoyez le fichier de nouveau.',
  },
  'evidence.too-many': {
    status: 422,
    title: 'Trop de pièces',
    detail: 'Une déclaration porte au plus {max} pièces. Retirez-en une avant d’en ajouter une autre.',
  },
  'evidence.range-not-satisfiable': {
    status: 416,
    title: 'Partie de fichier inexistante',
    detail: 'La partie demandée se trouve au-delà de la fin du fichier.',
  },
  'evidence.altered': {
    status: 500,
    title: 'Pièce altérée',
    detail:
      'La pièce conservée ne correspond plus à son empreinte : elle n’est pas communiquée, et l’exploitant est alerté.',
  },
} as const satisfies Record<string, EvidenceProblem>;
