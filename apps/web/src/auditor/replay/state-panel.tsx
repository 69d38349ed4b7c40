import { Button } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Blocks } from '../../assessment/blocks.js';
import { DeclaredTable } from '../../assessment/declared-table.js';
import { OrdreState } from '../../assessment/ordre-state.js';
import { assessmentTones } from '../../assessment/tones.js';
import type { Assessment } from '../../api/types.js';
import { numberText } from '../../texts/dates.js';
import { typo } from '../../texts/typo.js';
import { Failure } from '../../ui/failure.js';
import { Meter } from '../../ui/meter.js';
import { Notice, State } from '../../ui/state.js';
import { Waiting } from '../../ui/waiting.js';
import { useAuditWords } from '../words.js';
import { type OfBlock, byBlock } from './by-block.js';
import { declarationTones, pendingStatuses } from './declaration-tones.js';
import type { CycleState } from './difference.js';
import { EventLink } from './event-panel.js';
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
        <div>
          <dt>{t('audit.replay.difference.status')}</dt>
          <dd>
            {state.status === 'running' ? (
              <State tone="neutral" icon="cycle">
                {t('audit.cycleStatus.running')}
              </State>
            ) : (
              <OrdreState cycle={state} />
            )}
          </dd>
        </div>
        {assessment && (
          <div>
            <dt>{t('audit.replay.difference.assessment')}</dt>
            <dd>
              <State tone={assessmentTones[assessment.status]}>{t(`cycle.status.${assessment.status}`)}</State>
            </dd>
          </div>
        )}
      </dl>
      <Pending state={state} />
      {assessment && <Judged assessment={assessment} position={state.position} {...around} />}
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

type JudgedProps = Omit<KnownProps, 'state'> & Pick<CycleState, 'position'> & { readonly assessment: Assessment };

const Judged = ({ assessment, ...around }: JudgedProps) => {
  const { t } = useTranslation();
  const { declarations, revision, situation, weight } = assessment;
  const counted = declarations.filter(({ standing }) => standing === 'counts').length;
  return (
    <>
      <dl className={css['facts']}>
        <div>
          <dt>{t('audit.replay.state.revision')}</dt>
          <dd>{t('audit.replay.difference.revisionValue', { version: revision })}</dd>
        </div>
        <div>
          <dt>{t('audit.replay.state.counting')}</dt>
          <dd>{t('audit.replay.state.countingValue', { counted, total: declarations.length })}</dd>
        </div>
        {weight && <Weight weight={weight} />}
        {situation.length > 0 && (
          <div>
            <dt>{t('audit.replay.state.situation')}</dt>
            <dd>{typo(situation.map(({ label }) => label).join(' ; '))}</dd>
          </div>
        )}
      </dl>
      <Blocks assessment={assessment} />
      <Declarations assessment={assessment} {...around} />
    </>
  );
};

const Weight = ({ weight }: { readonly weight: NonNullable<Assessment['weight']> }) => {
  const { t } = useTranslation();
  const { total, required, abbreviation: unit } = weight;
  const value = t('audit.replay.state.weightValue', { total: numberText(total), required: numberText(required), unit });
  return (
    <div>
      <dt>{t('audit.replay.state.weight')}</dt>
      <dd>
        {value}
        <Meter value={total} required={required} label={value} />
      </dd>
    </div>
  );
};

const Declarations = (props: JudgedProps) => {
  const { t } = useTranslation();
  const { declarations } = props.assessment;
  return (
    <div className={css['declarations']}>
      <h3>{t('audit.replay.state.declarations')}</h3>
      {declarations.length === 0 && <p className="quiet">{t('audit.replay.state.none')}</p>}
      {byBlock(declarations).map((ofBlock) => (
        <InBlock key={ofBlock.block} ofBlock={ofBlock} {...props} />
      ))}
    </div>
  );
};

/** The declarations of a block, each with the event that left it so. */
const InBlock = ({
  ofBlock,
  assessment,
  position,
  entries,
  cycleId,
  search,
}: JudgedProps & { readonly ofBlock: OfBlock }) => {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { block, declared } = ofBlock;
  const title = assessment.blocks?.find(({ number }) => number === block)?.title;
  const name = block === null ? t('cycle.why.noBlock') : t('cycle.blocks.name', { number: block });
  const lastOf = (id: string) =>
    entries.findLast((entry) => entry.position <= position && entry.stream === `declaration-${id}`);
  const more = all ? 0 : declared.length - SHOWN;
  return (
    <>
      <DeclaredTable
        title={title === undefined ? name : typo(`${name} : ${title}`)}
        declared={declared.slice(0, all ? declared.length : SHOWN).map((assessed) => ({ assessed, own: null }))}
        unit={assessment.weight?.abbreviation}
        name={({ assessed }, action) => {
          const last = lastOf(assessed.id);
          return (
            <>
              <strong>{action}</strong>
              {last && (
                <p>
                  <EventLink cycleId={cycleId} entry={{ ...last, rowName: null }} search={search} />
                </p>
              )}
            </>
          );
        }}
      />
      {more > 0 && (
        <div>
          <Button variant="default" onClick={() => setAll(true)}>
            {t('audit.replay.state.all', { count: more })}
          </Button>
        </div>
      )}
    </>
  );
};
