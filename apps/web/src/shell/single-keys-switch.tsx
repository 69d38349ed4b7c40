import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { keepPreference } from './preference.js';
import { useHelpKey, useSingleKeys } from './shortcut-registry.js';

/** Single keys on or off; off until somebody wants them. */
export const SingleKeysSwitch = () => {
  const { t } = useTranslation();
  return (
    <Switch
      label={t('shell.help.single')}
      description={t('shell.help.singleWhy')}
      checked={useSingleKeys()}
      onChange={({ currentTarget: { checked } }) => keepPreference('shortcuts', checked ? 'on' : 'off')}
    />
  );
};

/** The key of the help on or off; on until somebody is troubled by it. */
export const HelpKeySwitch = () => {
  const { t } = useTranslation();
  return (
    <Switch
      label={t('shell.help.byKey')}
      checked={useHelpKey()}
      onChange={({ currentTarget: { checked } }) => keepPreference('help-key', checked ? 'on' : 'off')}
    />
  );
};
