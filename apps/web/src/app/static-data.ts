import type { French } from '../texts/fr.js';
import type { Role } from '../api/types.js';
import type { IconName } from '../ui/icon.js';

type Paths<Tree, Prefix extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? `${Prefix}${Key}` : Paths<Tree[Key], `${Prefix}${Key}.`>;
}[keyof Tree & string];

/** The key of a sentence of the catalogue. */
type TextKey = Paths<French>;

/** A place in the navigation of some roles. */
export interface NavEntry {
  readonly label: TextKey;
  readonly icon: IconName;
  /** From the top; the first of a role is where that role lands. */
  readonly order: number;
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Who may see the screen; everybody who is signed in when absent. */
    readonly roles?: readonly Role[];
    readonly nav?: NavEntry;
    /** Shown to who is not signed in, too. */
    readonly isPublic?: boolean;
  }
}
