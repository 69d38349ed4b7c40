import { type Scope } from '@libs/contracts';
import { type permissionMatrix } from './permission-matrix.js';

/** A line of the permission matrix. */
export type Permission = keyof typeof permissionMatrix;

/** The part of an action that some roles may do alone: another person, or the physician, does the rest. */
export type Step = 'draft' | 'propose' | 'approve' | 'prepare' | 'claim' | 'request';

/** What is asked: a whole action, or one step of it. */
export type Action = Permission | `${Permission}:${Step}`;

/** What the action is about; `null` where nothing of the kind is concerned. */
export interface Resource {
  /** Account of the physician concerned. */
  readonly subject: string | null;
  /** Account of the person or organiser that the thing itself belongs to: an interest, a programme, an attestation. */
  readonly owner: string | null;
  readonly specialty: string | null;
  /** Territory of the Ordre that the physician belongs to. */
  readonly territory: string | null;
  readonly evidenceClass: 'ordinary' | 'health' | null;
}

/** What was looked up about the actor and the resource. What is not looked up stays at its refusing value. */
export interface AccessFacts {
  /** Where the actor's role may be exercised. */
  readonly scope: Scope;
  /** Every role that the person holds, to find incompatible ones. */
  readonly heldRoles: readonly string[];
  /** A mandate valid today in the committee of the resource's specialty. */
  readonly mandate: boolean;
  /** Reader of this case. */
  readonly assigned: boolean;
  /** The actor's interest in this case: `none` (declared to have none, or cleared), or still open, or recused. */
  readonly interest: 'none' | 'unasked' | 'pending' | 'recused';
  /** The decision is backed as its stage asks: another person proposed, or the session had its quorum. */
  readonly quorum: boolean;
  /** A live audit mandate covers the resource. */
  readonly auditMandate: boolean;
  /** The Ordre of the actor has opened a control of this physician. */
  readonly controlOpen: boolean;
  /** The physician's consent to the council, still running (R. 4022-18). */
  readonly consent: boolean;
  /** A break-glass access granted by another person and still running. */
  readonly breakGlass: boolean;
  /** The declaration is not submitted yet, so that another may prepare it. */
  readonly draft: boolean;
  /** Who took the step before, which this one approves. */
  readonly proposedBy: string | null;
  /** Seconds since the actor signed in; `null` when unknown. */
  readonly signedInSecondsAgo: number | null;
  /** `false` when the cycle concerned is closed; `null` when no cycle is concerned, or the domain itself will say so. */
  readonly cycleOpen: boolean | null;
}

/** Nothing is known, so that hardly anything is allowed: the facts looked up are laid over it. */
export const noFacts: AccessFacts = {
  scope: { specialties: [], territories: [], medical: false },
  heldRoles: [],
  mandate: false,
  assigned: false,
  interest: 'unasked',
  quorum: false,
  auditMandate: false,
  controlOpen: false,
  consent: false,
  breakGlass: false,
  draft: false,
  proposedBy: null,
  signedInSecondsAgo: null,
  cycleOpen: null,
};

export const nothing: Resource = { subject: null, owner: null, specialty: null, territory: null, evidenceClass: null };
