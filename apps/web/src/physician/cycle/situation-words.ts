import type { CycleOverview } from '../../api/types.js';
import type { RevisionContent } from '../../referential/revision-content.js';

type Situation = CycleOverview['situations'][number];

/** The answers that are true on a day: of two for one day the later record stands. */
export const situationOn = (situations: readonly Situation[], on: string): Situation['answers'] =>
  situations.reduce<Situation | undefined>(
    (found, one) => (one.effectiveOn <= on && (!found || one.effectiveOn >= found.effectiveOn) ? one : found),
    undefined,
  )?.answers ?? {};

/** The latest first; an earlier record for the same day no longer holds. */
export const inOrder = (situations: readonly Situation[]): readonly Situation[] =>
  [...new Map(situations.map((one) => [one.effectiveOn, one])).values()].sort((a, b) =>
    b.effectiveOn.localeCompare(a.effectiveOn),
  );

/** A situation in the words of the référentiel: the profile, and each fact that was answered. */
export const situationWords = (
  { answers }: Pick<Situation, 'answers'>,
  { profiles, facts }: Pick<RevisionContent, 'profiles' | 'facts'>,
): {
  readonly profile: string | null;
  readonly facts: readonly { readonly label: string; readonly is: boolean }[];
} => ({
  profile: profiles.find(({ id }) => id === answers['profile'])?.label ?? null,
  facts: facts.flatMap(({ id, label }) => {
    const is = answers[id];
    return typeof is === 'boolean' ? [{ label, is }] : [];
  }),
});
