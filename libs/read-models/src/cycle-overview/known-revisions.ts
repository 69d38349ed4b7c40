import { type CompiledReferential, compile } from '@libs/compliance';
import { Referential } from '@libs/referential';

/** A published revision as it is known: its content and the hash of its canonical form. */
export interface PublishedRevision {
  readonly specialty: string;
  readonly version: string;
  readonly hash: string;
  readonly content: unknown;
}

interface Known {
  readonly version: string;
  readonly hash: string;
  readonly compiled: CompiledReferential;
}

/** The revisions of every specialty that this process knows, each compiled once. It only ever grows. */
export class KnownRevisions {
  private readonly bySpecialty = new Map<string, readonly Known[]>();
  private readonly sets = new Map<string, string>();

  /** Takes note of a revision; whether it was new. */
  learn({ specialty, version, hash, content }: PublishedRevision): boolean {
    const known = this.bySpecialty.get(specialty) ?? [];
    if (known.some((one) => one.hash === hash)) return false;
    this.keep(specialty, [...known, { version, hash, compiled: compile(Referential.parse(content)) }]);
    return true;
  }

  knows(hash: string): boolean {
    return [...this.bySpecialty.values()].some((known) => known.some((one) => one.hash === hash));
  }

  /** Those of these hashes alone. */
  among(hashes: ReadonlySet<string>): KnownRevisions {
    const some = new KnownRevisions();
    for (const [specialty, known] of this.bySpecialty)
      some.keep(
        specialty,
        known.filter(({ hash }) => hashes.has(hash)),
      );
    return some;
  }

  private keep(specialty: string, known: readonly Known[]): void {
    const hashes = known.map(({ hash }) => hash);
    this.bySpecialty.set(specialty, known);
    this.sets.set(specialty, hashes.sort().join(' '));
  }

  specialties(): string[] {
    return [...this.bySpecialty.keys()];
  }

  compiled(specialty: string): readonly CompiledReferential[] {
    return (this.bySpecialty.get(specialty) ?? []).map(({ compiled }) => compiled);
  }

  /** The hashes of all known revisions of a specialty, as one text: an assessment made under another set is out of date. */
  setOf(specialty: string): string {
    return this.sets.get(specialty) ?? '';
  }

  /** The hashes of these numbers of revisions. */
  hashesOf(specialty: string, versions: ReadonlySet<string>): string[] {
    return (this.bySpecialty.get(specialty) ?? [])
      .filter(({ version }) => versions.has(version))
      .map(({ hash }) => hash);
  }
}
