import { CHECKPOINT_TABLE } from '@libs/application';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const POSITION = 'bigint NOT NULL';

const TABLES = `
CREATE TABLE cycle_overview (
  id text PRIMARY KEY, facts jsonb NOT NULL, subject text NOT NULL, specialty text NOT NULL,
  first_day date NOT NULL, last_day date NOT NULL, status text NOT NULL,
  assessed text, compliant boolean, assessment jsonb, next_change date,
  revision_hashes jsonb NOT NULL, revision_set text NOT NULL, version integer NOT NULL, position ${POSITION});
CREATE INDEX cycle_overview_of_subject ON cycle_overview (subject, first_day, id);
CREATE INDEX cycle_overview_of_specialty ON cycle_overview (specialty, last_day, id);
CREATE INDEX cycle_overview_due ON cycle_overview (next_change) WHERE next_change IS NOT NULL;
CREATE INDEX cycle_overview_revisions ON cycle_overview (specialty, revision_set);

CREATE TABLE declaration (
  id text PRIMARY KEY, cycle_id text NOT NULL, subject text NOT NULL, specialty text NOT NULL, status text NOT NULL,
  action jsonb NOT NULL, attestation text, declared_on date, revision text, evidence jsonb NOT NULL,
  case_id text, routing jsonb, information_requests jsonb NOT NULL, decision jsonb, remark text,
  version integer NOT NULL, begun_at_position ${POSITION}, position ${POSITION}, updated_at timestamptz NOT NULL);
CREATE INDEX declaration_of_cycle ON declaration (cycle_id, begun_at_position);
CREATE INDEX declaration_of_case ON declaration (case_id);

CREATE TABLE review_queue (
  id text PRIMARY KEY, declaration_id text NOT NULL, cycle_id text NOT NULL, subject text NOT NULL,
  specialty text NOT NULL, "row" text NOT NULL, ground text NOT NULL, prior boolean NOT NULL, late boolean NOT NULL,
  weighs boolean NOT NULL, requested_on date NOT NULL, status text NOT NULL, open boolean NOT NULL,
  deadline date, due date NOT NULL, escalated boolean NOT NULL, reader text, recused jsonb NOT NULL,
  information_requests jsonb NOT NULL, opinion jsonb, decision jsonb,
  version integer NOT NULL, position ${POSITION}, updated_at timestamptz NOT NULL);
CREATE INDEX review_queue_open ON review_queue (specialty, due, id) WHERE open;
CREATE INDEX review_queue_of_reader ON review_queue (reader, due, id) WHERE open;
CREATE INDEX review_queue_of_declaration ON review_queue (declaration_id);
CREATE INDEX review_queue_of_cycle ON review_queue (cycle_id);

CREATE TABLE decision (
  id text PRIMARY KEY, declaration_id text NOT NULL, specialty text NOT NULL, "row" text NOT NULL, ground text NOT NULL,
  prior boolean NOT NULL, late boolean NOT NULL, outcome text, weight double precision, reasons text, proposed text,
  decided_by text, decided_on date, position ${POSITION});
CREATE INDEX decision_made ON decision (specialty, decided_on, id) WHERE outcome IS NOT NULL;
CREATE INDEX decision_precedents ON decision (specialty, "row", ground, outcome) WHERE outcome IS NOT NULL;

CREATE TABLE cycle_history (
  position bigint PRIMARY KEY, cycle_id text NOT NULL, event_id text NOT NULL, stream text NOT NULL,
  version integer NOT NULL, type text NOT NULL, occurred_on date NOT NULL, recorded_at timestamptz NOT NULL,
  actor_account text NOT NULL, actor_role text NOT NULL, correlation text NOT NULL, causation text, summary text NOT NULL);
CREATE INDEX cycle_history_of_cycle ON cycle_history (cycle_id, position);

CREATE TABLE referential_revision (
  id text PRIMARY KEY, specialty text NOT NULL, version text NOT NULL, hash text NOT NULL, effective_from date,
  content jsonb NOT NULL, published_at timestamptz NOT NULL, position ${POSITION});
CREATE INDEX referential_revision_in_force ON referential_revision (specialty, effective_from);

CREATE TABLE account (
  id text PRIMARY KEY, given_name text NOT NULL, family_name text NOT NULL, display_name text NOT NULL,
  sort_name text NOT NULL, email text, rpps text, roles jsonb NOT NULL, proposals jsonb NOT NULL,
  version integer NOT NULL, position ${POSITION});
CREATE INDEX account_by_name ON account (sort_name, id);
CREATE INDEX account_by_rpps ON account (rpps);

CREATE TABLE committee (
  specialty text PRIMARY KEY, name text NOT NULL, revision text, constituted_from date, seats jsonb NOT NULL,
  mandates jsonb NOT NULL, proposals jsonb NOT NULL, version integer NOT NULL, position ${POSITION});
`;

const NAMES = [
  'cycle_overview',
  'declaration',
  'review_queue',
  'decision',
  'cycle_history',
  'referential_revision',
  'account',
  'committee',
];

/** The checkpoints of the followers, and a table per view. */
export class CreateViews1763769600000 implements MigrationInterface {
  readonly name = 'CreateViews1763769600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHECKPOINT_TABLE);
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...NAMES, 'follower_checkpoint'].join(', ')}`);
  }
}
