import { typo } from '@libs/contracts';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/choice-field.js';
import type { CycleOverview } from '../../api/types.js';
import type { RevisionContent } from '../../referential/revision-content.js';
import { todayInParis } from '../../texts/dates.js';
import { filledIn } from './cycle-deeds.js';
import { DeedDialog } from './deed-dialog.js';
import { situationOn } from './situation-words.js';

interface SituationDeedProps {
  readonly cycle: CycleOverview;
  readonly content: RevisionContent;
}

const given = { yes: true, no: false, unknown: null } as const;
const givenAs = (value: unknown): keyof typeof given => (value === true ? 'yes' : value === false ? 'no' : 'unknown');

/** A situation that changes from a day on: the profile and the facts that the référentiel asks about. */
export const SituationDeed = ({ cycle, content: { profiles, facts } }: SituationDeedProps) => {
  const { t } = useTranslation();
  const [effectiveOn, setEffectiveOn] = useState(todayInParis);
  const [situation, setSituation] = useState(() => ({ ...situationOn(cycle.situations, todayInParis()) }));
  const answer = (name: string, value: string | boolean | null) => setSituation({ ...situation, [name]: value });
  const profile = situation['profile'];
  return (
    <DeedDialog
      cycle={cycle}
      label={t('cycle.practice.situation')}
      title={t('cycle.practice.situation')}
      confirm={t('cycle.practice.record')}
      command={filledIn('RecordSituation', { effectiveOn, situation, evidence: [] })}
    >
      <p className="quiet">{t('cycle.practice.situationWhy')}</p>
      <TextInput
        type="date"
        required
        label={t('cycle.practice.effectiveOn')}
        min={cycle.first}
        max={cycle.last}
        value={effectiveOn}
        onChange={({ currentTarget: { value } }) => setEffectiveOn(value)}
      />
      {profiles.length > 1 && (
        <ChoiceField
          label={t('cycle.practice.profile')}
          value={typeof profile === 'string' ? profile : ''}
          onChoose={(value) => answer('profile', value)}
          options={profiles.map(({ id, label }) => ({ value: id, label: typo(label) }))}
        />
      )}
      {facts.map(({ id, label }) => (
        <ChoiceField
          key={id}
          label={typo(label)}
          value={givenAs(situation[id])}
          onChoose={(value) => answer(id, given[value as keyof typeof given])}
          options={(['yes', 'no', 'unknown'] as const).map((value) => ({
            value,
            label: t(`declare.questions.${value}`),
          }))}
        />
      ))}
    </DeedDialog>
  );
};
