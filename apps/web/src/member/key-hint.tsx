import { useSingleKeys } from '../shell/shortcut-registry.js';

/** The key beside the button that it presses, for those who have switched single keys on. */
export const KeyHint = ({ keys }: { readonly keys: string }) =>
  useSingleKeys() ? <kbd aria-hidden="true">{keys}</kbd> : null;
