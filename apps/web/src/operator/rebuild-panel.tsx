import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../ui/choice-field.js';
import { Panel } from '../ui/page.js';
import { AskRebuild } from './ask-rebuild.js';
import css from './operations.module.css';
import { followerKey } from './names.js';
import { type Overview, type Rebuild, isOpen } from './queries.js';
import { RebuildHistory } from './rebuild-history.js';
import { RebuildProgress } from './rebuild-progress.js';
import { useViewsName } from './use-views-name.js';

/** The rebuild of views: asking for one, following it, and how the last ones went. */
export const RebuildPanel = ({ overview }: { readonly overview: Overview }) => {
  const { t } = useTranslation();
  const [view, setView] = useState('');
  const [last] = overview.rebuilds;
  const open = last !== undefined && isOpen(last);
  const views = overview.views
    .map((name) => ({ value: name, label: t(`operator.names.${followerKey(name)}`) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'));
  return (
    <Panel title={t('operator.rebuild.title')}>
      <p className="quiet">{t('operator.rebuild.lead')}</p>
      <div className={css['ask']}>
        <ChoiceField
          label={t('operator.rebuild.view')}
          any={t('operator.rebuild.all')}
          options={views}
          value={view}
          onChoose={setView}
        />
        <AskRebuild view={view === '' ? null : view} head={overview.log.head} busy={open} />
      </div>
      {open && <RebuildProgress rebuild={last} />}
      <Ended last={last} />
      <RebuildHistory rebuilds={overview.rebuilds.filter((rebuild) => !isOpen(rebuild))} />
    </Panel>
  );
};

/** Says, to who has seen it run, that a rebuild is over. */
const Ended = ({ last }: { readonly last: Rebuild | undefined }) => {
  const { t } = useTranslation();
  const [watched, setWatched] = useState<string | null>(null);
  const nameOf = useViewsName();
  const running = last && isOpen(last) ? last.id : null;
  if (running !== null && running !== watched) setWatched(running);
  const ended = last && running === null && watched === last.id ? last : undefined;
  return (
    <div role="status" className="sr-only">
      {ended &&
        t('operator.rebuild.ended', {
          name: nameOf(ended.views),
          status: t(`operator.rebuild.statuses.${ended.status}`).toLocaleLowerCase('fr'),
        })}
    </div>
  );
};
