import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BlockField } from '../../referential/block-field.js';
import type { Assessment, CycleSummary } from '../../api/types.js';
import type { RevisionContent } from '../../referential/revision-content.js';
import { Failure } from '../../ui/failure.js';
import { Panel } from '../../ui/page.js';
import { ActionFields } from '../declare/action-fields.js';
import { FaultSummary, useFaults } from '../declare/faults.js';
import { type Typed, emptyForm, questionsOf, rowOf, withRow } from '../declare/form.js';
import { Questions } from '../declare/questions.js';
import { RowField } from '../declare/row-field.js';
import { RowNote } from '../declare/row-note.js';
import { useActionForm } from '../declare/use-action-form.js';
import { Hints } from './hints.js';
import css from './planning.module.css';
import { type Imagined, MOST, imaginedAction } from './scenario.js';
import { useKeeping } from './use-planning.js';

/** An action taken up again: of the scenario, or planned and in this version. */
export interface Edited extends Imagined {
  readonly version: number | null;
}

interface PlanFormProps {
  readonly cycle: CycleSummary;
  readonly content: RevisionContent;
  readonly edited: Edited | undefined;
  /** How many actions the scenario has. */
  readonly size: number;
  readonly assessment: Assessment | null;
  readonly onPut: (action: Imagined) => void;
  readonly onDone: () => void;
}

const route = getRouteApi('/planification');

/** A plan starts without a date: nobody knows it better than who plans. */
const blank = (content: RevisionContent, line: string | undefined): Typed => {
  const empty = emptyForm('');
  const row = line === undefined ? undefined : rowOf(content, line);
  return row ? withRow(empty, row) : empty;
};

/** Adds an action to the scenario, or changes one of it or of those that are planned. */
export const PlanForm = ({ cycle, content, edited, size, assessment, onPut, onDone }: PlanFormProps) => {
  const { t } = useTranslation();
  const { ligne, bloc } = route.useSearch();
  const [start] = useState(() => edited?.typed ?? blank(content, ligne));
  const [block, setBlock] = useState(bloc);
  const { form, typed, row, choose } = useActionForm(start, content);
  const { told, errorOf, attempt, summary } = useFaults(imaginedAction(typed, content).faults);
  const keeping = useKeeping(cycle, content, onDone);

  const narrow = (to: number | undefined) => {
    setBlock(to);
    document.getElementById('champ-row')?.focus();
  };
  // « Modifier » stands below, out of sight of the form that it fills.
  const asked = edited !== undefined;
  useEffect(() => {
    if (asked) document.getElementById('champ-title')?.focus();
  }, [asked]);
  const full = !edited && size >= MOST;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!attempt()) return;
    const action = { id: edited?.id ?? crypto.randomUUID(), typed };
    if (edited && edited.version !== null) return keeping.mutate([{ ...action, seen: edited.version }]);
    onPut(action);
    form.reset(emptyForm(''));
    onDone();
  };

  return (
    <Panel title={t(edited ? 'planning.form.titleEdited' : 'planning.form.title')}>
      {!edited && <Hints assessment={assessment} onBlock={narrow} />}
      <form className={css['form']} onSubmit={submit} noValidate>
        <FaultSummary ref={summary} faults={told} />
        <div className={css['choice']}>
          <BlockField
            label={t('planning.form.block')}
            size="md"
            value={block}
            onChoose={(value) => setBlock(value === '' ? undefined : Number(value))}
            any={t('planning.form.anyBlock')}
            blocks={content.blocks}
          />
          <RowField content={content} block={block} value={typed.row} error={errorOf('row')} onChoose={choose} />
        </div>
        {row && (
          <>
            <RowNote row={row} content={content} />
            <ActionFields form={form} typed={typed} row={row} content={content} errorOf={errorOf} />
            <Questions
              questions={questionsOf(content, row, typed.variant)}
              answers={typed.answers}
              error={errorOf('answers')}
              onAnswer={(id, answer) => form.setValue('answers', { ...typed.answers, [id]: answer })}
            />
          </>
        )}
        {keeping.error && <Failure error={keeping.error} />}
        {full && <p className="quiet">{t('planning.form.full')}</p>}
        <div className={css['buttons']}>
          <Button type="submit" disabled={full}>
            {t(edited ? 'planning.form.change' : 'planning.form.add')}
          </Button>
          {edited && (
            <Button variant="default" onClick={onDone}>
              {t('cancel')}
            </Button>
          )}
          {row && <span className="quiet">{t('planning.form.name')}</span>}
        </div>
      </form>
    </Panel>
  );
};
