import { typo } from '@libs/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../api/types.js';
import { numberText } from '../../texts/numbers.js';
import { Icon } from '../../ui/icon.js';
import { State } from '../../ui/state.js';
import { type NextAction, nextActions } from '../cycle/next-actions.js';
import css from './planning.module.css';

interface HintsProps {
  readonly assessment: Assessment | null;
  readonly onBlock: (block: number | undefined) => void;
}

/** What would complete the cycle, by the assessment's own account: a click shows the rows that would. */
export const Hints = ({ assessment, onBlock }: HintsProps) => {
  const { t } = useTranslation();
  const words = useHintWords();
  if (!assessment?.blocks) return null;
  const hints = nextActions(assessment, []).filter((hint) => hint.kind === 'declare' || hint.kind === 'weigh');
  return (
    <div className={css['hints']}>
      <p id="hints">{t('planning.hints.title')}</p>
      {hints.length === 0 ? (
        <State tone="done">{t('planning.hints.none')}</State>
      ) : (
        <ul aria-labelledby="hints">
          {hints.map((hint) => (
            <li key={hint.kind === 'declare' ? hint.block : hint.kind}>
              <Button
                variant="light"
                size="compact-md"
                leftSection={<Icon name="plus" size={16} />}
                onClick={() => onBlock(hint.kind === 'declare' ? hint.block : undefined)}
              >
                {words(hint)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

const useHintWords = () => {
  const { t } = useTranslation();
  return (hint: Extract<NextAction, { kind: 'declare' | 'weigh' }>): string => {
    if (hint.kind === 'weigh') return t('planning.hints.weigh', { ...hint, missing: numberText(hint.missing) });
    const { block, missing, rule } = hint;
    if (missing > 0 || rule === null) return t('planning.hints.block', { block, count: missing });
    return t('planning.hints.rule', { block, ...rule, label: typo(rule.label) });
  };
};
