import { useTranslation } from 'react-i18next';
import {
  ActionLink,
  type ActionProps,
  BlockName,
  Dates,
  GoOnLink,
  StandingWords,
  StatusState,
} from './action-parts.js';
import css from './actions.module.css';
import type { Places } from './placed.js';

interface ActionCardsProps {
  readonly actions: readonly ActionProps['action'][];
  readonly places: Places;
}

/** The actions where a table would not fit. */
export const ActionCards = ({ actions, places }: ActionCardsProps) => {
  const { t } = useTranslation();
  return (
    <ul className={css['cards']} aria-label={t('actions.caption')}>
      {actions.map((action) => (
        <ActionCard key={action.id} action={action} places={places} />
      ))}
    </ul>
  );
};

const ActionCard = ({ action, places }: ActionProps) => {
  const { t } = useTranslation();
  return (
    <li className={css['card']}>
      <p className={css['cardTitle']}>
        <ActionLink action={action} />
      </p>
      <p className={css['facts']}>
        <span>
          <Dates action={action} />
        </span>
        <BlockName action={action} places={places} />
        <span>{t('actions.evidence', { count: action.evidenceCount })}</span>
      </p>
      <div className={css['states']}>
        <StatusState status={action.status} />
        <StandingWords action={action} />
      </div>
      <GoOnLink action={action} />
    </li>
  );
};
