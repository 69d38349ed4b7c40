import '../texts.js';
import { createLazyRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../session/acting.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Arrived } from './arrived.js';
import { ExplorerFilters } from './explorer-filters.js';
import { explorerSearchOf } from './explorer-search.js';
import { FoundCycles } from './found-cycles.js';
import { FoundEvents } from './found-events.js';

/** Where an audit begins: a cycle, a person, a stream or an event, each one click away from its replay. */
const ExplorerScreen = () => {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { specialties } = useActing();
  const specialty = specialties.find((own) => own === search.specialite) ?? specialties[0];
  const change = (part: Record<string, unknown>) =>
    void navigate({ search: explorerSearchOf({ ...search, ...part }), replace: true, resetScroll: false });
  const reset = () => change({ about: '', status: '', assessed: '', type: '', since: '', until: '' });
  return (
    <Page title={t('audit.explorer.title')} lead={t('audit.explorer.lead')}>
      {specialty === undefined ? (
        <Empty title={t('audit.explorer.noSpecialty')}>
          <p>{t('audit.explorer.noSpecialtyDetail')}</p>
        </Empty>
      ) : (
        <>
          <ExplorerFilters search={search} specialty={specialty} onChange={change} onReset={reset} />
          <Arrived key={specialty} specialty={specialty} />
          {search.vue === 'evenements' ? (
            <FoundEvents search={{ ...search, specialty }} onReset={reset} />
          ) : (
            <FoundCycles search={{ ...search, specialty }} onReset={reset} />
          )}
        </>
      )}
    </Page>
  );
};

export const route = createLazyRoute('/explorateur')({ component: ExplorerScreen });
