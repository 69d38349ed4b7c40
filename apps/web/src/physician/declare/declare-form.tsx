import type { DeclaredAction } from '@libs/contracts';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleSummary, DeclarationDetail } from '../../api/types.js';
import type { RevisionContent } from '../../referential/revision-content.js';
import { todayInParis } from '../../texts/dates.js';
import { Notice } from '../../ui/state.js';
import { ActionFields } from './action-fields.js';
import { AutosaveStatus } from './autosave-status.js';
import { checkDeclaration } from './checked.js';
import { ReasonField } from './correction.js';
import css from './declare.module.css';
import { Done } from './done.js';
import { EvidenceField } from './evidence-field.js';
import { FaultSummary, useFaults } from './faults.js';
import { type Typed, attestationOf, draftOf, emptyForm, questionsOf, rowOf, withRow } from './form.js';
import { type KeptStart, keyOf } from './kept-form.js';
import { Questions } from './questions.js';
import { RowField } from './row-field.js';
import { RowNote } from './row-note.js';
import { SameEvent } from './same-event.js';
import { Submitting } from './submitting.js';
import { typedOf } from './typed-of.js';
import { useActionForm } from './use-action-form.js';
import { useAutosave } from './use-autosave.js';
import { useDeclaration } from './use-declaration.js';
import { usePreview } from './use-preview.js';

interface DeclareFormProps {
  readonly cycle: CycleSummary;
  readonly content: RevisionContent;
  readonly existing: DeclarationDetail | undefined;
  readonly kept: KeptStart;
  readonly brouillon: string | undefined;
  /** Begins again from what the server has. */
  readonly onRestart: () => void;
}

const route = getRouteApi('/declarer');

const startOf = ({ kept, existing, content }: DeclareFormProps, line: string | undefined): Typed => {
  const today = todayInParis();
  const start = kept.form?.typed ?? (existing ? typedOf(existing, today) : emptyForm(today));
  const asked = start.row === '' && line !== undefined ? rowOf(content, line) : undefined;
  return asked ? withRow(start, asked) : start;
};

const isDeclared = ({ status }: DeclarationDetail): boolean => status !== 'draft' && status !== 'planned';

/** The whole of a declaration on one screen: typed on the left, what it leads to on the right, one submit. */
export const DeclareForm = (props: DeclareFormProps) => {
  const { cycle, content, existing, kept, brouillon, onRestart } = props;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { ligne, bloc } = route.useSearch();
  const [start] = useState(() => startOf(props, ligne));
  const { form, typed, row, choose } = useActionForm(start, content);
  const declaration = useDeclaration({ subject: cycle.subject, cycleId: cycle.id }, existing);
  const { files } = declaration.filed;

  const corrected = existing && isDeclared(existing) ? existing : undefined;
  const correcting = corrected !== undefined;
  const checked = useMemo(
    () => checkDeclaration(typed, content, { files: files.length, correcting }),
    [typed, content, files.length, correcting],
  );
  const { told: faults, errorOf, attempt, summary } = useFaults(checked.faults);
  const attestation = attestationOf(typed);
  const preview = usePreview(
    checked.action && { cycleId: cycle.id, action: checked.action, attestation, corrects: corrected?.id },
  );
  // The field in hand answers at once; what follows from it, a moment later.
  const told = useDeferredValue(
    useMemo(() => ({ typed, row, content, action: checked.action }), [typed, row, content, checked]),
  );

  const chooseEvent = useCallback((fact: string) => form.setValue('factKey', fact), [form]);
  const autosave = useAutosave({
    key: keyOf(cycle.id, brouillon),
    seen: kept.seen,
    form: { typed, declarationId: declaration.savedId },
  });
  const submitting = useMutation({
    mutationFn: (action: DeclaredAction) =>
      corrected ? declaration.correct(action, attestation, typed.reason) : declaration.submit(action, attestation),
    onSuccess: async () => {
      await autosave.forget();
      void queries.invalidateQueries();
    },
  });
  const saving = useMutation({
    mutationFn: (saved: Typed) => declaration.save(draftOf(saved, content)),
    onSuccess: ({ id }, saved) => autosave.forget({ typed: saved, declarationId: id }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.reset();
    if (attempt() && checked.action) submitting.mutate(checked.action);
  };
  const save = () => {
    submitting.reset();
    saving.mutate(typed);
  };

  if (submitting.isSuccess)
    return (
      <Done
        id={declaration.filed.id}
        preview={preview.data}
        cycleId={cycle.id}
        unit={content.weight?.abbreviation}
        corrected={correcting}
      />
    );
  return (
    <form className={css['layout']} onSubmit={submit} noValidate>
      <div className={css['fieldsColumn']}>
        {kept.form && (
          <Notice tone="info">
            <div className="line">
              {t('declare.restored')}
              <Button variant="default" size="compact-md" onClick={() => void autosave.forget().then(onRestart)}>
                {t('declare.restart')}
              </Button>
            </div>
          </Notice>
        )}
        <FaultSummary ref={summary} faults={faults} />
        <RowField content={content} block={bloc} value={typed.row} error={errorOf('row')} onChoose={choose} />
        {told.row && <RowNote row={told.row} content={content} />}
        <ActionFields form={form} typed={typed} row={row} content={content} errorOf={errorOf} />
        <SameEvent concurrent={preview.data?.concurrent} value={typed.factKey} onChoose={chooseEvent} />
        {told.row && (
          <Questions
            questions={questionsOf(content, told.row, told.typed.variant)}
            answers={typed.answers}
            error={errorOf('answers')}
            onAnswer={(id, answer) => form.setValue('answers', { ...typed.answers, [id]: answer })}
          />
        )}
        <EvidenceField
          row={told.row}
          attestation={typed.attestation}
          files={files}
          error={errorOf('proof')}
          onAttest={(next) => form.setValue('attestation', next)}
          onAdd={(piece) => declaration.add(piece, draftOf(typed, content))}
          onRemove={declaration.remove}
        />
        {corrected && <ReasonField form={form} error={errorOf('reason')} />}
      </div>
      <Submitting
        form={told}
        files={files.length}
        preview={preview}
        lacksProof={checked.faults.includes('proof')}
        corrected={corrected}
        sending={submitting.isPending}
        failure={submitting.error ?? saving.error}
        saved={saving.isSuccess}
        autosave={<AutosaveStatus saved={autosave.saved} onOverwrite={autosave.overwrite} onAdopt={onRestart} />}
        onSave={save}
      />
    </form>
  );
};
