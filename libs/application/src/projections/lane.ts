import type pg from 'pg';

/** A connection on which one thing is done after the other, in the order asked; after a failure, nothing any more. */
export class Lane {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly client: pg.ClientBase) {}

  /** Does `work` when its turn has come. Whoever waits for it, or for anything asked later, hears of its failure. */
  run<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
    const done = this.last.then(() => work(this.client));
    done.catch(() => undefined);
    this.last = done;
    return done;
  }
}
