/** A command that was understood and is not allowed: a value that names the rule, never an exception. */
export interface Refusal {
  readonly kind: 'refusal';
  /** Stable code of the rule, `stream.rule`, such as `declaration.cycle-closed`; its French sentence is in contracts. */
  readonly rule: string;
  /** The facts that decided it, to fill the sentence. Never personal data. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

export const refuse = (rule: string, facts: Refusal['facts'] = {}): Refusal => ({ kind: 'refusal', rule, facts });

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refusal';
