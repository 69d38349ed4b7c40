import { Menu, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActing } from '../session/acting.js';
import { signOut } from '../session/session.js';
import { Icon } from '../ui/icon.js';
import { AccountButton } from './account-button.js';
import css from './account-menu.module.css';
import { openHelp } from './windows.js';

const schemes = ['light', 'dark', 'auto'] as const;

/** The role exercised, how it looks, the keys and the way out; open from the start, since it was asked for. */
export const AccountDropdown = () => {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={290} withinPortal={false} defaultOpened>
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

/** One of several, in a menu: the one chosen has a tick that is also said. */
const Choice = ({ chosen, label, onChoose }: { chosen: boolean; label: string; onChoose: () => void }) => (
  <Menu.Item
    role="menuitemradio"
    aria-checked={chosen}
    leftSection={chosen ? <Icon name="check" size={18} /> : <span className={css['gap']} />}
    onClick={onChoose}
  >
    {label}
  </Menu.Item>
);

const Roles = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { role, roles, changeRole } = useActing();
  if (roles.length < 2) return null;
  return (
    <>
      <Menu.Label>{t('shell.actingAs')}</Menu.Label>
      {roles.map((held) => (
        <Choice
          key={held}
          chosen={held === role}
          label={t(`roles.${held}`)}
          onChoose={() => {
            changeRole(held);
            void navigate({ to: '/' });
          }}
        />
      ))}
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
      {schemes.map((scheme) => (
        <Choice
          key={scheme}
          chosen={scheme === colorScheme}
          label={t(`shell.themes.${scheme}`)}
          onChoose={() => setColorScheme(scheme)}
        />
      ))}
    </>
  );
};
