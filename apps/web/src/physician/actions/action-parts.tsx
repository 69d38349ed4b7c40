import { standingNameOf, typo } from '@libs/contracts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeclarationSummary } from '../../api/types.js';
import { periodText, shortDayText } from '../../texts/dates.js';
import { Icon } from '../../ui/icon.js';
import { State } from '../../ui/state.js';
import { permittedOn } from '../sheet/permitted.js';
import css from './actions.module.css';
import { type Places, blockOf } from './placed.js';
import { type Status, standingLook, statusLook } from './words-for-states.js';

export interface ActionProps {
  readonly action: DeclarationSummary;
  readonly places: Places;
}

export const StatusState = ({ status }: { readonly status: Status }) => {
  const { t } = useTranslation();
  return <State {...statusLook[status]}>{t(`actions.status.${status}`)}</State>;
};

/** Whether it counts and, where it does not, why. */
export const StandingWords = ({ action }: { readonly action: DeclarationSummary }) => {
  const { t } = useTranslation();
  const name = standingNameOf(action);
  const reason = name === 'closed' ? null : action.standing?.reason;
  return (
    <>
      <State {...standingLook[name]}>{t(`actions.standing.${name}`)}</State>
      {reason && <p className={css['reason']}>{t(`standing.reasons.${reason}`)}</p>}
    </>
  );
};

export const ActionLink = ({ action: { id, title } }: Pick<ActionProps, 'action'>) => {
  const { t } = useTranslation();
  return (
    <Link to="/actions/$id" params={{ id }}>
      {title === null ? t('actions.untitled') : typo(title)}
    </Link>
  );
};

/** The days of an action, short enough for a column or in full. */
export const Dates = ({
  action: { first, last },
  short = false,
}: Pick<ActionProps, 'action'> & { readonly short?: boolean }) => {
  const { t } = useTranslation();
  if (first === null) return <span className="quiet">{t('actions.noDates')}</span>;
  const end = last ?? first;
  if (!short) return <>{periodText(first, end)}</>;
  return (
    <span className="number">
      {shortDayText(first)}
      {end !== first && (
        <>
          <br />
          {`→ ${shortDayText(end)}`}
        </>
      )}
    </span>
  );
};

export const BlockName = ({ action, places }: ActionProps) => {
  const { t } = useTranslation();
  const number = blockOf(action, places);
  return number === null ? (
    <span className="quiet">{t('actions.noBlock')}</span>
  ) : (
    <span className="number">{t('actions.block', { number })}</span>
  );
};

/** The way to go on with an action, or to change it; nothing where it can no longer change. */
export const GoOnLink = ({ action: { id, status, title } }: Pick<ActionProps, 'action'>) => {
  const { t } = useTranslation();
  const unfinished = status === 'draft' || status === 'planned';
  if (!unfinished && !permittedOn({ status }).correct) return null;
  const said = unfinished ? 'finish' : 'correct';
  return (
    <Link
      to="/declarer"
      search={{ brouillon: id }}
      className={css['goOn']}
      aria-label={t(`actions.goOn.${said}About`, { title: typo(title ?? t('actions.untitled')) })}
    >
      <Icon name="edit" size={16} /> {t(`actions.goOn.${said}`)}
    </Link>
  );
};
