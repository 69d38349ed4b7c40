import { typo } from '@libs/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Assessment, CycleSummary } from '../../api/types.js';
import { dayText, todayInParis } from '../../texts/dates.js';
import { numberText } from '../../texts/numbers.js';
import { timeLeft } from '../../texts/time-left.js';
import { Meter } from '../../ui/meter.js';
import { Notice, State } from '../../ui/state.js';
import { Waiting } from '../../ui/waiting.js';
import { missingInAll } from '../cycle/next-actions.js';
import { type BlockEffect, type Preview, beforehandOf, effectOn, openRule } from './effect.js';
import { AskWords } from './foreseen-words.js';
import css from './planning.module.css';

interface EffectPanelProps {
  readonly cycle: CycleSummary;
  readonly simulation: UseQueryResult<Preview>;
}

/** The cycle as it would end: before and after, block by block, and what would still be missing. */
export const EffectPanel = ({ cycle, simulation: { data, isPending, isFetching } }: EffectPanelProps) => {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="effect" className={css['effect']}>
      <h2 id="effect">{t('planning.effect.title')}</h2>
      {isPending && <Waiting lines={5} />}
      {data && !data.after?.blocks && <Notice tone="info">{t('planning.effect.unjudged')}</Notice>}
      {data?.after?.blocks && (
        <div className={css['effect']} aria-busy={isFetching}>
          <Headline after={data.after} count={data.actions.filter(({ assessed }) => assessed).length} />
          <TimeLeft last={cycle.last} />
          <ul className={css['blocks']}>
            {effectOn(data).map((effect) => (
              <BlockLine key={effect.block.number} effect={effect} />
            ))}
          </ul>
          <WeightLine before={data.before} after={data.after} />
          <Asks actions={data.actions} />
        </div>
      )}
    </section>
  );
};

const TimeLeft = ({ last }: { readonly last: string }) => {
  const { t } = useTranslation();
  const { days: count } = timeLeft(todayInParis(), last);
  const days = t('cycle.left.days', { count, replace: { count: numberText(count) } });
  return <p className="quiet">{t('planning.effect.left', { days, last: dayText(last) })}</p>;
};

const Headline = ({ after, count }: { readonly after: Assessment; readonly count: number }) => {
  const { t } = useTranslation();
  const what = useMissing(after);
  return (
    <div role="status">
      <p className="quiet">{count === 0 ? t('planning.effect.now') : t('planning.effect.with', { count })}</p>
      <p className={css['sentence']}>
        {what === undefined ? t('planning.effect.complete') : t('planning.effect.missing', { what })}
      </p>
    </div>
  );
};

const useMissing = (after: Assessment): string | undefined => {
  const { t } = useTranslation();
  const { actions, weight } = missingInAll(after);
  const rule = openRule(after);
  const [first = rule && typo(rule), second] = [
    ...(actions > 0 ? [t('cycle.actions', { count: actions })] : []),
    ...(weight ? [`${numberText(weight.missing)} ${weight.unit}`] : []),
  ];
  return first !== undefined && second !== undefined ? t('cycle.says.and', { first, second }) : first;
};

const useChange = () => {
  const { t } = useTranslation();
  return ({ before, after, required }: Pick<BlockEffect, 'before' | 'after' | 'required'>) => {
    const said = (counted: number) =>
      required === 0 ? t('cycle.actions', { count: counted }) : t('planning.effect.value', { counted, required });
    return { was: said(before), is: said(after), changed: before !== after };
  };
};

const BlockLine = ({ effect }: { readonly effect: BlockEffect }) => {
  const { t } = useTranslation();
  const change = useChange();
  const { block, before, after, required, rules } = effect;
  const { was, is, changed } = change(effect);
  const number = { number: block.number };
  const spoken = changed
    ? t('planning.effect.spoken', { ...number, before: was, after: is })
    : t('planning.effect.spokenSame', { ...number, after: is });
  return (
    <li className={css['block']} data-changed={changed || undefined}>
      <div className={css['blockHead']}>
        <h3>{t('planning.effect.block', number)}</h3>
        <p className={css['ratio']}>
          <span aria-hidden="true">{changed ? t('planning.effect.change', { before: was, after: is }) : is}</span>
          <span className="sr-only">{spoken}</span>
        </p>
      </div>
      <p className={css['blockTitle']}>{typo(block.title)}</p>
      <div className="line">
        {required > 0 && (
          <div className={css['places']} aria-hidden="true">
            {Array.from({ length: required }, (_, place) => (
              <span key={place} data-filled={place < before ? 'had' : place < after ? 'added' : undefined} />
            ))}
          </div>
        )}
        <BlockState block={block} />
      </div>
      {rules.map((rule) => {
        const { was: had, is: has, changed: moved } = change(rule);
        return (
          <p key={rule.code} className={css['rule']}>
            {typo(`${rule.label} :`)} {moved ? t('planning.effect.change', { before: had, after: has }) : has}{' '}
            <State tone={rule.satisfied ? 'done' : 'missing'}>
              {t(rule.satisfied ? 'cycle.blocks.ruleDone' : 'cycle.blocks.ruleMissing')}
            </State>
          </p>
        );
      })}
    </li>
  );
};

const BlockState = ({ block: { exempt, satisfied, missing } }: Pick<BlockEffect, 'block'>) => {
  const { t } = useTranslation();
  if (exempt) return <State tone="neutral">{t('planning.effect.exempt')}</State>;
  if (missing > 0) return <State tone="missing">{t('planning.effect.missingIn', { count: missing })}</State>;
  return satisfied ? (
    <State tone="done">{t('planning.effect.done')}</State>
  ) : (
    <State tone="pending">{t('planning.effect.rules')}</State>
  );
};

const WeightLine = ({ before, after }: { readonly before: Assessment | null; readonly after: Assessment }) => {
  const { t } = useTranslation();
  if (!after.weight) return null;
  const { total, required, missing, satisfied, abbreviation: unit } = after.weight;
  const value = t('planning.effect.weightValue', { total: numberText(total), required: numberText(required), unit });
  const had = before?.weight?.total ?? total;
  return (
    <div className={css['block']} data-changed={had !== total || undefined}>
      <div className={css['blockHead']}>
        <h3>{t('planning.effect.weight')}</h3>
        <p className={css['ratio']}>
          {had === total ? value : t('planning.effect.change', { before: numberText(had), after: value })}
        </p>
      </div>
      <div className="line">
        <div className={css['meter']}>
          <Meter value={total} required={required} label={value} />
        </div>
        <State tone={satisfied ? 'done' : 'missing'}>
          {satisfied
            ? t('planning.effect.weightDone')
            : t('planning.effect.weightMissing', { missing: numberText(missing), unit })}
        </State>
      </div>
    </div>
  );
};

/** What has to be asked before it is done, the most pressing first. */
const Asks = ({ actions }: Pick<Preview, 'actions'>) => {
  const { t } = useTranslation();
  const asks = actions
    .flatMap((one) => {
      const beforehand = beforehandOf(one);
      return beforehand ? [{ beforehand, title: one.title }] : [];
    })
    .sort((a, b) => a.beforehand.askBy.localeCompare(b.beforehand.askBy));
  if (asks.length === 0) return null;
  return (
    <div className={css['asks']}>
      <h3>{t('planning.ask.title')}</h3>
      <ul>
        {asks.map(({ beforehand, title }, index) => (
          <li key={index}>
            <strong>{typo(title ?? t('planning.plans.untitled'))}</strong>
            <AskWords beforehand={beforehand} />
          </li>
        ))}
      </ul>
    </div>
  );
};
