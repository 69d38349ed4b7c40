import { useState } from 'react';
import type { CaseDetail } from '../queries.js';
import { type CaseChange, changesBetween } from './changes.js';

/** The case as the person knows it, beside what the server says of it now. */
export interface Opened {
  /** What somebody else did since; none once it was taken note of. */
  readonly changes: readonly CaseChange[];
  /** The version that a command of this person has seen. */
  readonly version: number;
  readonly takeNote: () => void;
  /** What the person has just done here is no news. */
  readonly know: (part: Partial<CaseDetail>) => void;
}

/** Remembers the case as it was opened: a command says what its sender has seen, not what came in behind the back. */
export const useOpened = (dossier: CaseDetail): Opened => {
  const [known, setKnown] = useState(dossier);
  const changes = changesBetween(known, dossier);
  return {
    changes,
    version: changes.length === 0 ? Math.max(known.version, dossier.version) : known.version,
    takeNote: () => setKnown(dossier),
    know: (part) => setKnown((former) => ({ ...former, ...part })),
  };
};
