import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleSummary } from '../../api/types.js';
import { RevisionContent } from '../../referential/revision-content.js';
import { Answered } from '../../ui/answered.js';
import { Empty } from '../../ui/empty.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { calendarOf } from '../addresses.js';
import { cyclesQuery } from '../queries.js';
import { inForceQuery } from '../../referential/queries.js';
import { Planning } from './planning.js';

/** Actions chosen ahead, and their effect on the cycle before they are done. */
const PlanningScreen = () => {
  const { t } = useTranslation();
  const cycles = useQuery(cyclesQuery);
  const { cycle } = route.useSearch();
  const running = cycles.data?.items.filter(({ status }) => status === 'running') ?? [];
  const chosen = running.find(({ id }) => id === cycle) ?? running.at(-1);
  return (
    <Page
      title={t('planning.title')}
      above={chosen && t('cycle.number', { number: chosen.number })}
      lead={t('planning.lead')}
      actions={chosen && <CalendarLink cycle={chosen} />}
    >
      <Answered query={cycles} lines={8}>
        {() =>
          chosen ? (
            <InCycle key={chosen.id} cycle={chosen} />
          ) : (
            <Empty title={t('planning.closed.title')}>
              <p>{t('planning.closed.detail')}</p>
            </Empty>
          )
        }
      </Answered>
    </Page>
  );
};

const CalendarLink = ({ cycle: { id } }: { readonly cycle: CycleSummary }) => {
  const { t } = useTranslation();
  return (
    <Button
      component="a"
      href={calendarOf(id)}
      download
      variant="default"
      size="md"
      leftSection={<Icon name="calendar" />}
    >
      {t('planning.calendar')}
    </Button>
  );
};

const InCycle = ({ cycle }: { readonly cycle: CycleSummary }) => {
  const revision = useQuery(inForceQuery(cycle.specialty));
  const content = useMemo(() => revision.data && RevisionContent.parse(revision.data.content), [revision.data]);
  if (!content) return <Answered query={revision} />;
  return <Planning cycle={cycle} content={content} />;
};

export const route = createLazyRoute('/planification')({ component: PlanningScreen });
