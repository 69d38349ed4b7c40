import { Button, Table } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { numberText } from '../../texts/numbers.js';
import { Answered } from '../../ui/answered.js';
import { Empty } from '../../ui/empty.js';
import { More } from '../../ui/more.js';
import css from './explorer.module.css';
import type { ExplorerSearch } from './explorer-search.js';

export interface FoundProps {
  readonly search: ExplorerSearch & { readonly specialty: string };
  readonly onReset: () => void;
}

interface FoundPage<Item> {
  readonly items: readonly Item[];
  readonly found: { readonly count: number; readonly more: boolean };
}

interface FoundListProps<Item> {
  readonly query: UseInfiniteQueryResult<InfiniteData<FoundPage<Item>>>;
  readonly kind: 'Cycles' | 'Events';
  readonly filtered: boolean;
  readonly onReset: () => void;
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** How many were found, the first of them, and the way to the others. */
export const FoundList = <Item,>({ query, kind, filtered, onReset, children }: FoundListProps<Item>) => {
  const { t } = useTranslation();
  if (!query.data) return <Answered query={query} />;
  const items = query.data.pages.flatMap((page) => page.items);
  const { count, more } = query.data.pages[0]?.found ?? { count: 0, more: false };
  if (items.length === 0) return <Nothing filtered={filtered} onReset={onReset} />;
  return (
    <>
      <p role="status" className="quiet">
        {more
          ? t(`audit.explorer.many${kind}`, { least: numberText(count) })
          : t(`audit.explorer.found${kind}`, { count })}
      </p>
      <div aria-busy={query.isPlaceholderData}>{children(items)}</div>
      <More query={query} label={t('audit.explorer.more')} />
    </>
  );
};

const Nothing = ({ filtered, onReset }: { readonly filtered: boolean; readonly onReset: () => void }) => {
  const { t } = useTranslation();
  if (!filtered) return <Empty title={t('audit.explorer.none')} />;
  return (
    <Empty title={t('audit.explorer.empty')}>
      <p>{t('audit.explorer.emptyDetail')}</p>
      <Button variant="default" onClick={onReset}>
        {t('audit.explorer.reset')}
      </Button>
    </Empty>
  );
};

interface FoundTableProps {
  readonly caption: string;
  /** What the columns are called, in their order. */
  readonly columns: readonly string[];
  readonly of: 'cycles' | 'events';
  readonly children: ReactNode;
}

/** A table of what was found; on a narrow screen each row becomes a card. */
export const FoundTable = ({ caption, columns, of, children }: FoundTableProps) => (
  <div className={css['frame']}>
    <Table className={css['table'] ?? ''} data-of={of} verticalSpacing="sm" horizontalSpacing="md">
      <Table.Caption className="sr-only">{caption}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          {columns.map((name) => (
            <Table.Th key={name} scope="col">
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  </div>
);
