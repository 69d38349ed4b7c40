import { type ReasonCode } from '@libs/contracts';
import { type Validation } from '@libs/referential';
import { type DayNumber } from './calendar.js';
import { type Entry } from './entry.js';

/** The reason for which the committee keeps an entry from counting on a day; `null` when it does not. */
export type CompiledValidation = (entry: Entry, asOf: DayNumber) => ReasonCode | null;

const decided =
  (timing: 'any' | 'prior', unasked: ReasonCode): CompiledValidation =>
  ({ decision, decidedOn, first }, asOf) => {
    if (decision === undefined) return unasked;
    if (decision.outcome === 'refused') return 'REFUSED';
    if (decision.outcome === 'pending' || (decidedOn !== null && decidedOn > asOf)) return 'PENDING_VALIDATION';
    return timing === 'prior' && (decidedOn === null || decidedOn > first) ? 'PRIOR_VALIDATION_REQUIRED' : null;
  };

const none: CompiledValidation = () => null;

/** What the row asks of the committee for one variant; `null` stands for a variant that the row does not recognise. */
export const compileValidation = (validation: Validation, variant: string | null): CompiledValidation => {
  switch (validation.mode) {
    case 'none':
      return none;
    case 'committee':
    case 'off-list':
      return decided(validation.timing, 'PENDING_VALIDATION');
    case 'of-right':
      return variant === null || validation.variants.includes(variant)
        ? none
        : decided(validation.timing, 'PENDING_VALIDATION');
    case 'list': {
      const lists = new Set(validation.lists);
      const otherwise = decided(validation.otherwise.timing, validation.otherwise.unasked);
      return (entry, asOf) => (entry.list !== null && lists.has(entry.list) ? null : otherwise(entry, asOf));
    }
  }
};
