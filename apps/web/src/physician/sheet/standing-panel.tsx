import { type StandingName, standingNameOf, typo } from '@libs/contracts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeclarationDetail } from '../../api/types.js';
import { ToRevise } from '../../assessment/to-revise.js';
import type { Question } from '../../referential/revision-content.js';
import { numberText } from '../../texts/numbers.js';
import { ClauseButton } from '../../ui/clause.js';
import { Panel } from '../../ui/page.js';
import { State } from '../../ui/state.js';
import { type Places } from '../actions/placed.js';
import { standingLook } from '../actions/words-for-states.js';
import css from './sheet.module.css';

interface StandingPanelProps {
  readonly action: DeclarationDetail;
  readonly places: Places;
  /** The short name of the weight, where the référentiel weighs. */
  readonly unit?: string | undefined;
  readonly questions: readonly Question[];
}

/** Whether the action counts, why or why not, and the rule that says so. */
export const StandingPanel = ({ action, places, unit, questions }: StandingPanelProps) => {
  const { t } = useTranslation();
  const name = standingNameOf(action);
  const { standing, revision } = action;
  const judged = name === 'closed' || name === 'none' ? null : standing;
  return (
    <Panel
      title={t('sheet.standing.title')}
      aside={<State {...standingLook[name]}>{t(`actions.standing.${name}`)}</State>}
    >
      <p>{judged?.reason ? t(`standing.reasons.${judged.reason}`) : t(`sheet.standing.${saidOf(name)}`)}</p>
      {judged && <ToRevise assessed={judged} questions={questions} />}
      <Duplicate standing={judged} />
      {judged?.weight != null && judged.standing === 'counts' && (
        <p>
          <span className="quiet">{t('sheet.standing.weight')}</span>{' '}
          <strong className="number">{`${numberText(judged.weight)}\u00a0${unit ?? ''}`}</strong>
        </p>
      )}
      <div className={css['rule']}>
        {judged?.clause && <ClauseButton clause={judged.clause} about={typo(judged.clause.title)} />}
        <RowLink action={action} places={places} />
      </div>
      {revision !== null && <p className="quiet">{t('sheet.standing.revision', { version: revision })}</p>}
    </Panel>
  );
};

const saidOf = (name: StandingName) => (name === 'none' || name === 'closed' ? name : 'counts');

const Duplicate = ({ standing }: { readonly standing: DeclarationDetail['standing'] }) => {
  const { t } = useTranslation();
  const other = standing?.facts.find(({ name }) => name === 'duplicateOf')?.value;
  if (typeof other !== 'string') return null;
  return (
    <p>
      <Link to="/actions/$id" params={{ id: other }}>
        {t('sheet.standing.duplicate')}
      </Link>
    </p>
  );
};

const RowLink = ({ action: { row }, places }: Pick<StandingPanelProps, 'action' | 'places'>) => {
  const { t } = useTranslation();
  const place = row === null ? undefined : places.get(row);
  if (row === null || !place) return null;
  return (
    <Link to="/referentiel" search={{ ligne: row }}>
      {t('actions.place', { block: place.block, row: place.row })}
    </Link>
  );
};
