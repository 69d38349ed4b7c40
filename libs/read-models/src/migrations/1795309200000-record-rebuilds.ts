import { REBUILD_TABLE } from '@libs/application';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was asked of the rebuild of views, and how it went. */
export class RecordRebuilds1795309200000 implements MigrationInterface {
  readonly name = 'RecordRebuilds1795309200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REBUILD_TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rebuild_request');
  }
}
