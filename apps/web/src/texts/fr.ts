import { actionsTexts } from './fr/actions.js';
import type { auditTexts } from './fr/audit.js';
import { cycleTexts } from './fr/cycle.js';
import { declareTexts } from './fr/declare.js';
import { inboxTexts } from './fr/inbox.js';
import type { operatorTexts } from './fr/operator.js';
import { planningTexts } from './fr/planning.js';
import type { reviewTexts } from './fr/review.js';
import { referentialTexts } from './fr/referential.js';
import { sharedTexts } from './fr/shared.js';
import { sheetTexts } from './fr/sheet.js';
import { shellTexts } from './fr/shell.js';
import { standingTexts } from './fr/standing.js';
import { uploadTexts } from './fr/upload.js';

/**
 * What every page may say, one file per area. Written with ordinary spaces: `typo` puts in those of French
 * typography. Plurals follow i18next: `…_one` and `…_other` with `count`.
 */
export const fr = {
  ...sharedTexts,
  shell: shellTexts,
  inbox: inboxTexts,
  cycle: cycleTexts,
  declare: declareTexts,
  upload: uploadTexts,
  standing: standingTexts,
  actions: actionsTexts,
  sheet: sheetTexts,
  planning: planningTexts,
  referential: referentialTexts,
} as const;

/** Said on the screens of one area only, which bring it (`addTexts`). */
export interface LateTexts {
  readonly review: typeof reviewTexts;
  readonly audit: typeof auditTexts;
  readonly operator: typeof operatorTexts;
}

/** Everything the application says. */
export type French = typeof fr & LateTexts;
