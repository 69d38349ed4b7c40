import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleOverview } from '../../api/types.js';
import { LAST_DAY, todayInParis } from '../../texts/dates.js';
import { filledIn } from './cycle-deeds.js';
import { DeedDialog } from './deed-dialog.js';

interface DeedProps {
  readonly cycle: CycleOverview;
}

const LONGEST = 300;

/** An interruption of practice: one that begins, or a past one with the day on which practice began again. */
export const Interrupt = ({ cycle }: DeedProps) => {
  const { t } = useTranslation();
  const [from, setFrom] = useState(todayInParis);
  const [resumedOn, setResumedOn] = useState('');
  const [reason, setReason] = useState('');
  const data = { from, resumedOn: resumedOn || null, reason: reason.trim() || null, evidence: [] };
  return (
    <DeedDialog
      cycle={cycle}
      label={t('cycle.practice.interrupt')}
      title={t('cycle.practice.interrupt')}
      confirm={t('cycle.practice.record')}
      command={filledIn('InterruptPractice', data)}
    >
      <p className="quiet">{t('cycle.practice.interruptWhy')}</p>
      <TextInput
        type="date"
        required
        label={t('cycle.practice.from')}
        min={cycle.first}
        max={cycle.last}
        value={from}
        onChange={({ currentTarget: { value } }) => setFrom(value)}
      />
      <TextInput
        type="date"
        label={t('cycle.practice.resumedOn')}
        description={t('cycle.practice.resumedOnHelp')}
        max={LAST_DAY}
        value={resumedOn}
        onChange={({ currentTarget: { value } }) => setResumedOn(value)}
      />
      <TextInput
        label={t('cycle.practice.reason')}
        description={t('cycle.practice.reasonHelp')}
        maxLength={LONGEST}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </DeedDialog>
  );
};

/** The first day of practice after an interruption that goes on. */
export const Resume = ({ cycle }: DeedProps) => {
  const { t } = useTranslation();
  const [on, setOn] = useState(todayInParis);
  return (
    <DeedDialog
      cycle={cycle}
      label={t('cycle.practice.resume')}
      title={t('cycle.practice.resume')}
      confirm={t('cycle.practice.record')}
      command={filledIn('ResumePractice', { on })}
    >
      <TextInput
        type="date"
        required
        label={t('cycle.practice.on')}
        max={LAST_DAY}
        value={on}
        onChange={({ currentTarget: { value } }) => setOn(value)}
      />
    </DeedDialog>
  );
};
