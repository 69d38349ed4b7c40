import { typo } from '@libs/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessedBlock, Assessment } from '../api/types.js';
import { numberText } from '../texts/numbers.js';
import { ClauseButton } from '../ui/clause.js';
import { Places } from '../ui/meter.js';
import { State } from '../ui/state.js';
import css from './assessment.module.css';

interface BlocksProps {
  readonly assessment: Assessment | null;
  /** What can be done about a block; nothing where it is only looked at. */
  readonly action?: (block: AssessedBlock) => ReactNode;
}

interface BlockProps {
  readonly block: AssessedBlock;
  readonly action: BlocksProps['action'];
  /** What the référentiel weighs in; undefined when it does not. */
  readonly unit: string | undefined;
}

/** The blocks, each with what it has, what it lacks and its own rules. */
export const Blocks = ({ assessment, action }: BlocksProps) => {
  const { t } = useTranslation();
  if (!assessment?.blocks) return null;
  return (
    <section aria-labelledby="blocks" className="stack">
      <h2 id="blocks">{t('cycle.blocks.title')}</h2>
      <ul className={css['blocks']}>
        {assessment.blocks.map((block) => (
          <Block key={block.number} block={block} action={action} unit={assessment.weight?.abbreviation} />
        ))}
      </ul>
    </section>
  );
};

const Block = ({ block, action, unit }: BlockProps) => {
  const { t } = useTranslation();
  const { number, title, counted, required, weight, clause } = block;
  return (
    <li className={css['block']} data-done={block.satisfied || undefined}>
      <div className={css['blockHead']}>
        <div>
          <p className="quiet">{t('cycle.blocks.name', { number })}</p>
          <h3>{typo(title)}</h3>
        </div>
        <p className={css['ratio']}>
          {block.exempt ? t('cycle.actions', { count: counted }) : t('cycle.blocks.value', { counted, required })}
        </p>
      </div>
      {required > 0 && (
        <Places
          value={counted}
          required={required}
          label={t('cycle.blocks.valueLabel', { number, counted, required })}
        />
      )}
      <div className="line">
        <BlockState block={block} />
        {weight !== null && unit !== undefined && (
          <span className="quiet">{t('cycle.blocks.weight', { weight: numberText(weight), unit })}</span>
        )}
      </div>
      <Rules rules={block.constraints} />
      <div className={css['blockFoot']}>
        <ClauseButton clause={clause} about={typo(title)} />
        {action?.(block)}
      </div>
    </li>
  );
};

const BlockState = ({ block: { exempt, satisfied, missing } }: { readonly block: AssessedBlock }) => {
  const { t } = useTranslation();
  if (exempt) return <State tone="neutral">{t('cycle.blocks.exempt')}</State>;
  if (missing > 0) return <State tone="missing">{t('cycle.blocks.missing', { count: missing })}</State>;
  return satisfied ? (
    <State tone="done">{t('cycle.blocks.done')}</State>
  ) : (
    <State tone="pending">{t('cycle.blocks.rules')}</State>
  );
};

const Rules = ({ rules }: { readonly rules: AssessedBlock['constraints'] }) => {
  const { t } = useTranslation();
  if (rules.length === 0) return null;
  return (
    <div className={css['rules']}>
      <p className="quiet">{t('cycle.blocks.rules')}</p>
      <ul className="plain">
        {rules.map(({ code, label, counted, required, satisfied, clause }) => (
          <li key={code}>
            <p>
              {typo(`${label} :`)} <span className="number">{t('cycle.blocks.rule', { counted, required })}</span>
            </p>
            <div className="line">
              <State tone={satisfied ? 'done' : 'missing'}>
                {satisfied ? t('cycle.blocks.ruleDone') : t('cycle.blocks.ruleMissing')}
              </State>
              <ClauseButton clause={clause} about={typo(label)} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
};
