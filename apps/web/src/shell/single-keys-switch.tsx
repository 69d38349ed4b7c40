import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { keepPreference } from './preference.js';
import { useSingleKeys } from './shortcut-registry.js';

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
