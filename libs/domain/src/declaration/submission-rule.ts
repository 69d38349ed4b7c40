import { type Attestation, type CaseGround, type DeclaredAction, type EvidenceKind } from '@libs/contracts';
import { type Referential, type Row } from '@libs/referential';
import { type StoredRevision } from '../stored.js';
import { type ListEntry, findListEntry } from './list-lookup.js';

/** Where a row sends an action: counted on its evidence, or put before the committee. */
export type Route =
  { readonly to: 'evidence' } | { readonly to: 'committee'; readonly ground: CaseGround; readonly prior: boolean };

/** What one row of the revision in force asks of one action, compiled so that a decision needs no référentiel. */
export type SubmissionRule =
  | { readonly row: null }
  | {
      readonly row: string;
      readonly revision: StoredRevision;
      readonly route: Route;
      /** The list entry found by content, whatever the action claims; `null` when on none. */
      readonly listEntry: ListEntry | null;
      readonly variants: readonly string[];
      readonly units: readonly string[];
      readonly questions: readonly string[];
      /** Kinds of document that the row names; empty when it names none, and any will do. */
      readonly evidenceKinds: readonly EvidenceKind[];
      readonly attestations: readonly Attestation[];
      /** Whether a decision may carry a weight of its own. */
      readonly weighs: boolean;
    };

/** As much of an action as its rule depends on. */
export type RuledAction = Pick<DeclaredAction, 'row' | 'variant' | 'title' | 'first' | 'listEntry'>;

const documents = ['certificate', 'diploma', 'document', 'report', 'programme'] as const satisfies EvidenceKind[];

const isDocument = (kind: string): kind is (typeof documents)[number] => documents.some((one) => one === kind);

const committee = (ground: CaseGround, timing: 'any' | 'prior'): Route => ({
  to: 'committee',
  ground,
  prior: timing === 'prior',
});

/** The row's own words: « à faire valider », « à évaluer », « hors liste », lists and what they exempt from. */
const routeOf = ({ validation }: Row, action: RuledAction, onList: ListEntry | null): Route => {
  switch (validation.mode) {
    case 'none':
      return { to: 'evidence' };
    case 'committee':
      return committee(validation.evaluation ? 'to-evaluate' : 'to-validate', validation.timing);
    case 'list':
      return onList && validation.lists.includes(onList.list)
        ? { to: 'evidence' }
        : committee('not-on-list', validation.otherwise.timing);
    case 'of-right':
      return action.variant !== null && validation.variants.includes(action.variant)
        ? { to: 'evidence' }
        : committee('to-validate', validation.timing);
    case 'off-list':
      return committee('off-list', validation.timing);
  }
};

const attestationsOf = ({ evidence }: Row): readonly Attestation[] => [
  ...(evidence.honour ? (['honour'] as const) : []),
  ...(evidence.declaration ? (['simple'] as const) : []),
];

const listsFirst = (row: Row, referential: Referential): Referential['lists'] => {
  const own = row.validation.mode === 'list' ? row.validation.lists : [];
  return referential.lists.toSorted((a, b) => Number(own.includes(b.id)) - Number(own.includes(a.id)));
};

/** What the revision asks of the action: the row's validation, evidence, words and lists looked up by content. */
export const submissionRule = (referential: Referential, hash: string, action: RuledAction): SubmissionRule => {
  const row = referential.blocks.flatMap(({ rows }) => rows).find(({ id }) => id === action.row);
  if (!row) return { row: null };
  const listEntry = findListEntry(listsFirst(row, referential), action);
  const kinds = row.evidence.items.map(({ kind }) => kind);
  return {
    row: row.id,
    revision: { version: referential.revision.number, hash },
    route: routeOf(row, action, listEntry),
    listEntry,
    variants: row.variants.map(({ id }) => id),
    units: row.units,
    questions: row.questions,
    evidenceKinds: [...new Set(kinds.filter(isDocument))],
    attestations: attestationsOf(row),
    weighs: row.committeeWeight,
  };
};
