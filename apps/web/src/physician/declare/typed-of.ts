import type { DeclarationDetail } from '../../api/types.js';
import { asTyped } from '../../texts/numbers.js';
import { type Typed, emptyForm } from './form.js';

const answered = (value: boolean | number | string | null): [boolean | string] | [] =>
  value === null ? [] : [typeof value === 'number' ? asTyped(value) : value];

/** A draft as it stands on the server, ready to be typed on. */
export const typedOf = (
  { action, attestation }: Pick<DeclarationDetail, 'action' | 'attestation'>,
  today: string,
): Typed => {
  const empty = emptyForm(today);
  const { row, variant, title, first, last, quantity, unit, continuous, answers } = action;
  return {
    row: row ?? '',
    variant: variant ?? '',
    title: title ?? '',
    first: first ?? empty.first,
    last: last ?? empty.last,
    quantity: quantity === undefined ? empty.quantity : asTyped(quantity),
    unit: unit ?? '',
    continuous: continuous ?? false,
    answers: Object.fromEntries(
      Object.entries(answers ?? {}).flatMap(([id, value]) => answered(value).map((given) => [id, given])),
    ),
    attestation: attestation ?? 'none',
    factKey: action.factKey ?? '',
    reason: '',
  };
};
