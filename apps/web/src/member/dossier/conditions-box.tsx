import { useTranslation } from 'react-i18next';
import { useActing } from '../../session/acting.js';
import { todayInParis } from '../../texts/dates.js';
import { Icon } from '../../ui/icon.js';
import type { CaseDetail } from '../queries.js';
import { conditionsOf } from './conditions.js';
import css from './dossier.module.css';

interface ConditionsBoxProps {
  readonly dossier: CaseDetail;
  /** How many pieces were seen: worth knowing, though no condition. */
  readonly seen: number;
}

/** What a decision needs, each met or not, above the buttons that make it. */
export const ConditionsBox = ({ dossier, seen }: ConditionsBoxProps) => {
  const { t } = useTranslation();
  const { me } = useActing();
  const conditions = conditionsOf(dossier, me.accountId, todayInParis());
  const met = conditions.filter((condition) => condition.met).length;
  const count = dossier.evidence.length;
  return (
    <section className={css['conditions']} aria-label={t('review.conditions.title', { count: conditions.length })}>
      <h3>
        {t('review.conditions.title', { count: conditions.length })}{' '}
        <span className="quiet number">{t('review.conditions.met', { met, count: conditions.length })}</span>
      </h3>
      <ul>
        {conditions.map((condition) => (
          <li key={condition.id} data-met={condition.met}>
            <Icon name={condition.met ? 'check' : 'cross'} size={18} />
            <span>
              {t(`review.conditions.${condition.id}.${condition.met ? 'met' : 'unmet'}`)}
              <span className="sr-only">
                {' '}
                ({t(condition.met ? 'review.conditions.isMet' : 'review.conditions.isUnmet')})
              </span>
            </span>
          </li>
        ))}
        {count > 0 && (
          <li data-met={seen === count ? 'true' : 'note'}>
            <Icon name={seen === count ? 'check' : 'info'} size={18} />
            <span>{t('review.evidence.seenOf', { seen, count })}</span>
          </li>
        )}
      </ul>
    </section>
  );
};
