import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';
import { Role } from '../account/account-commands.js';
import { pageOf } from '../http/paging.js';
import { Outcome } from '../vocabulary.js';
import { Urgency } from './case-views.js';

/** What is to be done, or what has happened: `decided` asks for nothing. */
export const InboxKind = z.enum([
  'answer-request',
  'submit-draft',
  'request-before',
  'declare-planned',
  'cycle-ending',
  'submit-cycle',
  'answer-elements',
  'decided',
  'give-opinion',
  'answer-received',
  'assign-reader',
  'decide-case',
  'late-case',
  'approve-committee',
  'committee-proposed',
  'approve-role',
  'role-proposed',
  'control-cycle',
  'dead-letters',
  'stopped-followers',
]);
export type InboxKind = z.infer<typeof InboxKind>;

/** One thing that waits for the caller. */
export const InboxItem = z
  .object({
    id: z.string(),
    kind: InboxKind,
    /** False for what is only told. */
    asks: z.boolean(),
    urgency: Urgency,
    deadline: CalendarDay.nullable(),
    /** Since when it waits, where that is known. */
    since: CalendarDay.nullable(),
    /** The role from which it comes; `null` when it comes from the caller, or from the calendar. */
    from: Role.nullable(),
    /** Where it is done; the id is `null` for a screen that has none. */
    target: z.object({
      kind: z.enum(['account', 'case', 'committee', 'cycle', 'declaration', 'operators']),
      id: z.string().nullable(),
    }),
    specialty: z.string().nullable(),
    /** What it is about, in the words of a person: the title of an action, the name of an account or of a committee. */
    title: z.string().nullable(),
    outcome: Outcome.nullable(),
    /** How many, for what is only counted. */
    count: z.int().nullable(),
  })
  .meta({ id: 'InboxItem' });
export type InboxItem = z.infer<typeof InboxItem>;

export const InboxPage = pageOf(InboxItem).meta({ id: 'InboxPage' });

/** How much asks for something; `more` when there is more than was counted. */
export const InboxCount = z
  .object({ waiting: z.int(), overdue: z.int(), more: z.boolean() })
  .meta({ id: 'InboxCount' });
export type InboxCount = z.infer<typeof InboxCount>;
