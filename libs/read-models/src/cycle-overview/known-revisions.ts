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
    const grown = [...known, { version, hash, compiled: compile(Referential.parse(content)) }];
    this.bySpecialty.set(specialty, grown);
    this.sets.set(
      specialty,
      grown
        .map((one) => one.hash)
        .sort()
        .join(' '),
    );
    return true;
  }

  knows(hash: string): boolean {
    return [...this.bySpecialty.values()].some((known) => known.some((one) => one.hash === hash));
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
