import type { Caller } from '../http/caller.js';
import type { Right } from '../http/operation.js';

/** What a read is about, as far as rights depend on it. */
export interface About {
  readonly subject?: string;
  readonly specialty?: string;
}

/** Whether someone may read something. */
export interface ReadAccess {
  readonly permit: (caller: Caller, right: Right, about?: About) => Promise<void>;
}
