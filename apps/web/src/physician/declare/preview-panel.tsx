import { typo } from '@libs/contracts';
import { useTranslation } from 'react-i18next';
import type { AssessedDeclaration } from '../../api/types.js';
import { ToRevise } from '../../assessment/to-revise.js';
import type { Question } from '../../referential/revision-content.js';
import { numberText } from '../../texts/numbers.js';
import { ClauseButton } from '../../ui/clause.js';
import { Failure } from '../../ui/failure.js';
import { Notice, State } from '../../ui/state.js';
import { standingTones } from '../../assessment/tones.js';
import css from './declare.module.css';
import type { Preview, usePreview } from './use-preview.js';

interface PreviewPanelProps {
  readonly preview: ReturnType<typeof usePreview>;
  readonly asked: boolean;
  /** What the référentiel weighs in; undefined when it does not. */
  readonly unit: string | undefined;
  readonly questions: readonly Question[];
  readonly lacksProof: boolean;
}

/** What will happen next, said before it is submitted, by the rules by which it will be decided. */
export const PreviewPanel = ({ preview, asked, unit, questions, lacksProof }: PreviewPanelProps) => {
  const { t } = useTranslation();
  return (
    <section className={css['preview']} aria-labelledby="preview">
      <h2 id="preview">{t('declare.preview.title')}</h2>
      <div role="status" aria-busy={preview.isFetching} className={css['told']}>
        {!asked && <p className="quiet">{t('declare.preview.incomplete')}</p>}
        {asked && preview.data && <Told preview={preview.data} unit={unit} questions={questions} />}
        {asked && !preview.data && preview.isPending && <p className="quiet">{t('declare.preview.computing')}</p>}
        {asked && lacksProof && <Notice tone="pending">{t('declare.preview.missingProof')}</Notice>}
      </div>
      {asked && preview.isError && <Failure error={preview.error} onRetry={() => void preview.refetch()} />}
    </section>
  );
};

interface ToldProps extends Pick<PreviewPanelProps, 'unit' | 'questions'> {
  readonly preview: Preview;
}

const Told = ({ preview: { next, declared, accepted }, unit, questions }: ToldProps) => {
  const { t } = useTranslation();
  if (next.step === 'refused')
    return (
      <Notice tone="missing" title={t('declare.preview.refused')}>
        <p>{typo(next.problem.detail)}</p>
      </Notice>
    );
  return (
    <>
      {next.step === 'accepted-on-evidence' && <Accepted inVain={declared?.standing === 'does-not-count'} />}
      {next.step === 'stays-with-committee' && (
        <Notice tone="pending" icon="gavel" title={t('declare.preview.stays')}>
          <p>{t('declare.preview.staysDetail')}</p>
        </Notice>
      )}
      {next.step === 'sent-to-committee' && (
        <Notice tone="pending" icon="gavel" title={t('declare.preview.committee')}>
          <p>{t(`declare.preview.grounds.${next.ground}`)}</p>
          {next.late ? <p>{t('declare.preview.late')}</p> : next.prior && <p>{t('declare.preview.prior')}</p>}
        </Notice>
      )}
      {declared && <Judged title={t('declare.preview.today')} assessed={declared} unit={unit} questions={questions} />}
      {accepted && (
        <Judged title={t('declare.preview.afterwards')} assessed={accepted} unit={unit} questions={questions} />
      )}
    </>
  );
};

/** Accepted on its evidence; said otherwise where that brings nothing. */
const Accepted = ({ inVain }: { readonly inVain: boolean }) => {
  const { t } = useTranslation();
  return inVain ? (
    <Notice tone="pending" icon="alert" title={t('declare.preview.acceptedOnly')}>
      <p>{t('declare.preview.acceptedOnlyDetail')}</p>
    </Notice>
  ) : (
    <Notice tone="done" title={t('declare.preview.accepted')}>
      <p>{t('declare.preview.acceptedDetail')}</p>
    </Notice>
  );
};

interface JudgedProps {
  readonly title: string;
  readonly assessed: AssessedDeclaration;
  readonly unit: string | undefined;
  readonly questions: readonly Question[];
}

/** Whether it counts, how much it brings, and by which rule. */
export const Judged = ({
  title,
  assessed: { standing, reason, weight, clause, facts },
  unit,
  questions,
}: JudgedProps) => {
  const { t } = useTranslation();
  return (
    <div className={css['judged']}>
      <h3>{title}</h3>
      <p className="line">
        <State tone={standingTones[standing]}>{t(`standing.${standing}`)}</State>
        {weight !== null && unit !== undefined && (
          <strong className={css['adds']}>{t('declare.preview.adds', { weight: numberText(weight), unit })}</strong>
        )}
        {clause && <ClauseButton clause={clause} about={typo(clause.title)} />}
      </p>
      {reason && <p>{t(`standing.reasons.${reason}`)}</p>}
      <ToRevise assessed={{ reason, facts }} questions={questions} />
    </div>
  );
};
