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
  const chosen = running.find(({ id }) => id === asked) ?? running.at(-1);
  return (
    <Page title={t('declare.title')} lead={t('declare.lead')}>
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
        isOpen(detail) ? (
          <DeclareForm cycle={cycle} content={content} existing={detail} kept={kept} brouillon={brouillon} />
        ) : (
          <Frozen id={detail.id} />
        )
      }
    </Answered>
  );
};

const isOpen = ({ status }: DeclarationDetail): boolean => status === 'draft' || status === 'planned';

const Frozen = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  return (
    <Empty title={t('declare.frozen.title')}>
      <p>{t('declare.frozen.detail')}</p>
      <Link to={ficheOf(id)}>{t('declare.frozen.open')}</Link>
    </Empty>
  );
};

export const route = createLazyRoute('/declarer')({ component: DeclareScreen });
