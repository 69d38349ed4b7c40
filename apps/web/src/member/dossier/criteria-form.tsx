import { typo } from '@libs/contracts';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../queries.js';
import css from './dossier.module.css';
import type { Verdict } from './verdict.js';

interface CriteriaFormProps {
  readonly criteria: CaseDetail['criteria'];
  readonly answers: Verdict['criteria'];
  readonly missing: boolean;
  /** Whether the outcome says that they are met. */
  readonly presumed: boolean;
  readonly onChange: (answers: Verdict['criteria']) => void;
}

const answersOf = [
  ['met', true],
  ['unmet', false],
  ['unsure', null],
] as const;

/** The evaluation form of the référentiel: one answer per criterion. */
export const CriteriaForm = ({ criteria, answers, missing, presumed, onChange }: CriteriaFormProps) => {
  const { t } = useTranslation();
  const first = criteria.find(({ id }) => !(id in answers))?.id;
  return (
    <section className={css['criteria']}>
      <h3>{t('review.form.criteria')}</h3>
      <p className="quiet">{t(presumed ? 'review.form.criteriaPresumed' : 'review.form.criteriaHint')}</p>
      {missing && (
        <p role="alert" className={css['fault']}>
          {t('review.form.criteriaMissing')}
        </p>
      )}
      {criteria.map(({ id, text }) => (
        <fieldset key={id}>
          <legend>{typo(text)}</legend>
          {answersOf.map(([word, met]) => (
            <label key={word}>
              <input
                type="radio"
                name={`criterion-${id}`}
                checked={id in answers && answers[id] === met}
                onChange={() => onChange({ ...answers, [id]: met })}
                {...(id === first && word === 'met' && { 'data-fault': 'criteria' })}
              />
              {t(`review.form.${word}`)}
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
};
