import { useTranslation } from 'react-i18next';
import { State } from '../ui/state.js';
import type { Overview } from './queries.js';
import { deadCount } from './standing.js';

/** In a sentence: whether anything waits for the operator. */
export const Summary = ({ overview }: { readonly overview: Overview }) => {
  const { t } = useTranslation();
  const asks = useAsks(overview);
  if (asks.length === 0) return <State tone="done">{t('operator.summary.well')}</State>;
  return (
    <State tone="missing" icon="alert">
      {t('operator.summary.asks', { what: asks.join(', ') })}
    </State>
  );
};

const useAsks = (overview: Overview): string[] => {
  const { t } = useTranslation();
  const stopped = overview.followers.filter(({ status }) => status === 'stopped').length;
  const dead = deadCount(overview);
  const down = overview.parts.filter(({ status }) => status === 'down');
  return [
    ...down.map(({ part, status }) =>
      t('operator.summary.part', {
        part: t(`operator.parts.${part}`).toLocaleLowerCase('fr'),
        status: t(`operator.parts.statuses.${status}`).toLocaleLowerCase('fr'),
      }),
    ),
    ...(stopped > 0 ? [t('operator.summary.stopped', { count: stopped })] : []),
    ...(dead > 0 ? [t('operator.summary.dead', { count: dead })] : []),
  ];
};
