import { typo } from '@libs/contracts';
import { Radio } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { periodText } from '../../texts/dates.js';
import css from './declare.module.css';
import type { Preview } from './use-preview.js';

interface SameEventProps {
  /** Those that the preview names, once there is one. */
  readonly concurrent: Preview['concurrent'] | undefined;
  /** The fact that the action is said to be of; empty where it is one of its own. */
  readonly value: string;
  readonly onChoose: (fact: string) => void;
}

/** Asks of an action whether it is the same event as one declared on the same days, which the physician alone knows. */
export const SameEvent = memo(({ concurrent = [], value, onChoose }: SameEventProps) => {
  const { t } = useTranslation();
  const isElsewhere = value !== '' && !concurrent.some(({ fact }) => fact === value);
  if (concurrent.length === 0 && !isElsewhere) return null;
  return (
    <Radio.Group
      label={t('declare.sameEvent.question')}
      description={t('declare.sameEvent.why')}
      value={value}
      onChange={onChoose}
    >
      <div className={css['events']}>
        <Radio value="" label={t('declare.sameEvent.no')} />
        {concurrent.map(({ id, fact, title, first, last }) => (
          <Radio key={id} value={fact} label={typo(title)} description={periodText(first, last)} />
        ))}
        {isElsewhere && <Radio value={value} label={t('declare.sameEvent.elsewhere')} />}
      </div>
    </Radio.Group>
  );
});
SameEvent.displayName = 'SameEvent';
