/** What a refusal is in French: a title, a sentence that may hold `{facts}`, and its HTTP status. */
export interface Problem {
  readonly title: string;
  readonly detail: string;
  readonly status: 403 | 404 | 409 | 422;
}

/** The catalogue of one stream, keeping the literal sentences so that their facts are typed. */
export const catalogue = <const Problems extends Readonly<Record<string, Problem>>>(problems: Problems): Problems =>
  problems;

/** The names that stand between braces in a sentence. */
export type FactNames<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | FactNames<Rest>
  : never;
