import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleSummary } from '../../api/types.js';
import type { RevisionContent } from '../../referential/revision-content.js';
import { Failure } from '../../ui/failure.js';
import { type Told, ToldContext } from './told.js';
import { EffectPanel } from './effect-panel.js';
import { type Edited, PlanForm } from './plan-form.js';
import css from './planning.module.css';
import { plansQuery, simulationQuery } from './planning-queries.js';
import { Plans } from './plans.js';
import { completed, imaginedAction } from './scenario.js';
import { ScenarioList } from './scenario-list.js';
import { useScenario } from './use-scenario.js';

interface PlanningProps {
  readonly cycle: CycleSummary;
  readonly content: RevisionContent;
}

/** What is chosen on the left, what it would change on the right. */
export const Planning = ({ cycle, content }: PlanningProps) => {
  const { t } = useTranslation();
  const { put, drop, ...kept } = useScenario(cycle.id);
  const [edited, setEdited] = useState<Edited>();
  const [told, setTold] = useState<Told>();
  const plans = useQuery(plansQuery(cycle.id));
  // An action whose keeping was recorded while its answer got lost is planned already.
  const planned = new Set(plans.data?.items.map(({ id }) => id));
  const scenario = kept.scenario.filter(({ id }) => !planned.has(id));
  const asked = scenario.flatMap(({ id, typed }) => {
    const { action } = imaginedAction(typed, content);
    return action ? [{ id, action }] : [];
  });
  const simulation = useQuery(simulationQuery(cycle.id, asked));
  const foreseen = simulation.data?.foreseen ?? new Map<string, never>();
  const shared = { cycle, content, foreseen, onEdit: setEdited };
  return (
    <ToldContext value={setTold}>
      <div className={css['layout']}>
        <div className={css['column']}>
          <PlanForm
            key={edited?.id ?? 'new'}
            cycle={cycle}
            content={content}
            edited={edited}
            size={scenario.length}
            assessment={simulation.data?.after ?? null}
            onPut={(action) => {
              put(action);
              setTold({ said: edited ? 'changed' : 'added', title: completed(action.typed, content).title });
            }}
            onDone={() => setEdited(undefined)}
          />
          <div role="status" className={css['told']}>
            {told && t(`planning.${saidIn[told.said]}`, { title: told.title })}
          </div>
          <ScenarioList {...shared} scenario={scenario} onDrop={drop} />
          <Plans {...shared} plans={plans} />
        </div>
        <aside className={css['aside']}>
          <EffectPanel cycle={cycle} simulation={simulation} />
          {simulation.isError && <Failure error={simulation.error} onRetry={() => void simulation.refetch()} />}
        </aside>
      </div>
    </ToldContext>
  );
};

const saidIn = {
  added: 'form.added',
  changed: 'form.changed',
  kept: 'scenario.kept',
  removed: 'scenario.removed',
  withdrawn: 'plans.withdrawn',
} as const;
