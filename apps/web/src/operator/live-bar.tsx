import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hourText } from '../texts/dates.js';
import { Icon } from '../ui/icon.js';
import css from './operations.module.css';

interface LiveBarProps {
  readonly live: boolean;
  /** Milliseconds; 0 before anything was read. */
  readonly updatedAt: number;
  readonly onChange: (live: boolean) => void;
}

/** When what is shown was read, and the way to make it stand still. */
export const LiveBar = ({ live, updatedAt, onChange }: LiveBarProps) => {
  const { t } = useTranslation();
  return (
    <div className={css['live']}>
      <span className="quiet">
        {!live && <strong>{t('operator.paused')}. </strong>}
        {updatedAt > 0 && t('operator.updated', { time: hourText(updatedAt) })}
      </span>
      <Button
        variant="default"
        leftSection={<Icon name={live ? 'pause' : 'play'} size={16} />}
        onClick={() => onChange(!live)}
      >
        {t(live ? 'operator.pause' : 'operator.resume')}
      </Button>
    </div>
  );
};
