import { type CompiledReferential, compile } from '@libs/compliance';
import { type PublishedRevision, type ReferentialEvent, revisionInForce } from '@libs/domain';
import type { EventLog } from '@libs/event-store';
import type { CalendarDay } from '@libs/kernel';
import { Referential } from '@libs/referential';
import type { Standing } from './streams.js';

/** One published revision, read and compiled. */
export interface BookedRevision extends PublishedRevision {
  readonly referential: Referential;
  readonly compiled: CompiledReferential;
}

interface Shelf {
  /** Version of the stream up to which it was read. */
  readonly version: number;
  readonly revisions: readonly BookedRevision[];
}

const streamOf = (specialty: string): string => `referential-${specialty}`;

/** The revisions of every specialty as the log has them, parsed and compiled once per process. */
export class RevisionBook {
  private readonly shelves = new Map<string, Promise<Shelf>>();

  constructor(private readonly log: EventLog) {}

  /** All revisions of a specialty, oldest publication first, with the version to guard; none when none is published. */
  async standing(specialty: string): Promise<Standing<readonly BookedRevision[]>> {
    const next = this.readOn(specialty, this.shelves.get(specialty));
    this.shelves.set(specialty, next);
    const { version, revisions } = await next;
    return { stream: streamOf(specialty), version, state: revisions };
  }

  async of(specialty: string): Promise<readonly BookedRevision[]> {
    return (await this.standing(specialty)).state;
  }

  async inForce(specialty: string, on: CalendarDay): Promise<BookedRevision | undefined> {
    return revisionInForce(await this.of(specialty), on);
  }

  private async readOn(specialty: string, before: Promise<Shelf> | undefined): Promise<Shelf> {
    const known = (await before?.catch(() => undefined)) ?? { version: 0, revisions: [] };
    const from = { fromVersion: known.version + 1 };
    const events = await this.log.readStream<ReferentialEvent>(streamOf(specialty), from);
    if (events.length === 0) return known;
    const added = events.map(({ data: { version, hash, effectiveFrom, content } }) => {
      const referential = Referential.parse(content);
      return { version, hash, effectiveFrom, referential, compiled: compile(referential) };
    });
    return { version: known.version + events.length, revisions: [...known.revisions, ...added] };
  }
}
