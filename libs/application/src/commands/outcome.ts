import type { DomainEvent, Refusal } from '@libs/kernel';

/** What became of a command: stored (perhaps as nothing new), refused by a rule, not allowed, or overtaken. */
export type Outcome =
  | {
      readonly kind: 'done';
      readonly stream: string;
      /** Version of the stream and position of the log after the command. */
      readonly version: number;
      readonly position: number;
      /** What was stored; empty when the command changed nothing or is a repeat. */
      readonly events: readonly DomainEvent[];
      readonly duplicate: boolean;
    }
  | Refusal
  /** Not allowed, by this rule of the matrix; when `hidden`, whoever asked is told no more than that nothing was found. */
  | { readonly kind: 'denied'; readonly rule: string; readonly hidden: boolean }
  /** The stream moved on after the version that the caller had seen. */
  | { readonly kind: 'conflict'; readonly stream: string; readonly expected: number; readonly actual: number }
  /** The id of the command has served for another command. */
  | { readonly kind: 'command-reused'; readonly commandId: string };
