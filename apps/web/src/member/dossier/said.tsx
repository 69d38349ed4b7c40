import { typo } from '@libs/contracts';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../texts/dates.js';
import { numberText } from '../../texts/numbers.js';
import { Panel } from '../../ui/page.js';
import { State } from '../../ui/state.js';
import type { CaseDetail } from '../queries.js';
import type { RuleBook } from '../rule-book.js';
import css from './dossier.module.css';

interface SaidProps {
  readonly dossier: CaseDetail;
  readonly book: RuleBook;
}

const weightText = (weight: number, { weight: measure }: RuleBook): string =>
  `${numberText(weight)} ${measure?.abbreviation ?? ''}`.trim();

/** The reader's opinion, criterion by criterion where there is a form. */
export const Opinion = ({ dossier: { opinion, readerName, criteria: asked }, book }: SaidProps) => {
  const { t } = useTranslation();
  if (!opinion) return null;
  const { proposal, reasons, weight, criteria } = opinion;
  return (
    <Panel title={t('review.opinion.title')} aside={readerName && <span className="quiet">{readerName}</span>}>
      <p>
        <State tone={proposal === 'accepted' ? 'done' : 'missing'}>{t(`review.opinion.${proposal}`)}</State>
      </p>
      {weight !== null && <p>{t('review.opinion.weight', { weight: weightText(weight, book) })}</p>}
      <p className={reasons ? css['written'] : 'quiet'}>{reasons ? typo(reasons) : t('review.opinion.noReasons')}</p>
      {criteria.length > 0 && (
        <ul className={css['answers']}>
          {criteria.map(({ criterion, met }) => (
            <li key={criterion}>
              <State tone={met === true ? 'done' : met === false ? 'missing' : 'neutral'}>
                {t(met === true ? 'review.form.met' : met === false ? 'review.form.unmet' : 'review.form.unsure')}
              </State>{' '}
              {typo(asked.find(({ id }) => id === criterion)?.text ?? '')}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};

export const Decision = ({ dossier: { decision }, book }: SaidProps) => {
  const { t } = useTranslation();
  if (!decision) return null;
  const { outcome, reasons, weight, decidedOn } = decision;
  return (
    <Panel title={t('review.decision.title')}>
      <p>
        <State tone={outcome === 'accepted' ? 'done' : 'missing'}>
          {t(outcome === 'accepted' ? 'review.decision.acceptedDone' : 'review.decision.refusedDone')}
        </State>{' '}
        {t('review.decision.on', { day: dayText(decidedOn) })}
      </p>
      {weight !== null && <p>{t('review.decision.weight', { weight: weightText(weight, book) })}</p>}
      {reasons && <p className={css['written']}>{typo(reasons)}</p>}
    </Panel>
  );
};

/** What was asked of the physician and what came back. */
export const Exchanges = ({ dossier: { informationRequests } }: { readonly dossier: CaseDetail }) => {
  const { t } = useTranslation();
  if (informationRequests.length === 0) return null;
  return (
    <Panel title={t('review.exchanges.title')}>
      <ul className={css['precedents']}>
        {informationRequests.map(({ requestId, questions, dueOn, answer, answeredOn }) => (
          <li key={requestId}>
            <p className={css['written']}>{typo(questions)}</p>
            <p className="quiet">
              {answeredOn
                ? t('review.exchanges.answered', { day: dayText(answeredOn) })
                : t('review.exchanges.dueOn', { day: dayText(dueOn) })}
            </p>
            {answer ? <p className={css['written']}>{typo(answer)}</p> : <p>{t('review.exchanges.noAnswer')}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
};
