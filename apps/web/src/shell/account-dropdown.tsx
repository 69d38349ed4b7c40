import { Menu, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActing } from '../session/acting.js';
import { signOut } from '../session/session.js';
import { Icon } from '../ui/icon.js';
import { AccountButton } from './account-button.js';
import { openHelp } from './windows.js';

const schemes = ['light', 'dark', 'auto'] as const;

/** Where a dialog is opened by its keys, the menu stays behind it. */
const BELOW_DIALOGS = 150;

/** The role exercised, how it looks, the keys and the way out; open from the start, since it was asked for. */
export const AccountDropdown = () => {
  const { t } = useTranslation();
  return (
    <Menu
      position="bottom-end"
      width={290}
      zIndex={BELOW_DIALOGS}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      defaultOpened
    >
      <Menu.Target>
        <AccountButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Roles />
        <Themes />
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="help" size={18} />} onClick={openHelp}>
          {t('shell.help.open')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="signOut" size={18} />} onClick={() => void signOut()}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

const Roles = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { role, roles, changeRole } = useActing();
  if (roles.length < 2) return null;
  return (
    <>
      <Menu.Label>{t('shell.actingAs')}</Menu.Label>
      <Menu.RadioGroup
        value={role}
        onChange={(held) => {
          changeRole(held as typeof role);
          void navigate({ to: '/' });
        }}
      >
        {roles.map((held) => (
          <Menu.RadioItem key={held} value={held} closeMenuOnClick>
            {t(`roles.${held}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Divider />
    </>
  );
};

const Themes = () => {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('shell.theme')}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as typeof colorScheme)}>
        {schemes.map((scheme) => (
          <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
            {t(`shell.themes.${scheme}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
};
