import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a cycle's landing page needs is read without what its declarations fill: the facts of each and whether it counts
 * stand in columns of their own.
 */
export class SplitCycleOverview1795305700000 implements MigrationInterface {
  readonly name = 'SplitCycleOverview1795305700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE cycle_overview ADD file jsonb, ADD declared jsonb, ADD standings jsonb');
    await runner.query(`
      UPDATE cycle_overview
      SET file = facts->'file', declared = facts->'declarations',
          standings = COALESCE(assessment->'declarations', '[]'),
          assessment = jsonb_set(assessment, '{declarations}', '[]')`);
    await runner.query(`
      ALTER TABLE cycle_overview
        ALTER file SET NOT NULL, ALTER declared SET NOT NULL, ALTER standings SET NOT NULL, DROP facts`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE cycle_overview ADD facts jsonb');
    await runner.query(`
      UPDATE cycle_overview
      SET facts = jsonb_build_object('file', file, 'declarations', declared, 'version', version),
          assessment = jsonb_set(assessment, '{declarations}', standings)`);
    await runner.query(`
      ALTER TABLE cycle_overview ALTER facts SET NOT NULL, DROP file, DROP declared, DROP standings`);
  }
}
