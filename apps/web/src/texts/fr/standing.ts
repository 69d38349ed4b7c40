import { reasonWords } from '@libs/contracts';

/** Whether a declaration counts, and why not. */
export const standingTexts = {
  counts: 'Compte',
  'does-not-count-yet': 'Pas encore',
  'does-not-count': 'Ne compte pas',
  reasons: reasonWords,
  revise: 'À revoir : « {{question}} »',
} as const;
