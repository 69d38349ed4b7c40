import { Directory, type RevisionBook } from '@libs/application';
import { verdict } from '@libs/compliance';
import type { CalendarDay } from '@libs/kernel';
import { type CycleFacts, assessmentInput } from '@libs/read-models';
import type pg from 'pg';

/** Answers from the views what a decision asks across streams. */
export class ViewDirectory extends Directory {
  constructor(
    private readonly pool: pg.Pool,
    private readonly book: RevisionBook,
  ) {
    super();
  }

  async requirementsMet(cycleId: string, on: CalendarDay): Promise<boolean | null> {
    const { rows } = await this.pool.query<{ facts: CycleFacts }>('SELECT facts FROM cycle_overview WHERE id = $1', [
      cycleId,
    ]);
    const facts = rows[0]?.facts;
    if (!facts) return null;
    const revisions = (await this.book.of(facts.file.specialty)).map(({ compiled }) => compiled);
    return revisions.length > 0 && verdict(assessmentInput(facts, revisions, on)).compliant === true;
  }

  async rppsTaken(rpps: string, except: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('SELECT 1 FROM account WHERE rpps = $1 AND id <> $2 LIMIT 1', [
      rpps,
      except,
    ]);
    return (rowCount ?? 0) > 0;
  }
}
