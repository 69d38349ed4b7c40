/** Déclarer. */
export const declareTexts = {
  nav: 'Déclarer',
  title: 'Déclarer une action',
} as const;
