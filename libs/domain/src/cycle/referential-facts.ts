import { type Referential } from '@libs/referential';
import { type CycleFacts } from './facts.js';

const interruptionLimit = ({ situations }: Referential): number | null => {
  const tests = situations.filter(({ effect }) => effect === 'period-ended').flatMap(({ when }) => when);
  return tests.find((test) => 'interruptionYearsOver' in test)?.interruptionYearsOver ?? null;
};

/** What a référentiel says about cycles, as the facts of a decision. */
export const cycleRules = (
  referential: Referential,
): Pick<CycleFacts, 'period' | 'profiles' | 'questions' | 'interruptionLimitYears'> => ({
  period: referential.period,
  profiles: referential.profiles.map(({ id }) => id),
  questions: referential.facts.map(({ id }) => id),
  interruptionLimitYears: interruptionLimit(referential),
});
