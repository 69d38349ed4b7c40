import type { BookedRevision } from '@libs/application';
import { type DeclarationDetail, type ExportedDeclaration, questionsToRevise, standingNameOf } from '@libs/contracts';
import { revisionInForce } from '@libs/domain';
import type { CalendarDay } from '@libs/kernel';
import { type Referential, shown } from '@libs/referential';

interface Names {
  readonly rows: ReadonlyMap<string, { readonly block: number; readonly title: string }>;
  readonly units: ReadonlyMap<string, { readonly label: string; readonly plural: string }>;
  readonly questions: Referential['questions'];
  readonly weight: string | null;
}

/** What a revision calls the things that a declaration names. */
export type NamesOf = (version: string | null) => Names | undefined;

const namesIn = ({ blocks, units, questions, weight }: Referential): Names => ({
  rows: new Map(
    blocks.flatMap(({ number, rows }) => rows.map(({ id, title }) => [id, { block: number, title: shown(title) }])),
  ),
  units: new Map(units.map((unit) => [unit.id, unit])),
  questions,
  weight: weight?.abbreviation ?? null,
});

/** The names by the version under which an action was declared; by the revision in force on `today` before that. */
export const namesBy = (revisions: readonly BookedRevision[], today: CalendarDay): NamesOf => {
  const known = new Map(revisions.map(({ version, referential }) => [version, namesIn(referential)]));
  const current = revisionInForce(revisions, today) ?? revisions.at(-1);
  return (version) => known.get(version ?? current?.version ?? '');
};

const PLURAL_FROM = 2;

const amountOf = ({ quantity, unit: id }: DeclarationDetail['action'], names: Names | undefined) => {
  if (quantity === undefined) return { quantity: null, unit: null };
  const unit = names?.units.get(id ?? '');
  return { quantity, unit: (quantity >= PLURAL_FROM ? unit?.plural : unit?.label) ?? null };
};

const judgedOf = (detail: DeclarationDetail, names: Names | undefined) => {
  const standing = standingNameOf(detail);
  const judged = standing === 'closed' ? null : detail.standing;
  const weight = standing === 'counts' ? (judged?.weight ?? null) : null;
  return {
    standing,
    reason: judged?.reason ?? null,
    toRevise: judged ? questionsToRevise(judged, names?.questions ?? []).map(({ label }) => shown(label)) : [],
    weight,
    weightUnit: weight === null ? null : (names?.weight ?? null),
  };
};

/** A declaration as it leaves in an export: its files are counted, never named. */
export const exportedDeclaration = (detail: DeclarationDetail, namesOf: NamesOf): ExportedDeclaration => {
  const { id, status, row, title, first, last, declaredOn, evidenceCount, decision } = detail;
  const names = namesOf(detail.revision);
  const named = names?.rows.get(row ?? '');
  return {
    id,
    status,
    block: detail.standing?.block ?? named?.block ?? null,
    row,
    rowTitle: named?.title ?? null,
    title,
    first,
    last,
    declaredOn,
    ...amountOf(detail.action, names),
    ...judgedOf(detail, names),
    evidenceCount,
    decision,
  };
};
