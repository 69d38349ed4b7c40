import { typo } from '@libs/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../api/client.js';
import { revisionsQuery } from './queries.js';
import { ChoiceField } from '../ui/choice-field.js';
import { Answered } from '../ui/answered.js';
import { Panel } from '../ui/page.js';
import { State } from '../ui/state.js';
import { type Changed, type ChangedRow, type RowPart, compared } from './compare.js';
import css from './referential.module.css';
import { RevisionContent } from './revision-content.js';

const contentQuery = (specialty: string, version: string) =>
  queryOptions({
    queryKey: ['referential', specialty, version],
    staleTime: Infinity,
    queryFn: async () => {
      const path = { specialty, version };
      const { content } = await dataOf(
        api.GET('/api/referentials/{specialty}/revisions/{version}', { params: { path } }),
      );
      return RevisionContent.parse(content);
    },
  });

/** What changed between two revisions; where there is one only, it says so. */
export const ComparePanel = ({ specialty }: { readonly specialty: string }) => {
  const { t } = useTranslation();
  return (
    <Panel title={t('referential.compare.title')}>
      <Answered query={useQuery(revisionsQuery(specialty))} lines={2}>
        {({ items }) =>
          items.length < 2 ? (
            <p className="quiet">{t('referential.compare.only')}</p>
          ) : (
            <Choice specialty={specialty} versions={items.map(({ version }) => version)} />
          )
        }
      </Answered>
    </Panel>
  );
};

const Choice = ({ specialty, versions }: { readonly specialty: string; readonly versions: readonly string[] }) => {
  const { t } = useTranslation();
  const [from, setFrom] = useState(versions.at(-2) ?? '');
  const [to, setTo] = useState(versions.at(-1) ?? '');
  const [before, after] = [useQuery(contentQuery(specialty, from)), useQuery(contentQuery(specialty, to))];
  const data = versions.map((version) => ({ value: version, label: t('referential.revision', { version }) }));
  return (
    <>
      <div className={css['filters']}>
        <ChoiceField
          label={t('referential.compare.from')}
          value={from}
          options={data.filter(({ value }) => value !== to)}
          onChoose={setFrom}
        />
        <ChoiceField
          label={t('referential.compare.to')}
          value={to}
          options={data.filter(({ value }) => value !== from)}
          onChoose={setTo}
        />
      </div>
      <Answered query={before}>
        {(old) => <Answered query={after}>{(latest) => <Differences before={old} after={latest} />}</Answered>}
      </Answered>
    </>
  );
};

const tones = { added: 'done', removed: 'missing', changed: 'info' } as const;

interface DifferencesProps {
  readonly before: RevisionContent;
  readonly after: RevisionContent;
}

const Differences = ({ before, after }: DifferencesProps) => {
  const { t } = useTranslation();
  const { rows, minima } = useMemo(() => compared(t, before, after), [t, before, after]);
  return (
    <>
      <p role="status">{t('referential.compare.count', { count: rows.length + minima.length })}</p>
      <ul className={css['differences']}>
        {minima.map((change) => (
          <li key={change.part}>
            <strong>{typo(change.part)}</strong>
            <BeforeAfter change={change} />
          </li>
        ))}
        {rows.map((row) => (
          <RowDifference key={row.id} row={row} />
        ))}
      </ul>
    </>
  );
};

const RowDifference = ({ row: { id, block, title, kind, changes } }: { readonly row: ChangedRow }) => {
  const { t } = useTranslation();
  return (
    <li>
      <State tone={tones[kind]}>{t(`referential.compare.${kind}`)}</State>{' '}
      <strong>{typo(t('referential.blockTitle', { number: block, title }))}</strong>{' '}
      <span className="quiet number">{id}</span>
      {changes.map((change) => (
        <div key={change.part}>
          <p className="quiet">{t(`referential.compare.parts.${change.part satisfies RowPart}`)}</p>
          <BeforeAfter change={change} />
        </div>
      ))}
    </li>
  );
};

const BeforeAfter = ({ change: { before, after } }: { readonly change: Changed<string> }) => {
  const { t } = useTranslation();
  const told = (lines: readonly string[]) =>
    lines.length === 0 ? t('referential.compare.nothing') : typo(lines.join(' · '));
  return (
    <dl className={css['beforeAfter']}>
      <dt>{t('referential.compare.before')}</dt>
      <dd>
        <del>{told(before)}</del>
      </dd>
      <dt>{t('referential.compare.after')}</dt>
      <dd>
        <ins>{told(after)}</ins>
      </dd>
    </dl>
  );
};
