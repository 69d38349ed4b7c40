import { typo } from '@libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleOverview } from '../../api/types.js';
import { RevisionContent } from '../../referential/revision-content.js';
import { dayText, todayInParis } from '../../texts/dates.js';
import { Panel } from '../../ui/page.js';
import { State } from '../../ui/state.js';
import { inForceQuery } from '../../referential/queries.js';
import css from './cycle.module.css';
import { Interrupt, Resume } from './interruption-deeds.js';
import { SituationDeed } from './situation-deed.js';
import { inOrder, situationOn, situationWords } from './situation-words.js';

/** The physician's situation and interruptions as recorded, and the way to record a change of them. */
export const SituationPanel = ({ cycle }: { readonly cycle: CycleOverview }) => {
  const { t } = useTranslation();
  const revision = useQuery(inForceQuery(cycle.specialty)).data;
  const content = useMemo(() => (revision ? RevisionContent.parse(revision.content) : undefined), [revision]);
  const ongoing = cycle.interruptions.some(({ resumedOn }) => resumedOn === null);
  return (
    <Panel title={t('cycle.practice.title')}>
      <div className={css['practice']}>
        <Situations cycle={cycle} content={content} />
        <Interruptions cycle={cycle} />
      </div>
      {cycle.status === 'running' && (
        <div className={css['buttons']}>
          {content && <SituationDeed cycle={cycle} content={content} />}
          {ongoing ? <Resume cycle={cycle} /> : <Interrupt cycle={cycle} />}
        </div>
      )}
    </Panel>
  );
};

interface SituationsProps {
  readonly cycle: CycleOverview;
  readonly content: RevisionContent | undefined;
}

const Situations = ({ cycle: { situations }, content }: SituationsProps) => {
  const { t } = useTranslation();
  const current = situationOn(situations, todayInParis());
  return (
    <section aria-labelledby="situations">
      <h3 id="situations">{t('cycle.practice.situations')}</h3>
      <ol className={css['dated']}>
        {content &&
          inOrder(situations).map((situation) => {
            const { profile, facts } = situationWords(situation, content);
            return (
              <li key={situation.effectiveOn}>
                <p className="line">
                  <span>{t('cycle.practice.since', { on: dayText(situation.effectiveOn) })}</span>
                  {situation.answers === current && <State tone="info">{t('cycle.practice.current')}</State>}
                </p>
                {profile !== null && <p>{typo(profile)}</p>}
                <ul>
                  {facts.map(({ label, is }) => (
                    <li key={label} className="quiet">
                      {typo(`${label} : ${t(is ? 'declare.questions.yes' : 'declare.questions.no').toLowerCase()}`)}
                    </li>
                  ))}
                </ul>
              </li>
            );
          })}
      </ol>
    </section>
  );
};

const Interruptions = ({ cycle: { interruptions } }: Pick<SituationsProps, 'cycle'>) => {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="interruptions">
      <h3 id="interruptions">{t('cycle.practice.interruptions')}</h3>
      {interruptions.length === 0 && <p className="quiet">{t('cycle.practice.noInterruption')}</p>}
      <ul className={css['dated']}>
        {interruptions.map(({ from, resumedOn }) => (
          <li key={`${from} ${resumedOn}`}>
            {resumedOn === null ? (
              <State tone="pending">{t('cycle.practice.goesOn', { from: dayText(from) })}</State>
            ) : (
              t('cycle.practice.ended', { from: dayText(from), on: dayText(resumedOn) })
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
