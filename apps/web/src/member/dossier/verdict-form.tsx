import { Textarea, TextInput } from '@mantine/core';
import { type RefObject, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/state.js';
import { KeyHint } from '../key-hint.js';
import type { CaseDetail } from '../queries.js';
import { CriteriaForm } from './criteria-form.js';
import css from './dossier.module.css';
import { FormButtons } from './form-buttons.js';
import { type Expected, type Outcome, type Verdict, departs, faultsOf } from './verdict.js';

interface VerdictFormProps {
  readonly kind: 'opinion' | 'decision';
  readonly outcome: Outcome;
  readonly value: Verdict;
  readonly change: (part: Partial<Verdict>) => void;
  readonly expected: Expected;
  readonly criteria: CaseDetail['criteria'];
  readonly unit: string;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

const recaps = {
  opinion: { accepted: 'review.form.recapOpinionAccepted', refused: 'review.form.recapOpinionRefused' },
  decision: { accepted: 'review.form.recapDecisionAccepted', refused: 'review.form.recapDecisionRefused' },
} as const;

/** What a verdict needs once it is chosen, a recap, and the one button that sends it. */
export const VerdictForm = (props: VerdictFormProps) => {
  const { kind, outcome, value, change, expected, criteria, unit, busy, onSend, onCancel } = props;
  const { t } = useTranslation();
  const [tried, setTried] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  const faults = tried ? faultsOf(value, expected) : [];
  const met = criteria.filter(({ id }) => value.criteria[id] === true).length;
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useConfirmKey(box);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const wrong = faultsOf(value, expected)[0];
    if (wrong === undefined) onSend();
    else box.current?.querySelector<HTMLElement>(`[data-fault=${wrong}]`)?.focus();
  };
  return (
    <form ref={box} className={css['form']} onSubmit={submit} noValidate>
      {criteria.length > 0 && (
        <CriteriaForm
          criteria={criteria}
          answers={value.criteria}
          missing={faults.includes('criteria')}
          presumed={outcome === 'accepted'}
          onChange={(answers) => change({ criteria: answers })}
        />
      )}
      {expected.weighs && outcome === 'accepted' && (
        <TextInput
          data-fault="weight"
          label={t('review.form.weight', { unit })}
          description={t('review.form.weightHint')}
          inputMode="decimal"
          className={css['weight'] ?? ''}
          value={value.weight}
          onChange={({ currentTarget }) => change({ weight: currentTarget.value })}
          error={faults.includes('weight') && t('review.form.weightWrong')}
        />
      )}
      <Textarea
        data-fault="reasons"
        label={t('review.form.reasons')}
        description={t('review.form.reasonsHint')}
        autosize
        minRows={3}
        maxLength={4000}
        required={outcome === 'refused' || departs(value, expected)}
        value={value.reasons}
        onChange={({ currentTarget }) => change({ reasons: currentTarget.value })}
        error={faults.includes('reasons') && t('review.form.reasonsMissing')}
      />
      {departs(value, expected) && <Notice tone="pending">{t('review.decision.departs')}</Notice>}
      <p className={css['recap']}>
        {t(recaps[kind][outcome])}
        {criteria.length > 0 && ` ${t('review.form.recapCriteria', { count: met, of: criteria.length })}`}
      </p>
      <FormButtons
        confirm={t('review.form.confirm')}
        hint={<KeyHint keys={t('review.keys.confirm')} />}
        busy={busy}
        onCancel={onCancel}
      />
      <p className="quiet">{t('review.form.kept')}</p>
    </form>
  );
};

/** Ctrl and Enter send a form from wherever one types in it. */
const useConfirmKey = (form: RefObject<HTMLFormElement | null>): void => {
  useEffect(() => {
    const target = form.current;
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) target?.requestSubmit();
    };
    target?.addEventListener('keydown', pressed);
    return () => target?.removeEventListener('keydown', pressed);
  }, [form]);
};
