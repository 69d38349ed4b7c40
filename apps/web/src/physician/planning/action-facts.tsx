import { typo } from '@libs/contracts';
import { useTranslation } from 'react-i18next';
import type { RevisionContent } from '../../referential/revision-content.js';
import { periodText } from '../../texts/dates.js';
import { quantityWords } from '../../referential/declared-words.js';
import css from './planning.module.css';

interface Facts {
  readonly row?: string | undefined;
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  readonly quantity?: number | undefined;
  readonly unit?: string | undefined;
}

interface ActionFactsProps {
  readonly title: string;
  readonly action: Facts | null;
  readonly content: RevisionContent;
}

/** What an action to come is called, where it stands in the référentiel, when it is and how much of it. */
export const ActionFacts = ({ title, action, content }: ActionFactsProps) => {
  const { t } = useTranslation();
  const block = content.blocks.find(({ rows }) => rows.some(({ id }) => id === action?.row));
  const row = block?.rows.find(({ id }) => id === action?.row);
  const amount = action ? quantityWords(action, content) : undefined;
  const facts = [
    ...(block && row ? [t('planning.item.place', { block: block.number, row: row.number })] : []),
    ...(action?.first ? [periodText(action.first, action.last ?? action.first)] : []),
    ...(amount === undefined ? [] : [amount]),
  ];
  return (
    <div>
      <h3 className={css['itemTitle']}>{title}</h3>
      {row && !typo(row.title).startsWith(title.replace('…', '')) && (
        <p className={css['rowTitle']}>{typo(row.title)}</p>
      )}
      <p className="quiet">{typo(facts.join(' · '))}</p>
    </div>
  );
};
