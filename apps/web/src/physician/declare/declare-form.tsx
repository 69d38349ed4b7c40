import { DeclaredAction } from '@libs/contracts';
import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import type { CycleSummary, DeclarationDetail } from '../../api/types.js';
import type { RevisionContent, Row } from '../../referential/revision-content.js';
import { todayInParis } from '../../texts/dates.js';
import { Notice } from '../../ui/state.js';
import { ActionFields } from './action-fields.js';
import { ReasonField } from './correction.js';
import { AutosaveStatus } from './autosave-status.js';
import css from './declare.module.css';
import { Done } from './done.js';
import { EvidenceField } from './evidence-field.js';
import { FaultSummary, useFaultText } from './faults.js';
import { type Typed, actionOf, draftOf, emptyForm, faultsOf, questionsOf, rowOf, withRow } from './form.js';
import { type KeptStart, keyOf } from './kept-form.js';
import { Questions } from './questions.js';
import { RowField } from './row-field.js';
import { RowNote } from './row-note.js';
import { SameEvent } from './same-event.js';
import { Submitting } from './submitting.js';
import { typedOf } from './typed-of.js';
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

interface Filled {
  readonly typed: Typed;
  readonly row: Row | undefined;
  readonly content: RevisionContent;
  readonly files: number;
  readonly lacksReason: boolean;
}

/** What is wrong with what is typed, and the action that it is once it is complete. */
const checkedOf = ({ typed, row, content, files, lacksReason }: Filled) => {
  const own = faultsOf(typed, row, files);
  const complete = row && own.every((fault) => fault === 'proof');
  return {
    faults: [...own, ...(lacksReason ? (['reason'] as const) : [])],
    action: complete ? DeclaredAction.parse(actionOf(typed, row, content)) : null,
    attestation: typed.attestation === 'none' ? null : typed.attestation,
  };
};

const isDeclared = ({ status }: DeclarationDetail): boolean => status !== 'draft' && status !== 'planned';

/** The whole of a declaration on one screen: typed on the left, what it leads to on the right, one submit. */
export const DeclareForm = (props: DeclareFormProps) => {
  const { cycle, content, existing, kept, brouillon, onRestart } = props;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { ligne, bloc } = route.useSearch();
  const [start] = useState(() => startOf(props, ligne));
  const form = useForm<Typed>({ defaultValues: start });
  const watched = useWatch({ control: form.control });
  const typed = useMemo(() => ({ ...start, ...watched }) as Typed, [start, watched]);
  const declaration = useDeclaration({ subject: cycle.subject, cycleId: cycle.id }, existing);
  const [stage, setStage] = useState<'typing' | 'checked' | 'submitting' | 'done'>('typing');
  const [failure, setFailure] = useState<unknown>();
  const [saved, setSaved] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const faultText = useFaultText();

  const row = rowOf(content, typed.row);
  const [reason, setReason] = useState('');
  const corrected = existing && isDeclared(existing) ? existing : undefined;
  const files = declaration.filed.files.length;
  const lacksReason = corrected !== undefined && reason.trim() === '';
  const checked = useMemo(
    () => checkedOf({ typed, row, content, files, lacksReason }),
    [typed, row, content, files, lacksReason],
  );
  const { faults, action, attestation } = checked;
  // The field in hand answers at once; what follows from it, a moment later.
  const told = useDeferredValue(useMemo(() => ({ typed, row, content, ...checked }), [typed, row, content, checked]));
  const preview = usePreview(action && { cycleId: cycle.id, action, attestation, corrects: corrected?.id });
  const draft = draftOf(typed, row, content);

  const declarationId = declaration.isSaved ? declaration.filed.id : null;
  const written = JSON.stringify(typed);
  const { saved: autosaved, typed: noteTyped, ...autosave } = useAutosave(keyOf(cycle.id, brouillon), kept.seen);
  const noted = useRef(`${written} ${declarationId}`);
  useEffect(() => {
    const now = `${written} ${declarationId}`;
    if (stage === 'done' || now === noted.current) return;
    noted.current = now;
    noteTyped({ typed: JSON.parse(written) as Typed, declarationId });
  }, [written, declarationId, stage, noteTyped]);

  const choose = useCallback(
    (id: string) => {
      const next = rowOf(content, id);
      if (next) form.reset(withRow({ ...start, ...form.getValues() }, next), { keepDefaultValues: true });
    },
    [content, form, start],
  );
  const sayOf = useCallback((fact: string) => form.setValue('factKey', fact), [form]);
  const trying = async (work: () => Promise<void>) => {
    setFailure(undefined);
    setSaved(false);
    try {
      await work();
    } catch (error) {
      setFailure(error);
      setStage('checked');
    }
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setStage('checked');
    if (faults.length > 0 || !action) return setTimeout(() => summary.current?.focus());
    setStage('submitting');
    return trying(async () => {
      await (corrected
        ? declaration.correct(action, attestation, reason.trim())
        : declaration.submit(action, attestation));
      await autosave.forget();
      setStage('done');
      await queries.invalidateQueries();
    });
  };
  const save = () =>
    trying(async () => {
      await declaration.save(draft);
      await autosave.forget();
      setSaved(true);
    });

  if (stage === 'done')
    return (
      <Done
        id={declaration.filed.id}
        preview={preview.data}
        cycleId={cycle.id}
        unit={content.weight?.abbreviation}
        corrected={corrected !== undefined}
      />
    );
  const shown = stage === 'typing' ? [] : faults;
  const errorOf = (...of: readonly (typeof faults)[number][]) => {
    const fault = shown.find((one) => of.includes(one));
    return fault && faultText(fault);
  };
  return (
    <form className={css['layout']} onSubmit={(event) => void submit(event)} noValidate>
      <div className={css['fieldsColumn']}>
        {kept.form && (
          <Notice tone="info">
            {t('declare.restored')}{' '}
            <Button variant="default" size="compact-md" onClick={() => void autosave.forget().then(onRestart)}>
              {t('declare.restart')}
            </Button>
          </Notice>
        )}
        <FaultSummary ref={summary} faults={shown} />
        <RowField content={content} block={bloc} value={typed.row} error={errorOf('row')} onChoose={choose} />
        {told.row && <RowNote row={told.row} content={content} />}
        <ActionFields form={form} typed={typed} row={row} content={content} errorOf={errorOf} />
        <SameEvent concurrent={preview.data?.concurrent} value={typed.factKey} onChoose={sayOf} />
        {told.row && (
          <Questions
            questions={questionsOf(content, told.row, told.typed.variant)}
            answers={typed.answers}
            onAnswer={(id, answer) => form.setValue('answers', { ...typed.answers, [id]: answer })}
          />
        )}
        <EvidenceField
          row={told.row}
          attestation={typed.attestation}
          files={declaration.filed.files}
          error={errorOf('proof')}
          onAttest={(next) => form.setValue('attestation', next)}
          onAdd={(piece) => declaration.add(piece, draft)}
          onRemove={declaration.remove}
        />
        {corrected && <ReasonField value={reason} error={errorOf('reason')} onChange={setReason} />}
      </div>
      <Submitting
        form={told}
        files={files}
        preview={preview}
        lacksProof={faults.includes('proof')}
        corrected={corrected}
        sending={stage === 'submitting'}
        failure={failure}
        saved={saved}
        autosave={<AutosaveStatus saved={autosaved} onOverwrite={autosave.overwrite} onAdopt={onRestart} />}
        onSave={() => void save()}
      />
    </form>
  );
};
