import { typo } from '@libs/contracts';
import { ChoiceField, type ChoiceFieldProps } from '../ui/choice-field.js';

interface BlockFieldProps extends Omit<ChoiceFieldProps, 'options' | 'value'> {
  readonly blocks: readonly { readonly number: number; readonly title: string }[];
  readonly value: number | undefined;
}

/** One of the blocks of a référentiel, by its number and title. */
export const BlockField = ({ blocks, value, ...field }: BlockFieldProps) => (
  <ChoiceField
    {...field}
    value={value === undefined ? '' : String(value)}
    options={blocks.map(({ number, title }) => ({ value: String(number), label: typo(`${number}. ${title}`) }))}
  />
);
