import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.js';
import type { DeclarationDetail } from '../../api/types.js';
import { dayText, todayInParis } from '../../texts/dates.js';
import { Notice } from '../../ui/state.js';
import { nextStepOf } from './next-step.js';

const caseQuery = (id: string | null) =>
  queryOptions({
    queryKey: ['case', id],
    enabled: id !== null,
    queryFn: () => dataOf(api.GET('/api/cases/{id}', { params: { path: { id: id ?? '' } } })),
  });

/** Who acts next, and by when. */
export const NextStepNotice = ({ action }: { readonly action: DeclarationDetail }) => {
  const { t } = useTranslation();
  const examined = useQuery(caseQuery(action.status === 'in-committee' ? action.caseId : null)).data;
  const { said, by, mine } = nextStepOf(action, examined?.deadline ?? null, todayInParis());
  const tone = mine ? 'missing' : said === 'nothing' ? 'neutral' : 'pending';
  return (
    <Notice tone={tone} icon={mine ? 'inbox' : said === 'nothing' ? 'dash' : 'clock'} title={t('sheet.next.title')}>
      <p>{t(`sheet.next.${said}`, { day: by === null ? '' : dayText(by) })}</p>
    </Notice>
  );
};
