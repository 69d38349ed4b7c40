import { Button, Switch } from '@mantine/core';
import { type ReactNode, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../texts/dates.js';
import { Failure } from '../../ui/failure.js';
import { Panel } from '../../ui/page.js';
import { Waiting } from '../../ui/waiting.js';
import { ChangeLine } from './change-line.js';
import { type Change, difference } from './difference.js';
import type { Entry } from './moments.js';
import css from './replay.module.css';
import type { Shown } from './use-moment.js';
import type { Side } from './use-states.js';

const SHOWN = 20;

interface DifferenceProps {
  readonly entries: readonly Entry[];
  readonly shown: Shown;
  readonly before: Side | undefined;
  readonly after: Side;
  readonly busy: boolean;
}

/** What an event changed, or what lies between two chosen ones. */
export const Difference = memo(({ entries, shown, before, after, busy }: DifferenceProps) => {
  const { t } = useTranslation();
  const { from, to, comparing, go } = shown;
  const compare = (on: boolean) => go({ compare: on && from !== undefined ? entries[from]?.position : undefined });
  return (
    <Panel
      title={t(comparing ? 'audit.replay.difference.between' : 'audit.replay.difference.title')}
      aside={
        <Switch
          label={t('audit.replay.difference.compare')}
          checked={comparing}
          disabled={to === 0}
          onChange={({ currentTarget }) => compare(currentTarget.checked)}
        />
      }
    >
      {comparing && <Sides entries={entries} shown={shown} />}
      <div aria-busy={busy} className={css['settling']}>
        {before ? <Changes before={before} after={after} /> : <p>{t('audit.replay.difference.first')}</p>}
      </div>
    </Panel>
  );
});
Difference.displayName = 'Difference';

const Sides = ({ entries, shown: { from = 0, to } }: Pick<DifferenceProps, 'entries' | 'shown'>) => {
  const { t } = useTranslation();
  const day = (index: number) => dayText(entries[index]?.occurredOn ?? '');
  return (
    <p className="quiet">
      {t('audit.replay.difference.sides', { from: from + 1, fromDay: day(from), to: to + 1, toDay: day(to) })}
    </p>
  );
};

const Changes = memo(({ before, after }: { readonly before: Side; readonly after: Side }) => {
  const { t } = useTranslation();
  const failed = [before, after].find(({ error }) => error !== null);
  if (failed) return <Failure error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!before.data || !after.data) return <Waiting lines={3} />;
  const changes = difference(before.data, after.data);
  if (changes.length > 0) return <ChangeList changes={changes} />;
  return (
    <div>
      <p>{t('audit.replay.difference.none')}</p>
      <p className="quiet">{t('audit.replay.difference.noneDetail')}</p>
    </div>
  );
});
Changes.displayName = 'Changes';

const ChangeList = ({ changes }: { readonly changes: readonly Change[] }): ReactNode => {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const more = all ? 0 : changes.length - SHOWN;
  return (
    <>
      <ul className={css['changes']}>
        {changes.slice(0, all ? changes.length : SHOWN).map((change, index) => (
          <ChangeLine key={index} change={change} />
        ))}
      </ul>
      {more > 0 && (
        <div>
          <Button variant="default" onClick={() => setAll(true)}>
            {t('audit.replay.difference.more', { count: more })}
          </Button>
        </div>
      )}
    </>
  );
};
