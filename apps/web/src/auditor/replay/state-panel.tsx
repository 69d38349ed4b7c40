import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { OrdreState } from '../../assessment/ordre-state.js';
import { assessmentTones } from '../../assessment/tones.js';
import { Fact } from '../../ui/fact.js';
import { Failure } from '../../ui/failure.js';
import { Notice, State } from '../../ui/state.js';
import { Waiting } from '../../ui/waiting.js';
import { useAuditWords } from '../words.js';
import { declarationTones, pendingStatuses } from './declaration-tones.js';
import type { CycleState } from './difference.js';
import { Judged } from './judged.js';
import type { Entry } from './moments.js';
import css from './replay.module.css';
import type { ReplaySearch } from './replay-search.js';
import type { Side } from './use-states.js';

const SHOWN = 20;

interface StatePanelProps {
  readonly cycleId: string;
  readonly entries: readonly Entry[];
  readonly search: ReplaySearch;
  readonly state: Side;
  readonly busy: boolean;
}

/** Where the cycle stood, on a ground that says that it is past; there is nothing to do in it. */
export const StatePanel = memo(({ state, busy, ...around }: StatePanelProps) => {
  const { t } = useTranslation();
  return (
    <section className={css['state']} aria-labelledby="state" aria-busy={busy}>
      <h2 id="state">{t('audit.replay.state.title')}</h2>
      {state.error && <Failure error={state.error} onRetry={() => void state.refetch()} />}
      {state.data ? <Known state={state.data} {...around} /> : !state.error && <Waiting lines={6} />}
    </section>
  );
});
StatePanel.displayName = 'StatePanel';

type KnownProps = Omit<StatePanelProps, 'state' | 'busy'> & { readonly state: CycleState };

const Known = memo(({ state, ...around }: KnownProps) => {
  const { t } = useTranslation();
  const { assessment, assessmentWithheld } = state;
  return (
    <>
      <dl className={css['facts']}>
        <Fact name={t('audit.replay.difference.status')}>
          {state.status === 'running' ? (
            <State tone="neutral" icon="cycle">
              {t('audit.cycleStatus.running')}
            </State>
          ) : (
            <OrdreState cycle={state} />
          )}
        </Fact>
        {assessment && (
          <Fact name={t('audit.replay.difference.assessment')}>
            <State tone={assessmentTones[assessment.status]}>{t(`cycle.status.${assessment.status}`)}</State>
          </Fact>
        )}
      </dl>
      <Pending state={state} />
      {assessment && (
        <Judged assessment={assessment} specialty={state.specialty} position={state.position} {...around} />
      )}
      {!assessment && !assessmentWithheld && <p>{t('audit.replay.state.unjudged')}</p>}
      {assessmentWithheld && (
        <Notice tone="info" title={t('audit.replay.state.withheld')}>
          <p>{t('audit.replay.state.withheldDetail')}</p>
        </Notice>
      )}
    </>
  );
});
Known.displayName = 'Known';

/** What somebody still had to do something about: it comes first. */
const Pending = ({ state: { declarations } }: { readonly state: CycleState }) => {
  const { t } = useTranslation();
  const words = useAuditWords();
  const pending = declarations.filter(({ status }) => pendingStatuses.includes(status));
  if (pending.length === 0) return null;
  return (
    <div className={css['pending']}>
      <h3>{t('audit.replay.state.pending')}</h3>
      <ul>
        {pending.slice(0, SHOWN).map(({ id, status, rowName }) => (
          <li key={id}>
            <State tone={declarationTones[status]}>{t(`audit.declarationStatus.${status}`)}</State>
            <span>
              {words.title(rowName)} <span className="quiet">{words.place(rowName)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};
