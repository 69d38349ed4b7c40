import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hourText } from '../../texts/dates.js';
import { Notice } from '../../ui/state.js';
import type { SaveState } from './autosave.js';

interface AutosaveStatusProps {
  readonly saved: SaveState;
  readonly onOverwrite: () => void;
  /** Begins again from what the other window has saved. */
  readonly onAdopt: () => void;
}

/** When what is typed was last saved; aloud only when it could not be. */
export const AutosaveStatus = ({ saved, onOverwrite, onAdopt }: AutosaveStatusProps) => {
  const { t } = useTranslation();
  if (saved.state === 'saved') return <p className="quiet">{t('declare.autosaved', { time: hourText(saved.at) })}</p>;
  if (saved.state === 'still') return <p className="quiet">{t('declare.kept')}</p>;
  if (saved.state === 'unsent')
    return (
      <Notice tone="pending" icon="alert" live>
        {t('declare.unsent')}
      </Notice>
    );
  return (
    <Notice tone="pending" icon="alert" live>
      <p>{t('declare.overtaken')}</p>
      <Group mt="sm" gap="sm">
        <Button variant="default" onClick={onAdopt}>
          {t('declare.adopt')}
        </Button>
        <Button variant="default" onClick={onOverwrite}>
          {t('declare.overwrite')}
        </Button>
      </Group>
    </Notice>
  );
};
