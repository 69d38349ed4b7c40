import { typo } from '@libs/contracts';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleOverview } from '../../api/types.js';
import { standingTones } from '../../assessment/tones.js';
import { numberText } from '../../texts/numbers.js';
import { Answered } from '../../ui/answered.js';
import { Empty } from '../../ui/empty.js';
import { Panel } from '../../ui/page.js';
import { State } from '../../ui/state.js';
import { countsQuery } from '../actions/action-queries.js';
import { standings } from '../actions/words-for-states.js';
import css from './cycle.module.css';
import { DeclaredInBlock } from './declared-in-block.js';
import { type Tally, tallies } from './tallies.js';

/** Up to so many, all of them are open at once. */
const FEW = 40;

/** Every declared action with what it brings, or why it brings nothing, and the rule that says so: block by block. */
export const Standing = ({ cycle }: { readonly cycle: CycleOverview }) => {
  const { t } = useTranslation();
  const counts = useQuery(countsQuery(cycle.id, {}));
  return (
    <Panel
      title={t('cycle.why.title')}
      aside={
        <Link to="/actions" search={{ cycle: cycle.id }}>
          {t('cycle.why.all')}
        </Link>
      }
    >
      <Answered query={counts}>{(counted) => <Blocks cycle={cycle} blocks={tallies(counted)} />}</Answered>
    </Panel>
  );
};

const Blocks = ({ cycle, blocks }: { readonly cycle: CycleOverview; readonly blocks: readonly Tally[] }) => {
  const { t } = useTranslation();
  if (blocks.length === 0)
    return (
      <Empty title={t('cycle.why.empty')}>
        <p>{t('cycle.why.emptyDetail')}</p>
      </Empty>
    );
  const few = blocks.reduce((sum, { total }) => sum + total, 0) <= FEW;
  return (
    <div className="stack">
      {blocks.map((tally) => (
        <BlockOfActions key={tally.block} cycle={cycle} tally={tally} opened={few} />
      ))}
    </div>
  );
};

interface BlockOfActionsProps {
  readonly cycle: CycleOverview;
  readonly tally: Tally;
  readonly opened: boolean;
}

/** A block's actions, read when it is opened. */
const BlockOfActions = ({ cycle, tally: { block, of }, opened }: BlockOfActionsProps) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(opened);
  const { assessment } = cycle;
  const title = assessment?.blocks?.find(({ number }) => number === block)?.title;
  const name = block === null ? t('cycle.why.noBlock') : t('cycle.blocks.name', { number: block });
  const said = title === undefined ? name : typo(`${name} : ${title}`);
  return (
    <details
      className={css['declared']}
      open={open}
      onToggle={({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => setOpen(currentTarget.open)}
    >
      <summary>
        <h3>{said}</h3>
        <span className="line">
          {standings
            .filter((standing) => of[standing] > 0)
            .map((standing) => (
              <State key={standing} tone={standingTones[standing]}>
                {t(`cycle.why.tally.${standing}`, {
                  count: of[standing],
                  replace: { count: numberText(of[standing]) },
                })}
              </State>
            ))}
        </span>
      </summary>
      {open && <DeclaredInBlock cycle={cycle} block={block} title={said} />}
    </details>
  );
};
