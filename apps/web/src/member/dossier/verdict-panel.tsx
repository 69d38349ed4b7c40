import { Button, Textarea, TextInput } from '@mantine/core';
import { type RefObject, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../session/acting.js';
import { useShortcuts } from '../../shell/shortcut-registry.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/page.js';
import { Notice } from '../../ui/state.js';
import { KeyHint } from '../key-hint.js';
import type { CaseDetail } from '../queries.js';
import type { RuleBook } from '../rule-book.js';
import { ConditionsBox } from './conditions-box.js';
import { CriteriaForm } from './criteria-form.js';
import { useDeed } from './deeds.js';
import css from './dossier.module.css';
import { useKept } from './kept.js';
import { RefusedDeed } from './refused-deed.js';
import {
  type Outcome,
  type Verdict,
  choosing,
  decisionCommand,
  departs,
  faultsOf,
  noVerdict,
  opinionCommand,
} from './verdict.js';

interface VerdictPanelProps {
  readonly dossier: CaseDetail;
  readonly book: RuleBook;
  readonly kind: 'opinion' | 'decision';
  /** The version that the person has seen. */
  readonly version: number;
  /** How many pieces the person has marked as seen. */
  readonly seen: number;
}

const keyOf = { accepted: 'f', refused: 'd' } as const;

const start = ({ opinion }: CaseDetail, kind: 'opinion' | 'decision'): Verdict => ({
  ...noVerdict,
  weight: kind === 'decision' && opinion?.weight != null ? String(opinion.weight).replace('.', ',') : '',
});

/** The opinion of the reader or the decision of the chair: two buttons, then what it needs, a recap and one button. */
export const VerdictPanel = ({ dossier, book, kind, version, seen }: VerdictPanelProps) => {
  const { t } = useTranslation();
  const { me } = useActing();
  const { value, change, forget } = useKept(`delibere.${kind}.${me.accountId}.${dossier.id}`, start(dossier, kind));
  const deed = useDeed({ id: dossier.id, version }, forget);
  const form = kind === 'opinion' ? dossier.criteria : [];
  const expected = {
    criteria: form.map(({ id }) => id),
    weighs: dossier.weighs,
    opinion: kind === 'decision' ? dossier.opinion : null,
  };
  const choose = (outcome: Outcome) => change(choosing(value, outcome, expected.criteria));
  const send = (outcome: Outcome) => {
    const command = kind === 'opinion' ? opinionCommand : decisionCommand;
    deed.mutate({ command: command(value, outcome, expected), done: kind });
  };
  useShortcuts(
    (['accepted', 'refused'] as const).map((outcome) => ({
      keys: keyOf[outcome],
      label: t(`review.${kind}.${outcome}`),
      run: () => choose(outcome),
    })),
  );
  return (
    <Panel title={t(`review.${kind}.mine`)}>
      {kind === 'decision' && <ConditionsBox dossier={dossier} seen={seen} />}
      {kind === 'opinion' && dossier.opinion && <p className="quiet">{t('review.opinion.again')}</p>}
      <p>{t('review.form.choose')}</p>
      <div className={css['choices']}>
        {(['accepted', 'refused'] as const).map((outcome) => (
          <Button
            key={outcome}
            size="md"
            variant={value.outcome === outcome ? 'filled' : 'default'}
            aria-pressed={value.outcome === outcome}
            leftSection={<Icon name={outcome === 'accepted' ? 'check' : 'cross'} size={18} />}
            rightSection={<KeyHint keys={keyOf[outcome]} />}
            onClick={() => choose(outcome)}
          >
            {t(`review.${kind}.${outcome}`)}
          </Button>
        ))}
      </div>
      {value.outcome && (
        <Details
          key={value.outcome}
          {...{ kind, value, change, expected, form, deed }}
          outcome={value.outcome}
          unit={book.weightUnit ?? ''}
          onSend={send}
          onCancel={() => {
            deed.reset();
            change({ outcome: undefined } as Partial<Verdict>);
          }}
        />
      )}
      <RefusedDeed error={deed.error} caseId={dossier.id} />
    </Panel>
  );
};

interface DetailsProps {
  readonly kind: 'opinion' | 'decision';
  readonly outcome: Outcome;
  readonly value: Verdict;
  readonly change: (part: Partial<Verdict>) => void;
  readonly expected: Parameters<typeof faultsOf>[1];
  readonly form: CaseDetail['criteria'];
  readonly unit: string;
  readonly deed: { readonly isPending: boolean };
  readonly onSend: (outcome: Outcome) => void;
  readonly onCancel: () => void;
}

const recaps = {
  opinion: { accepted: 'review.form.recapOpinionAccepted', refused: 'review.form.recapOpinionRefused' },
  decision: { accepted: 'review.form.recapDecisionAccepted', refused: 'review.form.recapDecisionRefused' },
} as const;

const Details = ({ kind, outcome, value, change, expected, form, unit, deed, onSend, onCancel }: DetailsProps) => {
  const { t } = useTranslation();
  const [tried, setTried] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  const faults = tried ? faultsOf(value, expected) : [];
  const met = form.filter(({ id }) => value.criteria[id] === true).length;
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useConfirmKey(box);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const wrong = faultsOf(value, expected)[0];
    if (wrong === undefined) onSend(outcome);
    else box.current?.querySelector<HTMLElement>(`[data-fault=${wrong}]`)?.focus();
  };
  return (
    <form ref={box} className={css['form']} onSubmit={submit} noValidate>
      {form.length > 0 && (
        <CriteriaForm
          criteria={form}
          answers={value.criteria}
          missing={faults.includes('criteria')}
          presumed={outcome === 'accepted'}
          onChange={(criteria) => change({ criteria })}
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
        {form.length > 0 && ` ${t('review.form.recapCriteria', { count: met, of: form.length })}`}
      </p>
      <div className={css['choices']}>
        <Button type="submit" loading={deed.isPending} rightSection={<KeyHint keys={t('review.keys.confirm')} />}>
          {t('review.form.confirm')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
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
