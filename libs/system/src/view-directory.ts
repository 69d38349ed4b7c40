import { type Completeness, Directory, type RevisionBook } from '@libs/application';
import { verdict } from '@libs/compliance';
import type { EventLog } from '@libs/event-store';
import type { CalendarDay } from '@libs/kernel';
import { assessmentInput, foldCycleFacts } from '@libs/read-models';
import type pg from 'pg';

/** Answers what a decision asks across streams: the views find the streams, the log tells what is in them. */
export class ViewDirectory extends Directory {
  constructor(
    private readonly pool: Pick<pg.Pool, 'query'>,
    private readonly log: EventLog,
    private readonly book: RevisionBook,
  ) {
    super();
  }

  async completeness(cycleId: string, on: CalendarDay): Promise<Completeness | null> {
    const { rows } = await this.pool.query<{ declarations: string[] }>(
      'SELECT ARRAY(SELECT jsonb_object_keys(declared)) AS declarations FROM cycle_overview WHERE id = $1',
      [cycleId],
    );
    if (!rows[0]) return null;
    const streams = [`cycle-${cycleId}`, ...rows[0].declarations.map((id) => `declaration-${id}`)];
    const histories = await Promise.all(streams.map((stream) => this.log.readStream(stream)));
    const facts = foldCycleFacts(histories.flat().sort((a, b) => a.position - b.position));
    if (!facts) return null;
    const revisions = (await this.book.of(facts.file.specialty)).map(({ compiled }) => compiled);
    const met = revisions.length > 0 && verdict(assessmentInput(facts, revisions, on)).compliant === true;
    return { met, restsOn: streams.map((stream, n) => ({ stream, version: histories[n]?.length ?? 0 })) };
  }

  async rppsTaken(rpps: string, except: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('SELECT 1 FROM account WHERE rpps = $1 AND id <> $2 LIMIT 1', [
      rpps,
      except,
    ]);
    return (rowCount ?? 0) > 0;
  }
}
