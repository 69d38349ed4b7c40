import { useTranslation } from 'react-i18next';
import type { CycleOverview } from '../api/types.js';
import { dayText } from '../texts/dates.js';
import { State } from '../ui/state.js';

type OrdreStateProps = Readonly<
  Record<'cycle', Pick<CycleOverview, 'status' | 'submittedOn' | 'decidedOn' | 'endedOn'>>
>;

/** What the Ordre has made of a cycle; nothing while it runs. */
export const OrdreState = ({ cycle: { status, submittedOn, decidedOn, endedOn } }: OrdreStateProps) => {
  const { t } = useTranslation();
  if (status === 'running') return null;
  const on = {
    submitted: submittedOn,
    validated: decidedOn,
    'not-validated': decidedOn,
    'ended-by-interruption': endedOn,
  };
  const day = on[status];
  const tone = status === 'validated' ? 'done' : status === 'submitted' ? 'pending' : 'missing';
  return <State tone={tone}>{t(`cycle.ordre.${status}`, { on: day === null ? '' : dayText(day) })}</State>;
};
