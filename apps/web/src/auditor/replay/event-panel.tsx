import { typo } from '@libs/contracts';
import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { type ReactNode, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText, instantText } from '../../texts/dates.js';
import { numberText } from '../../texts/numbers.js';
import { Fact } from '../../ui/fact.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/page.js';
import { streamParts, useAuditWords } from '../words.js';
import { type Entry, chainOf } from './moments.js';
import css from './replay.module.css';
import type { ReplaySearch } from './replay-search.js';

const LINKED = 6;
const COPIED_MS = 2_500;

interface EventPanelProps {
  readonly cycleId: string;
  readonly entries: readonly Entry[];
  readonly entry: Entry;
  readonly search: ReplaySearch;
}

/** One event with everything that is known of it: who, both clocks, where in the log, and how it hangs together. */
export const EventPanel = memo(({ cycleId, entries, entry, search }: EventPanelProps) => {
  const { t } = useTranslation();
  const words = useAuditWords();
  const { cause, effects, together } = chainOf(entries, entry);
  const to = (other: Entry) => <EventLink key={other.id} cycleId={cycleId} search={search} entry={other} />;
  const place = words.place(entry.rowName);
  return (
    <Panel
      title={t('audit.replay.event.title')}
      aside={<CopyLink key={entry.position} cycleId={cycleId} entry={entry} search={search} />}
    >
      <div>
        <p className={css['sentence']}>{typo(entry.summary)}</p>
        {entry.rowName && (
          <p>
            {typo(entry.rowName.title)} <span className="quiet">{place}</span>
          </p>
        )}
      </div>
      <dl className={css['facts']}>
        <Fact name={t('audit.replay.event.who')}>{words.actor(entry.actor)}</Fact>
        <Fact name={t('audit.replay.clocks.occurred')}>{dayText(entry.occurredOn)}</Fact>
        <Fact name={t('audit.replay.clocks.recorded')}>{instantText(entry.recordedAt)}</Fact>
        <Fact name={t('audit.replay.event.stream')}>
          {words.stream(entry.stream)}, {t('audit.replay.event.version', { version: entry.version })}
          <div>
            <CopyId key={entry.stream} id={streamParts(entry.stream).id} />
          </div>
        </Fact>
        <Fact name={t('audit.replay.event.position')}>{numberText(entry.position)}</Fact>
        <Fact name={t('audit.replay.event.cause')}>{cause ? to(cause) : t('audit.replay.event.noCause')}</Fact>
        {effects.length > 0 && <Fact name={t('audit.replay.event.effects')}>{effects.slice(0, LINKED).map(to)}</Fact>}
        <Fact name={t('audit.replay.event.together')}>
          {together.length > 0 ? together.slice(0, LINKED).map(to) : t('audit.replay.event.alone')}
        </Fact>
      </dl>
    </Panel>
  );
});
EventPanel.displayName = 'EventPanel';

type EventLinkProps = Omit<EventPanelProps, 'entries'>;

/** The way to another event of the same cycle. */
export const EventLink = ({ cycleId, entry, search }: EventLinkProps) => {
  const words = useAuditWords();
  return (
    <Link
      to="/rejeu/$cycleId"
      params={{ cycleId }}
      search={{ ...search, position: entry.position }}
      resetScroll={false}
      activeProps={{}}
    >
      {words.event(entry)}
    </Link>
  );
};

const CopyLink = ({ cycleId, entry, search }: EventLinkProps) => {
  const { t } = useTranslation();
  const { copy, copied } = useClipboard({ timeout: COPIED_MS });
  const address = () => {
    const { asOf, compare } = search;
    const at = new URLSearchParams({ position: String(entry.position), ...(asOf && { asOf }) });
    if (compare !== undefined) at.set('compare', String(compare));
    return `${window.location.origin}/rejeu/${cycleId}?${at}`;
  };
  return (
    <Copied said={copied ? t('audit.replay.event.copied') : ''}>
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<Icon name={copied ? 'check' : 'copy'} size={16} />}
        onClick={() => copy(address())}
      >
        {t('audit.replay.event.copy')}
      </Button>
    </Copied>
  );
};

const CopyId = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const { copy, copied } = useClipboard({ timeout: COPIED_MS });
  return (
    <Copied said={copied ? t('audit.replay.event.idCopied') : ''}>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon name={copied ? 'check' : 'copy'} size={14} />}
        onClick={() => copy(id)}
      >
        {t('audit.replay.event.copyId')}
      </Button>
    </Copied>
  );
};

const Copied = ({ said, children }: { readonly said: string; readonly children: ReactNode }) => (
  <>
    {children}
    <span role="status" className="sr-only">
      {said}
    </span>
  </>
);
