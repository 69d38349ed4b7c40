import { CorrectAction, DeclaredAction } from '@libs/contracts';
import type { RevisionContent } from '../../referential/revision-content.js';
import { numberTyped } from '../../texts/numbers.js';
import { type Typed, actionOf, rowOf } from './form.js';

/** What may not be right yet, in the order of the screen. */
const faultsInOrder = [
  'row',
  'title',
  'first',
  'last',
  'reversed',
  'variant',
  'quantity',
  'answers',
  'proof',
  'reason',
] as const;
export type Fault = (typeof faultsInOrder)[number];

/** Where each field of the contract is put right; what comes with the row, by choosing one. */
const faultOf: Readonly<Record<keyof DeclaredAction, Fault>> = {
  row: 'row',
  unit: 'row',
  listEntry: 'row',
  factKey: 'row',
  title: 'title',
  first: 'first',
  last: 'last',
  variant: 'variant',
  quantity: 'quantity',
  continuous: 'quantity',
  answers: 'answers',
};

/** The action that is typed; `null` as long as it has faults. */
export interface Checked {
  readonly action: DeclaredAction | null;
  readonly faults: readonly Fault[];
}

/** Reads what is typed by the contract, and by the rules of the form that the contract leaves open. */
export const checkAction = (typed: Typed, content: RevisionContent): Checked => {
  const read = DeclaredAction.safeParse(actionOf(typed, content));
  const { first, last, variant } = typed;
  const row = rowOf(content, typed.row);
  const wrong = new Set<Fault>(read.error?.issues.map(({ path: [field] }) => faultOf[field as keyof DeclaredAction]));
  if (!row) wrong.add('row');
  else if (!row.variants.some(({ id }) => id === variant)) wrong.add('variant');
  if (first !== '' && last !== '' && last < first) wrong.add('reversed');
  if (numberTyped(typed.quantity) === 0) wrong.add('quantity');
  const action = read.success && wrong.size === 0 ? read.data : null;
  return { action, faults: faultsInOrder.filter((fault) => wrong.has(fault)) };
};

/** What comes with an action when it is declared. */
interface Declaring {
  readonly files: number;
  /** A correction takes a reason. */
  readonly correcting: boolean;
}

/** The same for an action to declare: one that is complete may lack its proof, or why it is corrected. */
export const checkDeclaration = (typed: Typed, content: RevisionContent, { files, correcting }: Declaring): Checked => {
  const { action, faults } = checkAction(typed, content);
  const lacksProof = files === 0 && typed.attestation === 'none' && !faults.includes('row');
  const lacksReason = correcting && !CorrectAction.shape.reason.safeParse(typed.reason).success;
  return {
    action,
    faults: [...faults, ...(lacksProof ? (['proof'] as const) : []), ...(lacksReason ? (['reason'] as const) : [])],
  };
};
