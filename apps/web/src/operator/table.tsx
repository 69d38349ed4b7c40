import type { ReactNode } from 'react';
import css from './operations.module.css';

interface ListedProps {
  readonly caption: string;
  /** What the columns are called, in their order. */
  readonly columns: readonly string[];
  readonly children: ReactNode;
}

/** A table of what there is to look after; on a narrow screen each row becomes a card. */
export const Listed = ({ caption, columns, children }: ListedProps) => (
  <div className="wide">
    <table className={css['table']}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);

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
