import type { ReactNode } from 'react';
import css from './operations.module.css';

interface CellProps {
  /** The name of its column, shown beside it where the table has become cards. */
  readonly name: string;
  readonly number?: boolean;
  /** Nothing to tell: left out where the table has become cards. */
  readonly empty?: boolean;
  readonly children: ReactNode;
}

/** A cell that tells its column's name on a narrow screen. */
export const Cell = ({ name, number = false, empty = false, children }: CellProps) => (
  <td className={number ? 'number' : undefined} data-empty={empty || undefined}>
    <span className={css['name']} aria-hidden="true">
      {name}
    </span>
    <div>{children}</div>
  </td>
);
