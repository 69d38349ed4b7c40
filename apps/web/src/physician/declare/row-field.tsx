import { typo } from '@libs/contracts';
import { type ComboboxItem, type ComboboxParsedItem, Select } from '@mantine/core';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevisionContent } from '../../referential/revision-content.js';
import { foundAmong, wordsOf } from '../../texts/found.js';
import { Icon } from '../../ui/icon.js';
import css from './declare.module.css';

interface RowFieldProps {
  readonly content: RevisionContent;
  /** Only the rows of this block; all of them when absent. */
  readonly block: number | undefined;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChoose: (row: string) => void;
}

const ROWS_SHOWN = 60;

/** A row of the référentiel, found by typing a few of its words; Enter takes the first. */
export const RowField = memo(({ content, block, value, error, onChoose }: RowFieldProps) => {
  const { t } = useTranslation();
  const groups = useMemo(
    () =>
      content.blocks
        .filter(({ number }) => block === undefined || number === block)
        .map(({ number, title, rows }) => ({
          group: typo(t('declare.row.block', { number, title })),
          items: rows.map((row) => ({
            value: row.id,
            label: t('declare.row.option', { number: `${number}.${row.number}`, title: row.title }),
          })),
        })),
    [content, block, t],
  );
  const words = useMemo(
    () =>
      new Map(
        content.blocks.flatMap(({ number, rows }) =>
          rows.map((row) => [
            row.id,
            wordsOf(
              [
                `${number}.${row.number}`,
                row.title,
                ...row.variants.map(({ label }) => label),
                ...row.expectations,
              ].join(' '),
            ),
          ]),
        ),
      ),
    [content],
  );
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Select
      id="champ-row"
      label={t('declare.row.label')}
      description={t('declare.row.help', { count })}
      placeholder={t('declare.row.placeholder')}
      leftSection={<Icon name="search" size={18} />}
      nothingFoundMessage={t('declare.row.nothing')}
      data={groups}
      limit={ROWS_SHOWN}
      searchable
      selectFirstOptionOnChange
      required
      withAsterisk={false}
      size="md"
      maxDropdownHeight={360}
      comboboxProps={{ withinPortal: false }}
      classNames={{ option: css['option'] ?? '' }}
      value={value === '' ? null : value}
      error={error}
      onChange={(row) => row !== null && onChoose(row)}
      filter={({ options, search }) => matching(options, search, words)}
    />
  );
});
RowField.displayName = 'RowField';

/** The options of which the words typed are words, in the groups that still have some. */
const matching = (
  options: readonly ComboboxParsedItem[],
  typed: string,
  words: ReadonlyMap<string, readonly string[]>,
): ComboboxParsedItem[] => {
  const matches = ({ label, value }: ComboboxItem): boolean => foundAmong(words.get(value) ?? wordsOf(label), typed);
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return matches(option) ? [option] : [];
    const items = option.items.filter(matches);
    return items.length > 0 ? [{ ...option, items }] : [];
  });
};
