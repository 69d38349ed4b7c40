import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The history names the row and the declaration of an event beside its sentence: it is told anew from the log. */
export class NameRowsInHistory1795305600000 implements MigrationInterface {
  readonly name = 'NameRowsInHistory1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE cycle_history;
      DELETE FROM follower_checkpoint WHERE name = 'cycle_history';
      ALTER TABLE cycle_history ADD COLUMN declaration_id text, ADD COLUMN "row" text;
      CREATE INDEX cycle_history_of_stream ON cycle_history (stream, version);
      CREATE INDEX cycle_history_of_type ON cycle_history (type, position)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX cycle_history_of_stream, cycle_history_of_type;
      ALTER TABLE cycle_history DROP COLUMN declaration_id, DROP COLUMN "row"`);
  }
}
