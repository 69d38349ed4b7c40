import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Answer, Assessment, CycleOverview } from '../../api/types.js';
import { OrdreState } from '../../assessment/ordre-state.js';
import { assessmentTones } from '../../assessment/tones.js';
import { dayText, todayInParis } from '../../texts/dates.js';
import { numberText } from '../../texts/numbers.js';
import { timeLeft } from '../../texts/time-left.js';
import { ClauseButton } from '../../ui/clause.js';
import { Meter } from '../../ui/meter.js';
import { Panel } from '../../ui/page.js';
import { State } from '../../ui/state.js';
import { referentialAddress } from '../addresses.js';
import css from './cycle.module.css';
import { missingInAll } from './next-actions.js';
import { SubmitCycle } from './submit-deed.js';
import { Timeline } from './timeline.js';

interface SummaryProps {
  readonly cycle: CycleOverview;
  readonly revisions: readonly Answer<'RevisionSummary'>[];
}

/** The cycle in a sentence, its time, its weight and the rules it is judged by. */
export const Summary = ({ cycle, revisions }: SummaryProps) => {
  const { t } = useTranslation();
  const { assessment } = cycle;
  if (!assessment) return <Panel>{t('cycle.unjudged')}</Panel>;
  return (
    <Panel>
      <div className={css['headline']}>
        <State tone={assessmentTones[assessment.status]}>{t(`cycle.status.${assessment.status}`)}</State>
        <p className={css['sentence']}>
          <Sentence assessment={assessment} />
        </p>
        <OrdreState cycle={cycle} />
        <SubmitCycle cycle={cycle} />
      </div>
      <Timeline cycle={cycle} />
      <dl className={css['figures']}>
        <TimeFigure last={cycle.last} />
        {assessment.weight && <WeightFigure weight={assessment.weight} />}
        <RevisionFigure version={assessment.revision} revisions={revisions} />
      </dl>
    </Panel>
  );
};

const Sentence = ({ assessment }: { readonly assessment: Assessment }) => {
  const { t } = useTranslation();
  const { status } = assessment;
  if (status === 'non_concerne' || status === 'periode_terminee') return t(`cycle.says.${status}`);
  const { actions, weight } = missingInAll(assessment);
  const parts = [
    ...(actions > 0 ? [t('cycle.actions', { count: actions })] : []),
    ...(weight ? [`${numberText(weight.missing)} ${weight.unit}`] : []),
  ];
  const rule = assessment.blocks?.flatMap(({ constraints }) => constraints).find(({ satisfied }) => !satisfied);
  const [first = rule?.label, second] = parts;
  if (first === undefined) return t('cycle.says.conforme');
  const what = second === undefined ? first : t('cycle.says.and', { first, second });
  const last = dayText(assessment.cycle.last);
  return status === 'non_conforme' ? t('cycle.says.late', { what }) : t('cycle.says.missing', { what, last });
};

const TimeFigure = ({ last }: { readonly last: string }) => {
  const { t } = useTranslation();
  const { years, months, days } = timeLeft(todayInParis(), last);
  const inDays = t('cycle.left.days', { count: days });
  const long = [
    ...(years > 0 ? [t('cycle.left.years', { count: years })] : []),
    ...(months > 0 ? [t('cycle.left.months', { count: months })] : []),
  ];
  const [first, second] = long;
  const told = second === undefined ? first : t('cycle.says.and', { first, second });
  return (
    <div>
      <dt>{t('cycle.left.title')}</dt>
      <dd className={css['figure']}>{days === 0 ? t('cycle.left.over', { last: dayText(last) }) : (told ?? inDays)}</dd>
      {told !== undefined && (
        <dd className="quiet">
          {t('cycle.left.exactly', {
            days: t('cycle.left.days', { count: days, replace: { count: numberText(days) } }),
          })}
        </dd>
      )}
    </div>
  );
};

const WeightFigure = ({ weight }: { readonly weight: NonNullable<Assessment['weight']> }) => {
  const { t } = useTranslation();
  const { total, required, missing, satisfied, abbreviation: unit, name, clause } = weight;
  const value = t('cycle.weight.value', { total: numberText(total), required: numberText(required), unit });
  return (
    <div>
      <dt>{t('cycle.weight.title')}</dt>
      <dd className={css['figure']}>{value}</dd>
      <dd>
        <Meter value={total} required={required} label={value} />
      </dd>
      <dd className="line">
        <State tone={satisfied ? 'done' : 'pending'}>
          {satisfied ? t('cycle.weight.done') : t('cycle.weight.missing', { missing: numberText(missing), unit })}
        </State>
        <ClauseButton clause={clause} about={t('cycle.weight.about', { name })} />
      </dd>
    </div>
  );
};

const RevisionFigure = ({ version, revisions }: { readonly version: string } & Pick<SummaryProps, 'revisions'>) => {
  const { t } = useTranslation();
  const from = revisions.find((one) => one.version === version)?.inForceFrom;
  return (
    <div>
      <dt>{t('cycle.revision.title')}</dt>
      <dd className={css['figure']}>{t('cycle.revision.value', { version })}</dd>
      <dd className="quiet">{from ? t('cycle.revision.since', { on: dayText(from) }) : t('cycle.revision.oldest')}</dd>
      <dd>
        <Link to={referentialAddress}>{t('cycle.revision.read')}</Link>
      </dd>
    </div>
  );
};
