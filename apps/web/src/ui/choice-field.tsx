import { NativeSelect, type NativeSelectProps } from '@mantine/core';

export interface ChoiceFieldProps extends Pick<NativeSelectProps, 'label' | 'aria-label' | 'description' | 'size'> {
  /** What choosing none of them is called; one has to be chosen when absent. */
  readonly any?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** None of them when empty. */
  readonly value: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** One of a few, as the device lets one choose. */
export const ChoiceField = ({ any, options, value = '', onChoose, ...field }: ChoiceFieldProps) => (
  <NativeSelect
    {...field}
    value={value}
    onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    data={[...(any === undefined ? [] : [{ value: '', label: any }]), ...options]}
  />
);
