/** The place that takes documents, in Déclarer and in the Fiche. */
export const uploadTexts = {
  drop: 'Déposez ou collez un fichier ici, ou choisissez-le',
  rules: 'PDF, JPEG ou PNG, 20 Mo au plus ; plusieurs à la fois si besoin.',
  camera: 'Photographier le document',
  notAttached: '{{name}} n’a pas été joint :',
  progress: '({{n}} sur {{of}})',
  refused: {
    empty: '« {{name}} » est vide.',
    type: '« {{name}} » n’est ni un PDF, ni une image JPEG ou PNG.',
    size: '« {{name}} » dépasse 20 Mo.',
  },
  sending: 'Envoi de {{name}}…',
} as const;
