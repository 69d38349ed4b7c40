import { useQuery } from '@tanstack/react-query';
import { Link, createLazyRoute } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleSummary, DeclarationDetail } from '../../api/types.js';
import { RevisionContent } from '../../referential/revision-content.js';
import { Answered } from '../../ui/answered.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { actionQuery } from '../actions/action-queries.js';
import { ficheOf } from '../addresses.js';
import { cyclesQuery, inForceQuery } from '../queries.js';
import { permittedOn } from '../sheet/permitted.js';
import { DeclareForm } from './declare-form.js';
import { keptForm } from './kept-form.js';

/** One screen to declare: a new action, or a draft that was saved. */
const DeclareScreen = () => {
  const { t } = useTranslation();
  const cycles = useQuery(cyclesQuery);
  const { cycle, brouillon } = route.useSearch();
  const draft = useQuery({ ...actionQuery(brouillon ?? ''), enabled: brouillon !== undefined });
  const asked = draft.data?.cycleId ?? cycle;
  const running = cycles.data?.items.filter(({ status }) => status === 'running') ?? [];
  // An action belongs to its cycle: it is neither finished nor corrected in another one.
  const chosen = running.find(({ id }) => id === asked) ?? (draft.data ? undefined : running.at(-1));
  const correcting = draft.data !== undefined && !isOpen(draft.data);
  return (
    <Page
      title={t(correcting ? 'declare.correction.title' : 'declare.title')}
      lead={t(correcting ? 'declare.correction.lead' : 'declare.lead')}
    >
      <Answered query={cycles}>
        {() =>
          chosen ? (
            <InCycle key={`${chosen.id} ${brouillon ?? ''}`} cycle={chosen} brouillon={brouillon} />
          ) : (
            <Empty title={t('declare.closed.title')}>
              <p>{t('declare.closed.detail')}</p>
            </Empty>
          )
        }
      </Answered>
    </Page>
  );
};

const InCycle = ({ cycle, brouillon }: { readonly cycle: CycleSummary; readonly brouillon: string | undefined }) => {
  const kept = useMemo(() => keptForm(cycle.id, brouillon), [cycle.id, brouillon]);
  const known = brouillon ?? kept?.declarationId ?? undefined;
  const existing = useQuery({ ...actionQuery(known ?? ''), enabled: known !== undefined, staleTime: 0 });
  const revision = useQuery(inForceQuery(cycle.specialty));
  const content = useMemo(() => revision.data && RevisionContent.parse(revision.data.content), [revision.data]);
  if (!content) return <Answered query={revision}>{() => null}</Answered>;
  if (known === undefined)
    return <DeclareForm cycle={cycle} content={content} existing={undefined} kept={kept} brouillon={brouillon} />;
  return (
    <Answered query={existing}>
      {(detail) =>
        isOpen(detail) || permittedOn(detail).correct ? (
          <DeclareForm cycle={cycle} content={content} existing={detail} kept={kept} brouillon={brouillon} />
        ) : (
          <Frozen detail={detail} />
        )
      }
    </Answered>
  );
};

const isOpen = ({ status }: DeclarationDetail): boolean => status === 'draft' || status === 'planned';

const Frozen = ({ detail: { id, status } }: { readonly detail: DeclarationDetail }) => {
  const { t } = useTranslation();
  return (
    <Empty title={t('declare.frozen.title')}>
      <p>{t(status === 'in-committee' ? 'declare.frozen.examined' : 'declare.frozen.detail')}</p>
      <Link to={ficheOf(id)}>{t('declare.frozen.open')}</Link>
    </Empty>
  );
};

export const route = createLazyRoute('/declarer')({ component: DeclareScreen });
