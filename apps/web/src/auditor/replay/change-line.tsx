import { typo } from '@libs/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assessmentTones, standingTones } from '../../assessment/tones.js';
import { numberText } from '../../texts/numbers.js';
import { Icon } from '../../ui/icon.js';
import { State, type Tone } from '../../ui/state.js';
import { useAuditWords } from '../words.js';
import { declarationTones } from './declaration-tones.js';
import type { Change } from './difference.js';
import css from './replay.module.css';

type Of<What extends Change['what']> = { readonly change: Extract<Change, { what: What }> };

/** One change: what it is about, how it was, how it is. */
export const ChangeLine = ({ change }: { readonly change: Change }) => (
  <li className={css['change']}>
    <Turned change={change} />
  </li>
);

const Turned = ({ change }: { readonly change: Change }): ReactNode => {
  switch (change.what) {
    case 'status':
    case 'assessment':
    case 'situation':
      return <NamedTurn change={change} />;
    case 'declaration':
      return <DeclarationTurn change={change} />;
    case 'interruptions':
    case 'revision':
    case 'block':
    case 'rule':
    case 'weight':
      return <PlainTurn change={change} />;
  }
};

interface TurnProps {
  readonly label: ReactNode;
  readonly before: ReactNode;
  readonly after: ReactNode;
}

const Turn = ({ label, before, after }: TurnProps) => {
  const { t } = useTranslation();
  return (
    <>
      <span className={css['changed']}>{label}</span>
      <span className={css['turn']}>
        <span className="sr-only">{t('audit.replay.difference.before')} </span>
        <span className={css['was']}>{before}</span>
        <Icon name="arrow" size={16} />
        <span className="sr-only"> {t('audit.replay.difference.after')} </span>
        <span>{after}</span>
      </span>
    </>
  );
};

const NamedTurn = ({ change }: Of<'status' | 'assessment' | 'situation'>) => {
  const { t } = useTranslation();
  if (change.what === 'status') {
    const { before, after } = change.turn;
    return (
      <Turn
        label={t('audit.replay.difference.status')}
        before={t(`audit.cycleStatus.${before}`)}
        after={<strong>{t(`audit.cycleStatus.${after}`)}</strong>}
      />
    );
  }
  if (change.what === 'situation') {
    const said = (applies: boolean) => t(`audit.replay.difference.${applies ? 'applies' : 'appliesNot'}`);
    const label = t('audit.replay.difference.situation', { label: change.label });
    return <Turn label={label} before={said(change.turn.before)} after={said(change.turn.after)} />;
  }
  const said = (status: typeof change.turn.after) =>
    status === null ? (
      t('audit.replay.difference.unjudged')
    ) : (
      <State tone={assessmentTones[status]}>{t(`cycle.status.${status}`)}</State>
    );
  const { before, after } = change.turn;
  return <Turn label={t('audit.replay.difference.assessment')} before={said(before)} after={said(after)} />;
};

const PlainTurn = ({ change }: Of<'interruptions' | 'revision' | 'block' | 'rule' | 'weight'>) => {
  const { label, before, after } = usePlainTurn(change);
  return <Turn label={label} before={before} after={<strong>{after}</strong>} />;
};

const usePlainTurn = (change: Of<'interruptions' | 'revision' | 'block' | 'rule' | 'weight'>['change']) => {
  const { t } = useTranslation();
  const nothing = t('audit.replay.difference.nothing');
  const told = <Value,>(
    label: string,
    turn: { before: Value; after: Value },
    say: (value: NonNullable<Value>) => string,
  ) => {
    const said = (value: Value) => (value === null || value === undefined ? nothing : say(value));
    return { label, before: said(turn.before), after: said(turn.after) };
  };
  switch (change.what) {
    case 'interruptions':
      return told(t('audit.replay.difference.interruptions'), change.turn, numberText);
    case 'revision':
      return told(t('audit.replay.difference.revision'), change.turn, (version) =>
        t('audit.replay.difference.revisionValue', { version }),
      );
    case 'weight':
      return told(t('audit.replay.difference.weight'), change.turn, (weight) =>
        t('audit.replay.difference.weightValue', { weight: numberText(weight), unit: change.unit }),
      );
    case 'block':
    case 'rule': {
      const label =
        change.what === 'block'
          ? t('audit.replay.difference.block', { number: change.number, title: change.title })
          : t('audit.replay.difference.rule', { number: change.block, label: change.label });
      return told(label, change.turn, (counted) => t('audit.replay.difference.counted', { ...counted }));
    }
  }
};

const DeclarationTurn = ({ change: { rowName, status, standing } }: Of<'declaration'>) => {
  const { t } = useTranslation();
  const words = useAuditWords();
  const { before, after } = standing;
  const stood = (status: typeof before): { tone: Tone; said: string } | undefined =>
    status === null ? undefined : { tone: standingTones[status.standing], said: t(`standing.${status.standing}`) };
  const moved = before?.standing !== after?.standing;
  const [was, is] = [stood(before), stood(after)];
  return (
    <>
      <span className={css['changed']}>
        {words.title(rowName)} <span className="quiet">{words.place(rowName)}</span>
      </span>
      {status.before !== status.after && (
        <Turn
          label={null}
          before={
            status.before === null ? t('audit.replay.difference.absent') : t(`audit.declarationStatus.${status.before}`)
          }
          after={
            status.after === null ? (
              t('audit.replay.difference.gone')
            ) : (
              <State tone={declarationTones[status.after]}>{t(`audit.declarationStatus.${status.after}`)}</State>
            )
          }
        />
      )}
      {moved && (
        <Turn
          label={null}
          before={was?.said ?? t('audit.replay.difference.unjudged')}
          after={is ? <State tone={is.tone}>{is.said}</State> : t('audit.replay.difference.unjudged')}
        />
      )}
      {after?.reason && after.reason !== before?.reason && <p>{typo(t(`standing.reasons.${after.reason}`))}</p>}
    </>
  );
};
