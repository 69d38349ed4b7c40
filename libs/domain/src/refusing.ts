import { type ProblemCode, type ProblemFacts } from '@libs/contracts';
import { type Refusal, refuse as refusal } from '@libs/kernel';

type FactsOf<Code extends ProblemCode> = keyof ProblemFacts<Code> extends never
  ? [facts?: Refusal['facts']]
  : [facts: ProblemFacts<Code> & Refusal['facts']];

/** A refusal whose code has its French sentence, with every fact that the sentence names: no other one compiles. */
export const refuse = <Code extends ProblemCode>(code: Code, ...[facts]: FactsOf<Code>): Refusal =>
  refusal(code, facts ?? {});
