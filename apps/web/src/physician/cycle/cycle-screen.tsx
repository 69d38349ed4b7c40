import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, createLazyRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/choice-field.js';
import type { CycleSummary } from '../../api/types.js';
import { Blocks } from '../../assessment/blocks.js';
import { dayText, shortDayText } from '../../texts/dates.js';
import { Answered } from '../../ui/answered.js';
import { Empty } from '../../ui/empty.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { calendarOf } from '../addresses.js';
import { cycleQuery, cyclesQuery, waitingQuery } from '../queries.js';
import { revisionsQuery } from '../../referential/queries.js';
import css from './cycle.module.css';
import { NextActions } from './next-actions-panel.js';
import { Situation } from './situation.js';
import { SituationPanel } from './situation-panel.js';
import { Standing } from './standing.js';
import { Summary } from './summary.js';

/** What is done, what is missing and by when: the first screen of a physician. */
const CycleScreen = () => {
  const { t } = useTranslation();
  const cycles = useQuery(cyclesQuery);
  const { cycle } = route.useSearch();
  const shown = cycles.data?.items.find(({ id }) => id === cycle) ?? cycles.data?.items.at(-1);
  if (shown) return <OneCycle key={shown.id} shown={shown} cycles={cycles.data?.items ?? []} />;
  return (
    <Page title={t('cycle.title')}>
      <Answered query={cycles} lines={8}>
        {() => (
          <Empty title={t('cycle.none.title')}>
            <p>{t('cycle.none.detail')}</p>
          </Empty>
        )}
      </Answered>
    </Page>
  );
};

interface OneCycleProps {
  readonly shown: CycleSummary;
  readonly cycles: readonly CycleSummary[];
}

const OneCycle = ({ shown: { id, specialty, first, last, number }, cycles }: OneCycleProps) => {
  const { t } = useTranslation();
  const overview = useQuery(cycleQuery(id));
  const waiting = useQuery(waitingQuery(id));
  const revisions = useQuery(revisionsQuery(specialty));
  const label = revisions.data?.items.at(-1)?.label ?? '';
  return (
    <Page
      title={t('cycle.title')}
      above={t('cycle.number', { number })}
      lead={t('cycle.lead', { specialty: label, first: dayText(first), last: dayText(last) })}
      actions={
        <>
          {cycles.length > 1 && <CycleChoice cycles={cycles} shown={id} />}
          <Button
            variant="default"
            size="md"
            leftSection={<Icon name="history" />}
            renderRoot={(props) => <Link to="/rejeu/$cycleId" params={{ cycleId: id }} {...props} />}
          >
            {t('cycle.replay')}
          </Button>
          <Button
            size="md"
            leftSection={<Icon name="plus" />}
            renderRoot={(props) => <Link to="/declarer" search={{ cycle: id }} {...props} />}
          >
            {t('cycle.declare')}
          </Button>
        </>
      }
    >
      <Answered query={overview} lines={12}>
        {(cycle) => (
          <>
            <Summary cycle={cycle} revisions={revisions.data?.items ?? []} />
            <Situation cycle={cycle} />
            <NextActions cycle={cycle} declarations={waiting.data ?? []} />
            <Ahead cycleId={id} />
            <Blocks
              assessment={cycle.assessment}
              action={({ number }) => <DeclareInBlock cycleId={id} number={number} />}
            />
            <Standing cycle={cycle} />
            <SituationPanel cycle={cycle} />
          </>
        )}
      </Answered>
    </Page>
  );
};

const DeclareInBlock = ({ cycleId, number }: { readonly cycleId: string; readonly number: number }) => {
  const { t } = useTranslation();
  return (
    <Link
      to="/declarer"
      search={{ cycle: cycleId, bloc: number }}
      className={css['quietLink']}
      aria-label={t('cycle.blocks.declareAbout', { number })}
    >
      <Icon name="plus" size={16} /> {t('cycle.blocks.declare')}
    </Link>
  );
};

/** What lies ahead: planning, and the deadlines for a calendar. */
const Ahead = ({ cycleId }: { readonly cycleId: string }) => {
  const { t } = useTranslation();
  return (
    <div className="line">
      <Button
        variant="default"
        leftSection={<Icon name="target" />}
        renderRoot={(props) => <Link to="/planification" search={{ cycle: cycleId }} {...props} />}
      >
        {t('planning.open')}
      </Button>
      <Button
        component="a"
        href={calendarOf(cycleId)}
        download
        variant="default"
        leftSection={<Icon name="calendar" />}
      >
        {t('planning.calendar')}
      </Button>
    </div>
  );
};

const CycleChoice = ({ cycles, shown }: { readonly cycles: readonly CycleSummary[]; readonly shown: string }) => {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  return (
    <ChoiceField
      aria-label={t('cycle.choose')}
      value={shown}
      onChoose={(value) => void navigate({ search: { cycle: value } })}
      options={cycles.map(({ id, number, first, last }) => ({
        value: id,
        label: t('cycle.chosen', { number, first: shortDayText(first), last: shortDayText(last) }),
      }))}
    />
  );
};

export const route = createLazyRoute('/cycle')({ component: CycleScreen });
