import '../texts.js';
import { Link, createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useCallback, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpecialtyName } from '../../referential/specialty-names.js';
import { useActing } from '../../session/acting.js';
import { dayText } from '../../texts/dates.js';
import { codeOf } from '../../api/problem.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Page } from '../../ui/page.js';
import { Waiting } from '../../ui/waiting.js';
import { Arrivals } from './arrivals.js';
import { Controls } from './controls.js';
import type { CycleState } from './difference.js';
import { Difference } from './difference-panel.js';
import { EventPanel } from './event-panel.js';
import { EventList } from './event-list.js';
import { Export } from './export.js';
import type { Entry } from './moments.js';
import { PastBanner } from './past-banner.js';
import css from './replay.module.css';
import { type ReplayChange, replaySearchOf } from './replay-search.js';
import { StatePanel } from './state-panel.js';
import { useEvents } from './use-events.js';
import { useMoment } from './use-moment.js';
import { momentsOf, useStates } from './use-states.js';

const ReplayScreen = () => {
  const { t } = useTranslation();
  const { cycleId } = route.useParams();
  const { position } = route.useSearch();
  const { entries, whole, query } = useEvents(cycleId);
  const last = entries.at(-1)?.position ?? 0;
  if (entries.length > 0 && (whole || (position !== undefined && position <= last)))
    return <Replay key={cycleId} cycleId={cycleId} entries={entries} whole={whole} />;
  return (
    <Page title={t('audit.replay.untitled')} above={<Back />}>
      {query.isError ? <NotThere error={query.error} onRetry={() => void query.refetch()} /> : <Waiting lines={10} />}
      {entries.length > 0 && <p className="quiet">{t('audit.replay.reading', { count: entries.length })}</p>}
    </Page>
  );
};

const NotThere = ({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) => {
  const { t } = useTranslation();
  if (codeOf(error) !== 'request.not-found' && codeOf(error) !== 'request.invalid')
    return <Failure error={error} onRetry={onRetry} />;
  return (
    <Empty title={t('audit.replay.gone')}>
      <p>{t('audit.replay.goneDetail')}</p>
    </Empty>
  );
};

const Back = () => {
  const { t } = useTranslation();
  const { role } = useActing();
  if (role === 'auditor') return <Link to="/explorateur">{t('audit.replay.back')}</Link>;
  if (role === 'chair') return <Link to="/dossiers">{t('places.queue')}</Link>;
  if (role === 'ordre') return <Link to="/a-faire">{t('inbox.nav')}</Link>;
  return role === 'physician' ? <Link to="/cycle">{t('audit.replay.backToCycle')}</Link> : null;
};

interface ReplayProps {
  readonly cycleId: string;
  readonly entries: readonly Entry[];
  readonly whole: boolean;
}

/**
 * A cycle event by event: the list and the slider on one side, what is known and what changed on the other. What one
 * moves follows at once, what is told of it a moment later.
 */
const Replay = ({ cycleId, entries, whole }: ReplayProps) => {
  const search = route.useSearch();
  const { asOf, compare } = search;
  const navigate = route.useNavigate();
  const onGo = useCallback(
    (change: ReplayChange) =>
      void navigate({
        search: (now) => replaySearchOf({ ...now, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const shown = useMoment({ entries, search, onGo });
  const around = useMemo(() => replaySearchOf({ asOf, compare }), [asOf, compare]);
  const moments = momentsOf(entries, shown, search);
  const { before, after, busy: reading } = useStates(cycleId, moments);
  const busy = reading || shown.to !== shown.settled.to;
  const of = { cycleId, entries, search: around };
  const told = useDeferredValue(useMemo(() => ({ shown, before, after, busy }), [shown, before, after, busy]));
  const entry = entries[told.shown.to];
  if (!entry) return null;
  return (
    <Titled state={told.after.data} actions={<Export cycleId={cycleId} moment={moments.after} />}>
      <Arrivals cycleId={cycleId} entries={entries} whole={whole} />
      <PastBanner entries={entries} shown={shown} />
      <Controls entries={entries} shown={shown} search={search} busy={busy} />
      <div className={css['columns']}>
        <EventList {...of} shown={shown} />
        <div className={css['told']}>
          <EventPanel {...of} entry={entry} />
          <Difference entries={entries} {...told} />
          <StatePanel {...of} state={told.after} busy={told.busy} />
        </div>
      </div>
    </Titled>
  );
};

interface TitledProps {
  readonly state: CycleState | undefined;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

const Titled = ({ state, actions, children }: TitledProps) => {
  const { t } = useTranslation();
  const specialty = useSpecialtyName()(state?.specialty ?? '');
  const lead = state && specialty !== '' && { specialty, first: dayText(state.first), last: dayText(state.last) };
  return (
    <Page
      title={state ? t('audit.replay.title', { number: state.number }) : t('audit.replay.untitled')}
      above={<Back />}
      lead={lead ? t('audit.replay.lead', lead) : '\u00a0'}
      actions={actions}
    >
      {children}
    </Page>
  );
};

export const route = createLazyRoute('/rejeu/$cycleId')({ component: ReplayScreen });
