import { typo } from '@libs/contracts';
import { useTranslation } from 'react-i18next';
import type { CycleOverview } from '../../api/types.js';
import { ClauseButton } from '../../ui/clause.js';
import { Notice } from '../../ui/state.js';

/** The rules on the physician's situation that apply; nothing where none does. */
export const Situation = ({ cycle: { assessment } }: { readonly cycle: CycleOverview }) => {
  const { t } = useTranslation();
  if (!assessment || assessment.situation.length === 0) return null;
  return (
    <Notice tone="info" title={t('cycle.situation')}>
      <ul className="plain">
        {assessment.situation.map(({ rule, label, clause }) => (
          <li key={rule} className="line">
            <span>{typo(label)}</span>
            <ClauseButton clause={clause} about={typo(label)} />
          </li>
        ))}
      </ul>
    </Notice>
  );
};
