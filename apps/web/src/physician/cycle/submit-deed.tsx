import { useTranslation } from 'react-i18next';
import type { CycleOverview } from '../../api/types.js';
import { dayText, todayInParis } from '../../texts/dates.js';
import { DeedDialog } from './deed-dialog.js';

/** Hands the cycle to the Ordre: offered once it is complete, or over. The server decides. */
export const SubmitCycle = ({ cycle }: { readonly cycle: CycleOverview }) => {
  const { t } = useTranslation();
  const { status, last, compliant } = cycle;
  if (status !== 'running' || (compliant !== true && todayInParis() <= last)) return null;
  return (
    <DeedDialog
      cycle={cycle}
      label={t('cycle.submit.open')}
      title={t('cycle.submit.title')}
      confirm={t('cycle.submit.confirm')}
      variant="filled"
      command={{ type: 'SubmitCycle', data: {} }}
    >
      <p>{t('cycle.submit.detail', { last: dayText(last) })}</p>
      {compliant !== true && <p>{t('cycle.submit.incomplete')}</p>}
    </DeedDialog>
  );
};
