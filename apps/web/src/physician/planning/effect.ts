import type { Answer, AssessedBlock, Assessment } from '../../api/types.js';

export type Preview = Answer<'CyclePreview'>;
export type Foreseen = Preview['actions'][number];
type Step = Foreseen['next'];
export type Beforehand = NonNullable<Extract<Step, { step: 'sent-to-committee' }>['beforehand']>;

interface Changed {
  readonly before: number;
  readonly after: number;
  readonly required: number;
  readonly satisfied: boolean;
}

/** A block, or one of its rules, without and with the actions to come. */
export interface BlockEffect extends Changed {
  readonly block: AssessedBlock;
  readonly rules: readonly (Changed & { readonly code: string; readonly label: string })[];
}

const rulesOf = ({ constraints }: AssessedBlock, before: AssessedBlock | undefined): BlockEffect['rules'] =>
  constraints.map(({ code, label, counted, required, satisfied }) => ({
    code,
    label,
    required,
    satisfied,
    before: before?.constraints.find((rule) => rule.code === code)?.counted ?? 0,
    after: counted,
  }));

/** The blocks as they would be, each beside what it is without the actions; none where nothing is judged. */
export const effectOn = ({ before, after }: Pick<Preview, 'before' | 'after'>): readonly BlockEffect[] =>
  (after?.blocks ?? []).map((block) => {
    const was = before?.blocks?.find(({ number }) => number === block.number);
    const { counted, required, satisfied } = block;
    return { block, before: was?.counted ?? 0, after: counted, required, satisfied, rules: rulesOf(block, was) };
  });

/** How an action that is due beforehand stands: time enough, not much, or none. */
export type AskStanding = 'open' | 'pressing' | 'late';

/** In time through its last day, and late only once the action has begun. */
export const askStanding = ({ askBy, decisionBy }: Beforehand, today: string): AskStanding => {
  if (today > decisionBy) return 'late';
  return today > askBy ? 'pressing' : 'open';
};

/** What has to be asked before the action is done; undefined where nothing has. */
export const beforehandOf = ({ next }: Pick<Foreseen, 'next'>): Beforehand | undefined =>
  next.step === 'sent-to-committee' ? (next.beforehand ?? undefined) : undefined;

/** The first rule that would still not be met although its block has enough actions. */
export const openRule = ({ blocks }: Pick<Assessment, 'blocks'>): string | undefined =>
  blocks
    ?.filter(({ exempt }) => !exempt)
    .flatMap(({ constraints }) => constraints)
    .find(({ satisfied }) => !satisfied)?.label;
