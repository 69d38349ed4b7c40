import { CalendarDay } from '@libs/kernel';
import { z } from 'zod';
import { type CommandOf } from '../commands.js';
import { AccountId, Reasons, ShortText, Specialty, StreamId } from '../vocabulary.js';

/** One kind of seat of a committee, as the référentiel composes it. */
export const Seat = z.object({
  seat: z.string().min(1).max(60),
  title: ShortText,
  /** How many persons may sit here at the same time. */
  places: z.int().min(1).max(100),
});
export type Seat = z.infer<typeof Seat>;

export const MandateFunction = z.enum(['member', 'chair', 'vice-chair']);
export type MandateFunction = z.infer<typeof MandateFunction>;

export const Mandate = z.object({
  mandateId: StreamId,
  member: AccountId,
  seat: z.string().min(1).max(60),
  function: MandateFunction,
  /** First and last day, both included; `null` while no end is set. */
  from: CalendarDay,
  to: CalendarDay.nullable(),
});
export type Mandate = z.infer<typeof Mandate>;

const Constitution = z.object({
  specialty: Specialty,
  name: ShortText,
  /** The revision of the référentiel that composes the committee. */
  revision: z.string().min(1).max(40),
  seats: z.array(Seat).min(1).max(60),
  from: CalendarDay,
});

const EndOfMandate = z.object({ mandateId: StreamId, lastDay: CalendarDay });

/** What one person proposes and another approves. */
export const CommitteeChange = z.discriminatedUnion('kind', [
  Constitution.extend({ kind: z.literal('constitution') }),
  Mandate.extend({ kind: z.literal('mandate') }),
  EndOfMandate.extend({ kind: z.literal('end-of-mandate') }),
]);
export type CommitteeChange = z.infer<typeof CommitteeChange>;

/** Done at start-up from the référentiels' files and the seed; persons propose and approve. */
export const ConstituteCommittee = Constitution.meta({ id: 'ConstituteCommittee' });
export const AddMandate = Mandate.meta({ id: 'AddMandate' });
export const EndMandate = EndOfMandate.meta({ id: 'EndMandate' });

export const ProposeCommitteeChange = z
  .object({ proposalId: StreamId, change: CommitteeChange })
  .meta({ id: 'ProposeCommitteeChange' });

export const ApproveCommitteeChange = z.object({ proposalId: StreamId }).meta({ id: 'ApproveCommitteeChange' });

export const RejectCommitteeChange = z
  .object({ proposalId: StreamId, reason: Reasons })
  .meta({ id: 'RejectCommitteeChange' });

export const committeeCommands = {
  ConstituteCommittee,
  AddMandate,
  EndMandate,
  ProposeCommitteeChange,
  ApproveCommitteeChange,
  RejectCommitteeChange,
} as const;
export type CommitteeCommand = CommandOf<typeof committeeCommands>;
