/** Mon cycle. */
export const cycleTexts = {
  nav: 'Mon cycle',
  title: 'Mon cycle',
} as const;
