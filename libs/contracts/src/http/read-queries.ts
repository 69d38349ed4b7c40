import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';
import { Assessment, AssessmentStatus, Standing } from '../assessment.js';
import { CaseGround } from '../case/case-commands.js';
import { Role, Scope } from '../account/account-commands.js';
import { CaseStatus, Urgency } from '../views/case-views.js';
import { CycleStatus } from '../views/cycle-views.js';
import { DeclarationStatus } from '../views/declaration-views.js';
import { HistoryEventType } from '../views/history-views.js';
import { AccountId, Outcome, Specialty, StreamId } from '../vocabulary.js';
import { AfterQuery, PageQuery } from './paging.js';

/** One value of a query, or several separated by commas. */
const listOf = <Item extends z.ZodType<unknown, string>>(item: Item) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(item).min(1).max(30));

/** Until which moment the log is known: a position, or an ISO 8601 instant. */
export const KnownAt = z.union([
  z.coerce.number().int().positive(),
  z.iso.datetime({ offset: true }).refine((instant) => !instant.startsWith('0000')),
]);

const list = { ...PageQuery.shape, ...AfterQuery.shape };

export const CycleListQuery = z.object({
  ...list,
  /** Cycles of a specialty, for who follows it; one's own when absent. */
  specialty: Specialty.optional(),
  status: CycleStatus.optional(),
  assessed: AssessmentStatus.optional(),
});

/** `asOf` is the day on which the cycle is judged; `knownAt` what was known then. */
const judged = { ...AfterQuery.shape, asOf: CalendarDay.optional() };
export const CycleQuery = z.object({
  ...judged,
  /** `counts`: today, without the declarations that it is made of. */
  detail: z.enum(['whole', 'counts']).default('whole'),
});
export const AssessmentQuery = z.object({ ...judged, knownAt: KnownAt.optional() });

const StreamName = z
  .string()
  .regex(/^(cycle|declaration|case)-[0-9a-f-]{36}$/, { error: 'Attendu : le nom d’un flux.' });

const happened = {
  types: listOf(HistoryEventType).optional(),
  /** What happened from this day on, and until that one. */
  since: CalendarDay.optional(),
  asOf: CalendarDay.optional(),
};

export const HistoryQuery = z.object({
  ...list,
  ...happened,
  knownAt: KnownAt.optional(),
  /** What was recorded after this position of the log. */
  beyond: z.coerce.number().int().nonnegative().optional(),
  stream: StreamName.optional(),
  fromVersion: z.coerce.number().int().positive().optional(),
  toVersion: z.coerce.number().int().positive().optional(),
  /** Only what happened to this declaration and to its cases. */
  declaration: StreamId.optional(),
});

/** Of an id, at least its first characters; of a stream, all of its name. */
const About = z
  .string()
  .trim()
  .regex(/^[a-z0-9-]{4,60}$/i, { error: 'Attendu : un identifiant, ou ses quatre premiers caractères au moins.' })
  .transform((text) => text.toLowerCase());

export const FoundCycleQuery = z.object({
  ...list,
  specialty: Specialty,
  about: About.optional(),
  status: CycleStatus.optional(),
  assessed: AssessmentStatus.optional(),
});

export const FoundEventQuery = z.object({ ...list, ...happened, specialty: Specialty, about: About.optional() });

const declarationFilter = {
  ...AfterQuery.shape,
  cycleId: StreamId,
  status: listOf(DeclarationStatus).optional(),
  /** Whether it counts today; those never declared are in none of them. */
  standing: listOf(Standing).optional(),
  block: z.coerce.number().int().min(1).max(99).optional(),
  row: z.string().min(1).max(40).optional(),
  /** The beginnings of words of its title or of its row's, whatever their accents. */
  words: z.string().max(100).optional(),
  /** Only those that wait for the physician: an answer, a document, or the rest of a draft. */
  waiting: z.stringbool().default(false),
};

export const DeclarationListQuery = z.object({
  ...list,
  ...declarationFilter,
  /** The last begun first, or the last done. */
  sort: z.enum(['recent', 'date']).default('recent'),
});
export const DeclarationCountsQuery = z.object(declarationFilter);
export const DeclarationExportQuery = DeclarationCountsQuery.omit({ cycleId: true });

const cases = {
  specialty: Specialty.optional(),
  ground: listOf(CaseGround).optional(),
  /** Number of a block of the référentiel. */
  block: z.coerce.number().int().min(1).max(99).optional(),
  urgency: Urgency.optional(),
  /** Words of the action's name or of its row. */
  words: z.string().trim().min(1).max(80).optional(),
  /** Only those given to this account. */
  reader: AccountId.optional(),
  /** Only those given to the caller. */
  mine: z.stringbool().default(false),
};
export const CaseListQuery = z.object({
  ...list,
  ...cases,
  /** Decided and closed cases are listed only when they are asked for. */
  status: listOf(CaseStatus).optional(),
  sort: z.enum(['deadline', 'oldest', 'newest']).default('deadline'),
});
export const CaseCountQuery = z.object({ ...AfterQuery.shape, ...cases });

/** The readers of a specialty; with a case, which of them may be given it. */
export const ReaderListQuery = z.object({
  ...AfterQuery.shape,
  specialty: Specialty,
  caseId: StreamId.optional(),
});

const precedents = {
  specialty: Specialty,
  row: z.string().min(1).max(40).optional(),
  ground: CaseGround.optional(),
  outcome: Outcome.optional(),
};
export const DecisionListQuery = z.object({ ...list, ...precedents });
export const PrecedentQuery = z.object({ ...AfterQuery.shape, ...precedents });

export const InboxQuery = z.object(list);

export const AccountListQuery = z.object({ ...list, role: Role.optional() });

/** A cycle judged on a day, from what was known then. */
export const AssessmentAnswer = z
  .object({
    cycleId: z.string(),
    position: z.int(),
    asOf: CalendarDay,
    assessment: Assessment.nullable(),
    revisionHashes: z.array(z.string()),
  })
  .meta({ id: 'AssessmentAnswer' });

/** The person signed in, and what they may do where. */
export const Me = z
  .object({
    accountId: z.string(),
    displayName: z.string(),
    roles: z.array(z.object({ role: Role, scope: Scope })),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;
