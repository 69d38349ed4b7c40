import { account } from './account/decider.js';
import { accountEventTypes } from './account/events.js';
import { reviewCase } from './case/decider.js';
import { caseEventTypes } from './case/events.js';
import { committee } from './committee/decider.js';
import { committeeEventTypes } from './committee/events.js';
import { cycle } from './cycle/decider.js';
import { cycleEventTypes } from './cycle/events.js';
import { declaration } from './declaration/decider.js';
import { declarationEventTypes } from './declaration/events.js';
import { referential } from './referential/decider.js';
import { referentialEventTypes } from './referential/events.js';

/** Every kind of stream, in alphabetical order. */
export const deciders = [account, reviewCase, committee, cycle, declaration, referential] as const;

/** Every type of event that was ever stored, for the codec. */
export const allEventTypes = [
  ...accountEventTypes,
  ...caseEventTypes,
  ...committeeEventTypes,
  ...cycleEventTypes,
  ...declarationEventTypes,
  ...referentialEventTypes,
] as const;
