import { type ReferentialCommand } from '@libs/contracts';
import { type CalendarDay, type Decider, type Refusal } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { type ReferentialEvent } from './events.js';

/** One revision of the référentiel as published; its content stays in the event. */
export interface PublishedRevision {
  readonly version: string;
  readonly hash: string;
  readonly effectiveFrom: CalendarDay | null;
}

export type ReferentialState =
  | { readonly status: 'none' }
  | { readonly status: 'published'; readonly specialty: string; readonly revisions: readonly PublishedRevision[] };

/** A référentiel needs nothing beside its own stream. */
export type ReferentialFacts = Readonly<Record<never, never>>;

/** Publishes a revision once: the same content again is nothing, other content under its number is refused. */
const publishRevision = (
  data: ReferentialCommand['data'],
  state: ReferentialState,
): readonly ReferentialEvent[] | Refusal => {
  if (state.status === 'published') {
    const { specialty, version } = data;
    if (state.specialty !== specialty) return refuse('referential.other-specialty');
    const known = state.revisions.find((revision) => revision.version === version);
    if (known) return known.hash === data.hash ? [] : refuse('referential.other-content', { specialty, version });
  }
  return [{ type: 'ReferentialRevisionPublished', data }];
};

const evolveReferential = (state: ReferentialState, { data }: ReferentialEvent): ReferentialState => {
  const { specialty, version, hash, effectiveFrom } = data;
  const before = state.status === 'none' ? [] : state.revisions;
  return { status: 'published', specialty, revisions: [...before, { version, hash, effectiveFrom }] };
};

/** The revisions of one specialty's référentiel: the stream `referential-<specialty>`, the one id that is not random. */
export const referential: Decider<ReferentialState, ReferentialCommand, ReferentialEvent, ReferentialFacts> = {
  stream: 'referential',
  initial: { status: 'none' },
  evolve: evolveReferential,
  decide: (command, state) => publishRevision(command.data, state),
};

/** The revision in force on a day: of those in effect by then, the one that took effect last (MN-47). */
export const revisionInForce = <Revision extends Pick<PublishedRevision, 'effectiveFrom'>>(
  revisions: readonly Revision[],
  on: CalendarDay,
): Revision | undefined =>
  revisions.reduce<Revision | undefined>(
    (found, revision) =>
      (revision.effectiveFrom ?? '') <= on && (revision.effectiveFrom ?? '') >= (found?.effectiveFrom ?? '')
        ? revision
        : found,
    undefined,
  );
