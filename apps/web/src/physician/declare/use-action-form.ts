import { useCallback, useMemo } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { RevisionContent } from '../../referential/revision-content.js';
import { type Typed, rowOf, withRow } from './form.js';

/** An action as it is being typed, its row, and how another one is chosen. */
export const useActionForm = (start: Typed, content: RevisionContent) => {
  const form = useForm<Typed>({ defaultValues: start });
  const watched = useWatch({ control: form.control });
  const typed = useMemo(() => ({ ...start, ...watched }) as Typed, [start, watched]);
  const choose = useCallback(
    (id: string) => {
      const row = rowOf(content, id);
      if (row) form.reset(withRow({ ...start, ...form.getValues() }, row), { keepDefaultValues: true });
    },
    [content, form, start],
  );
  return { form, typed, row: rowOf(content, typed.row), choose };
};
