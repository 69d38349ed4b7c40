import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Role } from '../api/types.js';
import { useActing } from '../session/acting.js';
import { Page } from '../ui/page.js';

/** A screen of other roles: why it is closed, and the way in for who holds one of them. */
export const NoRight = ({ roles }: { readonly roles: readonly Role[] }) => {
  const { t } = useTranslation();
  const { role, roles: held, changeRole } = useActing();
  const able = held.filter((other) => roles.includes(other));
  return (
    <Page title={t('shell.noRight.title')} narrow>
      <p>{t('shell.noRight.detail', { role: t(`roles.${role}`) })}</p>
      {able.length > 0 && (
        <Group>
          {able.map((other) => (
            <Button key={other} onClick={() => changeRole(other)}>
              {t('shell.noRight.switch', { role: t(`roles.${other}`) })}
            </Button>
          ))}
        </Group>
      )}
      <p>
        <Link to="/">{t('shell.notFound.back')}</Link>
      </p>
    </Page>
  );
};
