import { typo } from '@libs/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../api/types.js';
import { Blocks } from '../../assessment/blocks.js';
import { DeclaredTable } from '../../assessment/declared-table.js';
import { numberText } from '../../texts/numbers.js';
import { Fact } from '../../ui/fact.js';
import { Meter } from '../../ui/meter.js';
import { type OfBlock, byBlock } from './by-block.js';
import { EventLink } from './event-panel.js';
import type { Entry } from './moments.js';
import css from './replay.module.css';
import type { ReplaySearch } from './replay-search.js';

const SHOWN = 20;

interface JudgedProps {
  readonly cycleId: string;
  readonly entries: readonly Entry[];
  readonly search: ReplaySearch;
  /** Of the event after which it was judged so. */
  readonly position: number;
  readonly assessment: Assessment;
  readonly specialty: string;
}

/** How a past state is judged: by which revision, what it amounts to, and each declaration with the event that left it so. */
export const Judged = ({ assessment, ...around }: JudgedProps) => {
  const { t } = useTranslation();
  const { declarations, revision, situation, weight } = assessment;
  const counted = declarations.filter(({ standing }) => standing === 'counts').length;
  return (
    <>
      <dl className={css['facts']}>
        <Fact name={t('audit.replay.state.revision')}>
          {t('audit.replay.difference.revisionValue', { version: revision })}
        </Fact>
        <Fact name={t('audit.replay.state.counting')}>
          {t('audit.replay.state.countingValue', { counted, total: declarations.length })}
        </Fact>
        {weight && <Weight weight={weight} />}
        {situation.length > 0 && (
          <Fact name={t('audit.replay.state.situation')}>{typo(situation.map(({ label }) => label).join(' ; '))}</Fact>
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
    <Fact name={t('audit.replay.state.weight')}>
      {value}
      <Meter value={total} required={required} label={value} />
    </Fact>
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
  specialty,
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
        specialty={specialty}
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
