import type { Assessment, HistoryEntry, ReplayedCycle } from '@libs/contracts';
import { CalendarDay, type CalendarDay as Day, dayInParis, endOfDay } from '@libs/kernel';
import { type ReplayPoint, replayCycle } from '@libs/read-models';
import { OperationRefused } from './database-url.js';
import type { Views } from './with-views.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

const isInstant = (text: string): boolean => INSTANT.test(text) && !Number.isNaN(Date.parse(text));

/** The last millisecond of a day in Paris. */
const lastOf = (day: Day): string => new Date(Date.parse(endOfDay(day)) - 1).toISOString();

/** What `--at` says: a position of the log, a day in Paris (all of it), or an ISO 8601 instant. */
export const knownAtOf = (at: string): NonNullable<ReplayPoint['knownAt']> => {
  if (/^\d+$/.test(at)) return { position: Number(at) };
  const day = CalendarDay.safeParse(at);
  if (day.success) return { instant: lastOf(day.data) };
  if (isInstant(at)) return { instant: new Date(at).toISOString() };
  throw new OperationRefused(
    `« ${at} » : attendu une position du journal, une date AAAA-MM-JJ ou un instant ISO 8601.`,
  );
};

/** The day of `--as-of`, else that of `--at` in Paris when it is a day or an instant, else today. */
export const judgedOn = (asOf: string | undefined, at: string | undefined, today: Day): Day => {
  if (at !== undefined && asOf === undefined && isInstant(at)) return dayInParis(at);
  const day = CalendarDay.safeParse(asOf ?? at);
  if (day.success) return day.data;
  if (asOf !== undefined) throw new OperationRefused(`« ${asOf} » : attendu une date AAAA-MM-JJ.`);
  return today;
};

/** A cycle as it was known, judged; refuses when it was not known then. */
export const replayed = async (
  { source, log, today }: Views,
  cycleId: string,
  { at, asOf }: { at?: string | undefined; asOf?: string | undefined },
): Promise<ReplayedCycle> => {
  const point = { asOf: judgedOn(asOf, at, today), ...(at !== undefined && { knownAt: knownAtOf(at) }) };
  const cycle = await replayCycle(source.manager, log, cycleId, point);
  if (!cycle) throw new OperationRefused(`Aucun cycle ${cycleId} connu à ce moment.`);
  return cycle;
};

const place = ({ row, rowName }: HistoryEntry): string => {
  if (row === null) return '';
  return rowName ? ` (bloc ${rowName.block}, ligne ${rowName.number})` : ` (ligne ${row})`;
};

const event = (entry: HistoryEntry): string => {
  const { position, occurredOn, recordedAt, actor, summary } = entry;
  const when = `${String(position).padStart(8)}  ${occurredOn}  ${recordedAt.slice(0, 19)}Z`;
  return `${when}  ${actor.role.padEnd(12)} ${summary}${place(entry)}`;
};

const block = ({ number, title, counted, required, exempt }: NonNullable<Assessment['blocks']>[number]): string =>
  `  Bloc ${number} – ${title} : ${exempt ? 'levé' : `${counted} sur ${required}`}`;

const declaration = ({ id, row, standing, reason, weight }: Assessment['declarations'][number]): string => {
  const counts =
    standing === 'counts' ? 'compte' : standing === 'does-not-count-yet' ? 'ne compte pas encore' : 'ne compte pas';
  const why = reason === null ? '' : ` (${reason})`;
  return `  ${row.padEnd(10)} ${id}  ${counts}${why}${weight === null ? '' : `, ${weight}`}`;
};

const assessmentLines = (assessment: Assessment | null): string[] => {
  if (!assessment) return ['Aucune révision du référentiel n’était publiée : rien n’est évalué.'];
  const { weight, blocks, declarations, nextChange } = assessment;
  return [
    `Évaluation au ${assessment.asOf}, révision ${assessment.revision} : ${assessment.status}`,
    ...(blocks ?? []).map(block),
    ...(weight ? [`  ${weight.name} : ${weight.total} sur ${weight.required}`] : []),
    ...declarations.map(declaration),
    ...(nextChange ? [`Prochain changement dû au temps seul : ${nextChange}`] : []),
  ];
};

/** The history and the assessment as lines for people. */
export const replayLines = ({ cycleId, position, events, assessment }: ReplayedCycle): string[] => [
  `Cycle ${cycleId}, tel que connu à la position ${position} (${events.length} événements)`,
  `${'position'.padStart(8)}  date du fait  enregistré            rôle         fait`,
  ...events.map(event),
  '',
  ...assessmentLines(assessment),
];
