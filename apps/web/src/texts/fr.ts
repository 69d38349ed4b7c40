import { actionsTexts } from './fr/actions.js';
import { auditTexts } from './fr/audit.js';
import { cycleTexts } from './fr/cycle.js';
import { declareTexts } from './fr/declare.js';
import { inboxTexts } from './fr/inbox.js';
import { operatorTexts } from './fr/operator.js';
import { planningTexts } from './fr/planning.js';
import { reviewTexts } from './fr/review.js';
import { referentialTexts } from './fr/referential.js';
import { sharedTexts } from './fr/shared.js';
import { sheetTexts } from './fr/sheet.js';
import { shellTexts } from './fr/shell.js';
import { standingTexts } from './fr/standing.js';

/**
 * Everything the application says, one file per area. Written with ordinary spaces: `typo` puts in those of French
 * typography. Plurals follow i18next: `…_one` and `…_other` with `count`.
 */
export const fr = {
  ...sharedTexts,
  shell: shellTexts,
  inbox: inboxTexts,
  cycle: cycleTexts,
  declare: declareTexts,
  standing: standingTexts,
  actions: actionsTexts,
  sheet: sheetTexts,
  planning: planningTexts,
  referential: referentialTexts,
  review: reviewTexts,
  audit: auditTexts,
  operator: operatorTexts,
} as const;
