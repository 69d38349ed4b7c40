import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../session/acting.js';
import { Icon } from '../ui/icon.js';
import css from './account-menu.module.css';

/** Who is signed in, and in which role; opens the menu. */
export const AccountButton = ({ className = '', ...props }: ButtonProps & ComponentPropsWithRef<'button'>) => {
  const { t } = useTranslation();
  const { me, role } = useActing();
  return (
    <Button
      variant="default"
      className={`${css['target']} ${className}`}
      leftSection={<Icon name="person" />}
      rightSection={<Icon name="down" size={16} />}
      aria-label={`${t('shell.account', { name: me.displayName })}, ${t(`roles.${role}`)}`}
      {...props}
    >
      <span className={css['who']}>
        <strong>{me.displayName}</strong>
        <span>{t(`roles.${role}`)}</span>
      </span>
    </Button>
  );
};
