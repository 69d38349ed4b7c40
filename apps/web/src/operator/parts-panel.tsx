import { useTranslation } from 'react-i18next';
import { hourText, instantText } from '../texts/dates.js';
import { numberText, sizeText } from '../texts/numbers.js';
import { Fact } from '../ui/fact.js';
import { Panel } from '../ui/page.js';
import { State } from '../ui/state.js';
import { durationText } from './amounts.js';
import css from './operations.module.css';
import type { Overview, Part } from './queries.js';
import { partLook } from './standing.js';

/** How each part of the service stands and since when, and what it runs. */
export const PartsPanel = ({ overview }: { readonly overview: Overview }) => {
  const { t } = useTranslation();
  return (
    <Panel title={t('operator.parts.title')}>
      <ul className={css['parts']}>
        {overview.parts.map((part) => (
          <PartCard key={part.part} {...part} now={overview.observedAt} />
        ))}
      </ul>
      <Facts overview={overview} />
    </Panel>
  );
};

const dayOf = (instant: string): string => instantText(instant).replace(/ à .*/, '');

const PartCard = ({ part, status, since, now }: Part & { readonly now: string }) => {
  const { t } = useTranslation();
  const word =
    part === 'followers' && status === 'up' ? 'operator.parts.followersUp' : `operator.parts.statuses.${status}`;
  return (
    <li>
      <strong>{t(`operator.parts.${part}`)}</strong>
      <State {...partLook(status)}>{t(word as 'operator.parts.followersUp')}</State>
      <span className="quiet">
        {dayOf(since) === dayOf(now)
          ? t('operator.parts.sinceHour', { hour: hourText(since) })
          : t('operator.parts.since', { instant: instantText(since) })}
      </span>
    </li>
  );
};

const Facts = ({ overview: { service, database, log, observedAt } }: { readonly overview: Overview }) => {
  const { t } = useTranslation();
  const since = (instant: string) => durationText((Date.parse(observedAt) - Date.parse(instant)) / 1_000);
  return (
    <dl className={css['facts']}>
      <Fact name={t('operator.facts.version')}>{service.version}</Fact>
      {service.builtAt && <Fact name={t('operator.facts.built')}>{instantText(service.builtAt)}</Fact>}
      <Fact name={t('operator.facts.running')}>{since(service.startedAt)}</Fact>
      <Fact name={t('operator.facts.node')}>Node.js {service.node}</Fact>
      <Fact name={t('operator.facts.database')}>
        {t('operator.facts.databaseText', {
          version: database.version,
          size: sizeText(database.bytes),
          duration: since(database.startedAt),
        })}
      </Fact>
      <Fact name={t('operator.facts.head')}>{numberText(log.head)}</Fact>
      <Fact name={t('operator.facts.last')}>
        {log.lastRecordedAt ? instantText(log.lastRecordedAt) : t('operator.facts.none')}
      </Fact>
    </dl>
  );
};
