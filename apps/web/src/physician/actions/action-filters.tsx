import { Button, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BlockField } from '../../referential/block-field.js';
import { ChoiceField } from '../../ui/choice-field.js';
import type { Answer, CycleSummary } from '../../api/types.js';
import { shortDayText } from '../../texts/dates.js';
import { numberText } from '../../texts/numbers.js';
import { Icon } from '../../ui/icon.js';
import { useTypedSearch } from '../../ui/typed-search.js';
import { type ActionsSearch, isFiltered, actionsSearchOf } from './actions-search.js';
import css from './actions.module.css';
import { sorts, standings, statuses } from './words-for-states.js';

interface ActionFiltersProps {
  readonly cycle: CycleSummary;
  readonly cycles: readonly CycleSummary[];
  readonly blocks: Answer<'RevisionDetail'>['blocks'];
  /** How many there are in each state; undefined until it is known. */
  readonly statuses: Answer<'DeclarationCounts'>['statuses'] | undefined;
}

/** What is chosen lives in the address, so that a link leads back to it. */
const useChoice = () => {
  const search: ActionsSearch = useSearch({ from: '/actions' });
  const navigate = useNavigate({ from: '/actions' });
  const choose = (choice: Readonly<Record<string, string>>) =>
    void navigate({
      search: actionsSearchOf({ ...search, ...choice }),
      replace: true,
      resetScroll: false,
    });
  const [typed, type] = useTypedSearch(search.mots, (mots) => choose({ mots }));
  const clear = () => {
    type('');
    void navigate({ search: search.cycle ? { cycle: search.cycle } : {}, replace: true, resetScroll: false });
  };
  return { search, choose, typed, type, clear };
};

/** Words, state, standing, block, order and cycle; all of it stands in the address. */
export const ActionFilters = ({ cycle, cycles, blocks, statuses: counted }: ActionFiltersProps) => {
  const { t } = useTranslation();
  const { search, choose, typed, type, clear } = useChoice();
  const withCount = (label: string, status: (typeof statuses)[number]): string => {
    const count = counted?.find((one) => one.status === status)?.count ?? 0;
    return counted ? t('actions.stateCount', { label, count: numberText(count) }) : label;
  };
  return (
    <search className={css['filters']} aria-label={t('actions.filters')}>
      <TextInput
        type="search"
        label={t('actions.search')}
        placeholder={t('actions.searchHint')}
        leftSection={<Icon name="search" size={18} />}
        value={typed}
        onChange={({ currentTarget: { value } }) => type(value)}
      />
      <ChoiceField
        label={t('actions.stateFilter')}
        value={search.etat}
        onChoose={(value) => choose({ etat: value })}
        any={t('actions.anyState')}
        options={statuses.map((status) => ({ value: status, label: withCount(t(`actions.status.${status}`), status) }))}
      />
      <ChoiceField
        label={t('actions.standingFilter')}
        value={search.compte}
        onChoose={(value) => choose({ compte: value })}
        any={t('actions.anyStanding')}
        options={standings.map((standing) => ({ value: standing, label: t(`actions.standing.${standing}`) }))}
      />
      <BlockField
        label={t('actions.blockFilter')}
        value={search.bloc}
        onChoose={(value) => choose({ bloc: value })}
        any={t('actions.anyBlock')}
        blocks={blocks}
      />
      <ChoiceField
        label={t('actions.sort')}
        value={search.tri ?? 'recent'}
        onChoose={(value) => choose({ tri: value })}
        options={sorts.map((sort) => ({ value: sort, label: t(`actions.sorts.${sort}`) }))}
      />
      {cycles.length > 1 && (
        <ChoiceField
          label={t('actions.cycleFilter')}
          value={cycle.id}
          onChoose={(value) => choose({ cycle: value })}
          options={cycles.map(({ id, number, first, last }) => ({
            value: id,
            label: t('actions.cycle', { number, first: shortDayText(first), last: shortDayText(last) }),
          }))}
        />
      )}
      {isFiltered(search) && (
        <Button variant="subtle" onClick={clear} leftSection={<Icon name="close" size={16} />}>
          {t('actions.clear')}
        </Button>
      )}
    </search>
  );
};
