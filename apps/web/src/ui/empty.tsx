import type { ReactNode } from 'react';
import css from './empty.module.css';

/** Nothing here, said as good news or as a next step. */
export const Empty = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className={css['empty']}>
    <p className={css['title']}>{title}</p>
    {children}
  </div>
);
