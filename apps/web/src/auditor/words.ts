import { typo } from '@libs/contracts';
import { useTranslation } from 'react-i18next';
import type { Answer, Role } from '../api/types.js';
import { sharedTexts } from '../texts/fr/shared.js';
import { shortTitle } from '../texts/short-title.js';

type Entry = Answer<'HistoryEntry'>;

const SHOWN = 8;

/** Enough of an id for people to tell one from another. */
export const shortId = (id: string): string => id.slice(0, SHOWN);

const LONGEST = 90;

/** The kind of a stream and the id in its name. */
export const streamParts = (stream: string): { kind: 'cycle' | 'declaration' | 'case'; id: string } => {
  const dash = stream.indexOf('-');
  const kind = stream.slice(0, dash);
  return { kind: kind === 'cycle' || kind === 'case' ? kind : 'declaration', id: stream.slice(dash + 1) };
};

const isRole = (name: string): name is Role => name in sharedTexts.roles;

/** The sentences for persons, rows, streams and events. */
export const useAuditWords = () => {
  const { t } = useTranslation();
  const role = (name: string): string => (isRole(name) ? t(`roles.${name}`) : t('audit.replay.event.system'));
  return {
    role,
    actor: ({ accountId, role: name }: Entry['actor']): string =>
      accountId === null || name === 'system'
        ? role(name)
        : t('audit.replay.event.by', { role: role(name), id: shortId(accountId) }),
    title: (rowName: Entry['rowName']): string =>
      rowName ? typo(shortTitle(rowName.title, LONGEST)) : t('audit.unknownAction'),
    place: (rowName: Entry['rowName']): string | undefined =>
      rowName ? t('audit.row', { block: rowName.block, line: rowName.number }) : undefined,
    stream: (stream: string): string => {
      const { kind, id } = streamParts(stream);
      return t(`audit.replay.event.streams.${kind}`, { id: shortId(id) });
    },
    /** What happened, and to which action. */
    event: ({ summary, rowName }: Pick<Entry, 'summary' | 'rowName'>): string =>
      typo(rowName ? `${summary} : ${shortTitle(rowName.title, LONGEST)}` : summary),
  };
};
