import { typo } from '@libs/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './operations.module.css';

/** What something is called, and in small what the logs and the command line call it. */
export const Named = ({ code, children }: { readonly code: string; readonly children: ReactNode }) => {
  const { t } = useTranslation();
  return (
    <span className={css['named']}>
      <span>{children}</span>
      <span className={css['code']}>
        <span className="sr-only">{typo(`${t('operator.technicalName')} :`)} </span>
        <code translate="no">{code}</code>
      </span>
    </span>
  );
};
