import { ChoiceField, type ChoiceFieldProps } from '../ui/choice-field.js';
import { useSpecialtyName } from './specialty-names.js';

interface SpecialtyFieldProps extends Omit<ChoiceFieldProps, 'options'> {
  readonly specialties: readonly string[];
}

/** One of several specialties, by what each is called; nothing where there is no choice. */
export const SpecialtyField = ({ specialties, ...field }: SpecialtyFieldProps) => {
  const nameOf = useSpecialtyName();
  if (specialties.length < 2) return null;
  return <ChoiceField {...field} options={specialties.map((value) => ({ value, label: nameOf(value) || '…' }))} />;
};
