import { typo } from '@libs/contracts';
import { useTranslation } from 'react-i18next';
import { ToRevise } from '../../assessment/to-revise.js';
import type { RevisionContent } from '../../referential/revision-content.js';
import { dayText, todayInParis } from '../../texts/dates.js';
import { numberText } from '../../texts/numbers.js';
import { ClauseButton } from '../../ui/clause.js';
import { State, type Tone } from '../../ui/state.js';
import { type AskStanding, type Beforehand, type Foreseen, askStanding, beforehandOf } from './effect.js';

const stepTones: Readonly<Record<Foreseen['next']['step'], Tone>> = {
  incomplete: 'neutral',
  'no-such-row': 'missing',
  'accepted-on-evidence': 'info',
  'sent-to-committee': 'pending',
};

const askTones: Readonly<Record<AskStanding, Tone>> = { open: 'pending', pressing: 'missing', late: 'missing' };

interface ForeseenWordsProps {
  readonly foreseen: Foreseen | undefined;
  readonly content: RevisionContent;
}

/** What an action to come will go through, and what it would bring. */
export const ForeseenWords = ({ foreseen, content }: ForeseenWordsProps) => {
  const { t } = useTranslation();
  if (!foreseen) return <p className="quiet">{t('planning.effect.computing')}</p>;
  const { next, assessed } = foreseen;
  const beforehand = beforehandOf(foreseen);
  // That it would be accepted is no news of an action that would bring nothing.
  const inVain = assessed?.standing === 'does-not-count' && next.step === 'accepted-on-evidence';
  return (
    <>
      <div className="line">
        {assessed && <Brings assessed={assessed} unit={content.weight?.abbreviation} />}
        {!inVain && <State tone={stepTones[next.step]}>{t(`planning.item.${next.step}`)}</State>}
        {assessed?.clause && <ClauseButton clause={assessed.clause} about={typo(assessed.clause.title)} />}
      </div>
      {assessed && <Why assessed={assessed} content={content} />}
      {beforehand && <AskWords beforehand={beforehand} />}
    </>
  );
};

type Assessed = NonNullable<Foreseen['assessed']>;

const Brings = ({ assessed, unit }: { readonly assessed: Assessed; readonly unit: string | undefined }) => {
  const { t } = useTranslation();
  const { standing, weight } = assessed;
  if (standing !== 'counts') return <State tone="missing">{t('planning.item.doesNot')}</State>;
  return (
    <State tone="done">
      {weight === null || unit === undefined
        ? t('planning.item.counts')
        : t('planning.item.adds', { weight: numberText(weight), unit })}
    </State>
  );
};

/** Why it would bring nothing, and which answer could change that. */
const Why = ({ assessed, content }: { readonly assessed: Assessed } & Pick<ForeseenWordsProps, 'content'>) => {
  const { t } = useTranslation();
  const { reason } = assessed;
  if (reason === null) return null;
  return (
    <>
      <p>{t(`standing.reasons.${reason}`)}</p>
      <ToRevise assessed={assessed} questions={content.questions} />
    </>
  );
};

/** By when to ask, and why. */
export const AskWords = ({ beforehand }: { readonly beforehand: Beforehand }) => {
  const { t } = useTranslation();
  const standing = askStanding(beforehand, todayInParis());
  const days = { askBy: dayText(beforehand.askBy), decisionBy: dayText(beforehand.decisionBy) };
  return (
    <div>
      <State tone={askTones[standing]} icon={standing === 'open' ? 'clock' : 'alert'}>
        {t(`planning.ask.${standing}`, days)}
      </State>
      <p className="quiet">{t(`planning.ask.${standing}Why`, days)}</p>
    </div>
  );
};
