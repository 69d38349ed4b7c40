import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, createLazyRoute } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleSummary, DeclarationDetail } from '../../api/types.js';
import { RevisionContent } from '../../referential/revision-content.js';
import { Answered } from '../../ui/answered.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Waiting } from '../../ui/waiting.js';
import { actionQuery } from '../actions/action-queries.js';
import { ficheOf } from '../addresses.js';
import { cyclesQuery } from '../queries.js';
import { inForceQuery } from '../../referential/queries.js';
import { permittedOn } from '../sheet/permitted.js';
import { DeclareForm } from './declare-form.js';
import { type KeptStart, forgetForm, keptForm, keyOf, releaseForm } from './kept-form.js';

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

interface InCycleProps {
  readonly cycle: CycleSummary;
  readonly brouillon: string | undefined;
}

/** Begins from what was typed before; begins again when that was dropped, or overtaken from elsewhere. */
const InCycle = (props: InCycleProps) => {
  const [round, setRound] = useState(0);
  const key = keyOf(props.cycle.id, props.brouillon);
  const kept = useQuery({
    queryKey: ['kept-form', key, round],
    queryFn: () => keptForm(key),
    staleTime: Infinity,
    gcTime: 0,
  });
  const restart = () => {
    releaseForm(key);
    setRound(round + 1);
  };
  return (
    <Answered query={kept}>{(start) => <Begun key={round} {...props} begun={start} onRestart={restart} />}</Answered>
  );
};

const Begun = ({ cycle, brouillon, begun, onRestart }: InCycleProps & { begun: KeptStart; onRestart: () => void }) => {
  // What it began from, whatever is read again while one types.
  const [kept] = useState(begun);
  const [detail, setDetail] = useState<DeclarationDetail>();
  const known = brouillon ?? kept.form?.declarationId ?? undefined;
  const existing = useQuery({ ...actionQuery(known ?? ''), enabled: known !== undefined, staleTime: 0 });
  const revision = useQuery(inForceQuery(cycle.specialty));
  const content = useMemo(() => revision.data && RevisionContent.parse(revision.data.content), [revision.data]);
  if (!detail && existing.data && !existing.isFetching) setDetail(existing.data);
  if (!content) return <Answered query={revision} />;
  const form = { cycle, content, kept, brouillon, onRestart };
  if (known === undefined) return <DeclareForm {...form} existing={undefined} />;
  if (!detail) return <Answered query={existing}>{() => <Waiting />}</Answered>;
  if (isOpen(detail) || permittedOn(detail).correct) return <DeclareForm {...form} existing={detail} />;
  const anew = () => void forgetForm(keyOf(cycle.id, undefined)).then(onRestart);
  return <Frozen detail={detail} onRestart={brouillon === undefined ? anew : undefined} />;
};

const isOpen = ({ status }: DeclarationDetail): boolean => status === 'draft' || status === 'planned';

interface FrozenProps {
  readonly detail: DeclarationDetail;
  readonly onRestart: (() => void) | undefined;
}

const Frozen = ({ detail: { id, status }, onRestart }: FrozenProps) => {
  const { t } = useTranslation();
  return (
    <Empty title={t('declare.frozen.title')}>
      <p>{t(status === 'in-committee' ? 'declare.frozen.examined' : 'declare.frozen.detail')}</p>
      <Link to={ficheOf(id)}>{t('declare.frozen.open')}</Link>
      {onRestart && (
        <Button variant="default" onClick={onRestart}>
          {t('declare.restart')}
        </Button>
      )}
    </Empty>
  );
};

export const route = createLazyRoute('/declarer')({ component: DeclareScreen });
