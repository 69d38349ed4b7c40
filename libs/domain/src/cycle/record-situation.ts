import { type SituationAnswers } from '@libs/contracts';
import { refuse } from '../refusing.js';
import { type CycleContext, type CycleData, type CycleOutcome } from './facts.js';
import { unknownSituation } from './open-cycle.js';
import { type CycleState, situationOn } from './state.js';

const same = (a: SituationAnswers, b: SituationAnswers): boolean => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && a[name] === b[name]);
};

/** Records what is true of the physician from a day of the period on; the same again, without a document, is nothing. */
export const recordSituation = (
  { effectiveOn, situation, evidence }: CycleData<'RecordSituation'>,
  state: CycleState,
  { facts }: CycleContext,
): CycleOutcome => {
  if (state.status === 'none') return refuse('cycle.not-found');
  if (state.status !== 'running') return refuse('cycle.not-running');
  const { subject, first, last } = state;
  if (effectiveOn < first || effectiveOn > last)
    return refuse('cycle.outside-period', { date: effectiveOn, first, last });
  const known = situationOn(state.situations, effectiveOn);
  if (known?.effectiveOn === effectiveOn && same(known.answers, situation) && evidence.length === 0) return [];
  const data = { subject, effectiveOn, situation, evidence };
  return unknownSituation(situation, facts) ?? [{ type: 'SituationRecorded', data }];
};
