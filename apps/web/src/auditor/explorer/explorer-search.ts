import type { Answer } from '../../api/types.js';
import { chosenOf, dayIn, oneOf, textIn } from '../../app/search.js';
import { eventTypeTexts } from '../../texts/fr/event-types.js';

type Cycle = Answer<'FoundCycle'>;
export type EventType = Answer<'HistoryEntry'>['type'];

/** Every type of event, in the order of a cycle's life. */
export const eventTypes = Object.keys(eventTypeTexts) as readonly EventType[];

export const cycleStatuses = [
  'running',
  'submitted',
  'validated',
  'not-validated',
  'ended-by-interruption',
] as const satisfies readonly Cycle['status'][];

export const assessments = [
  'conforme',
  'en_cours',
  'non_conforme',
  'non_concerne',
  'periode_terminee',
] as const satisfies readonly Cycle['assessed'][];

/** What is looked for, as it stands in the address. */
export interface ExplorerSearch {
  /** Events instead of cycles. */
  readonly vue?: 'evenements';
  readonly specialite?: string;
  /** A cycle, a person or a stream. */
  readonly about?: string;
  readonly status?: (typeof cycleStatuses)[number];
  readonly assessed?: (typeof assessments)[number];
  readonly type?: EventType;
  readonly since?: string;
  readonly until?: string;
}

/** At least so many characters of an id. */
const LEAST_TYPED = 4;

/** What was typed or pasted, « Médecin 08a44a55 » for one, as the id that it ends with; undefined while it holds none. */
export const idIn = (typed: string): string | undefined => {
  const id = typed.trim().toLowerCase().split(/\s+/).at(-1) ?? '';
  return id.length >= LEAST_TYPED && id.length <= 60 && /^[a-z0-9-]+$/.test(id) ? id : undefined;
};

/** What of an address is a search; anything else is let go. */
export const explorerSearchOf = (said: Readonly<Record<string, unknown>>): ExplorerSearch =>
  chosenOf<ExplorerSearch>({
    vue: oneOf(['evenements'], said['vue']),
    specialite: textIn(said['specialite']),
    about: idIn(String(said['about'] ?? '')),
    status: oneOf(cycleStatuses, said['status']),
    assessed: oneOf(assessments, said['assessed']),
    type: oneOf(eventTypes, said['type']),
    since: dayIn(said['since']),
    until: dayIn(said['until']),
  });
