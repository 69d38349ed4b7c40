import type { Answer, AssessedDeclaration, Assessment } from '../../api/types.js';

export type CycleState = Answer<'CycleState'>;
type DeclarationStatus = CycleState['declarations'][number]['status'];
type RowName = NonNullable<CycleState['declarations'][number]['rowName']>;

/** How something was before and is after; `null` where it was not there. */
interface Turn<Value> {
  readonly before: Value;
  readonly after: Value;
}

interface Counted {
  readonly counted: number;
  readonly required: number;
}

/** One thing that is not as it was. */
export type Change =
  | { readonly what: 'status'; readonly turn: Turn<CycleState['status']> }
  | { readonly what: 'interruptions'; readonly turn: Turn<number> }
  | { readonly what: 'assessment'; readonly turn: Turn<Assessment['status'] | null> }
  | { readonly what: 'revision'; readonly turn: Turn<string | null> }
  | { readonly what: 'situation'; readonly label: string; readonly turn: Turn<boolean> }
  | { readonly what: 'block'; readonly number: number; readonly title: string; readonly turn: Turn<Counted | null> }
  | { readonly what: 'rule'; readonly block: number; readonly label: string; readonly turn: Turn<Counted | null> }
  | { readonly what: 'weight'; readonly unit: string; readonly turn: Turn<number | null> }
  | {
      readonly what: 'declaration';
      readonly id: string;
      readonly rowName: RowName | null;
      readonly status: Turn<DeclarationStatus | null>;
      readonly standing: Turn<AssessedDeclaration | null>;
    };

type Block = NonNullable<Assessment['blocks']>[number];
type Rule = Block['constraints'][number];

const counts = ({ counted, required }: Counted): Counted => ({ counted, required });

const sameCounts = (a: Counted | undefined, b: Counted | undefined): boolean =>
  a?.counted === b?.counted && a?.required === b?.required;

/** What stands on either side, paired by a key, in the order of the later side. */
const paired = <T>(before: readonly T[], after: readonly T[], key: (one: T) => string | number) => {
  const [early, late] = [before, after].map((side) => new Map(side.map((one) => [key(one), one])));
  const keys = new Set([...after.map(key), ...before.map(key)]);
  return [...keys].map((one) => ({ before: early?.get(one), after: late?.get(one) }));
};

const ofRules = (block: number, before: readonly Rule[], after: readonly Rule[]): Change[] =>
  paired(before, after, ({ code }) => code)
    .filter((pair) => !sameCounts(pair.before, pair.after))
    .map((pair) => ({
      what: 'rule',
      block,
      label: (pair.after ?? pair.before)?.label ?? '',
      turn: { before: pair.before ? counts(pair.before) : null, after: pair.after ? counts(pair.after) : null },
    }));

const ofBlocks = (before: readonly Block[], after: readonly Block[]): Change[] =>
  paired(before, after, ({ number }) => number).flatMap((pair): Change[] => {
    const { number = 0, title = '' } = pair.after ?? pair.before ?? {};
    const turn = { before: pair.before ? counts(pair.before) : null, after: pair.after ? counts(pair.after) : null };
    const own: Change[] = sameCounts(pair.before, pair.after) ? [] : [{ what: 'block', number, title, turn }];
    return [...own, ...ofRules(number, pair.before?.constraints ?? [], pair.after?.constraints ?? [])];
  });

const ofSituations = (before: Assessment | null, after: Assessment | null): Change[] =>
  paired(before?.situation ?? [], after?.situation ?? [], ({ rule }) => rule)
    .filter((pair) => !pair.before || !pair.after)
    .map((pair) => ({
      what: 'situation',
      label: (pair.after ?? pair.before)?.label ?? '',
      turn: { before: pair.before !== undefined, after: pair.after !== undefined },
    }));

const weightOf = (assessment: Assessment | null) => assessment?.weight ?? null;

const ofWeights = (before: Assessment | null, after: Assessment | null): Change[] => {
  const [early, late] = [weightOf(before), weightOf(after)];
  if (early?.total === late?.total) return [];
  const turn = { before: early && early.total, after: late && late.total };
  return [{ what: 'weight', unit: (late ?? early)?.abbreviation ?? '', turn }];
};

const ofJudgements = (before: Assessment | null, after: Assessment | null): Change[] => {
  const status = { before: before && before.status, after: after && after.status };
  const revision = { before: before && before.revision, after: after && after.revision };
  return [
    ...(status.before === status.after ? [] : [{ what: 'assessment', turn: status } as const]),
    ...(revision.before === revision.after ? [] : [{ what: 'revision', turn: revision } as const]),
  ];
};

const ofAssessments = (before: Assessment | null, after: Assessment | null): Change[] => [
  ...ofJudgements(before, after),
  ...ofSituations(before, after),
  ...ofBlocks(before?.blocks ?? [], after?.blocks ?? []),
  ...ofWeights(before, after),
];

const sameStanding = (a: AssessedDeclaration | null, b: AssessedDeclaration | null): boolean =>
  a?.standing === b?.standing && a?.reason === b?.reason && a?.weight === b?.weight;

const standingsOf = ({ assessment }: CycleState): ReadonlyMap<string, AssessedDeclaration> =>
  new Map(assessment?.declarations.map((one) => [one.id, one]));

const ofDeclarations = (before: CycleState, after: CycleState): Change[] => {
  const [early, late] = [standingsOf(before), standingsOf(after)];
  return paired(before.declarations, after.declarations, ({ id }) => id).flatMap((pair): Change[] => {
    const { id = '', rowName = null } = pair.after ?? pair.before ?? {};
    const status = { before: pair.before?.status ?? null, after: pair.after?.status ?? null };
    const standing = { before: early.get(id) ?? null, after: late.get(id) ?? null };
    const same = status.before === status.after && sameStanding(standing.before, standing.after);
    return same ? [] : [{ what: 'declaration', id, rowName, status, standing }];
  });
};

/** Everything that is not the same in two states of one cycle: the cycle itself, its declarations, how it is judged. */
export const difference = (before: CycleState, after: CycleState): readonly Change[] => {
  const interruptions = { before: before.interruptions.length, after: after.interruptions.length };
  return [
    ...(before.status === after.status
      ? []
      : [{ what: 'status', turn: { before: before.status, after: after.status } } as const]),
    ...(interruptions.before === interruptions.after ? [] : [{ what: 'interruptions', turn: interruptions } as const]),
    ...ofDeclarations(before, after),
    ...ofAssessments(before.assessment, after.assessment),
  ];
};
