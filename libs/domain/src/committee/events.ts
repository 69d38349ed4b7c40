import { type EventOf, eventType, personal } from '@libs/kernel';
import { z } from 'zod';
import { Day, Id, Subject } from '../stored.js';

const StoredSeat = z.object({ seat: z.string(), title: z.string(), places: z.number() });

const constitution = {
  specialty: z.string(),
  name: z.string(),
  revision: z.string(),
  seats: z.array(StoredSeat),
  from: Day,
};

const mandate = {
  mandateId: Id,
  member: Id,
  seat: z.string(),
  function: z.enum(['member', 'chair', 'vice-chair']),
  from: Day,
  to: Day.nullable(),
};

const StoredChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('constitution'), ...constitution }),
  z.object({ kind: z.literal('mandate'), ...mandate }),
  z.object({ kind: z.literal('end-of-mandate'), mandateId: Id, lastDay: Day }),
]);
export type StoredChange = z.infer<typeof StoredChange>;

/** Composed by a revision of the référentiel; a later constitution replaces the seats, running mandates go on. */
export const CommitteeConstituted = eventType('CommitteeConstituted', z.object(constitution));

export const MandateAdded = eventType('MandateAdded', z.object(mandate));

/** `lastDay` is the last day on which the mandate is valid. */
export const MandateEnded = eventType('MandateEnded', z.object({ mandateId: Id, lastDay: Day }));

export const CommitteeChangeProposed = eventType(
  'CommitteeChangeProposed',
  z.object({ proposalId: Id, proposedBy: Id, change: StoredChange }),
);

export const CommitteeChangeApproved = eventType(
  'CommitteeChangeApproved',
  z.object({ proposalId: Id, approvedBy: Id }),
);

/** The reason is addressed to the person who proposed. */
export const CommitteeChangeRejected = eventType(
  'CommitteeChangeRejected',
  z.object({ subject: Subject, proposalId: Id, rejectedBy: Id, reason: personal('free-text', z.string()) }),
);

export const committeeEventTypes = [
  CommitteeConstituted,
  MandateAdded,
  MandateEnded,
  CommitteeChangeProposed,
  CommitteeChangeApproved,
  CommitteeChangeRejected,
] as const;
export type CommitteeEvent = EventOf<typeof committeeEventTypes>;
