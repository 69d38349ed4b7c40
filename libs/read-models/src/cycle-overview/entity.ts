import type { AssessedDeclaration, Assessment, AssessmentStatus, CycleStatus } from '@libs/contracts';
import type { CalendarDay } from '@libs/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { POSITION } from '../support/columns.js';
import type { CycleFile } from './cycle-file.js';
import type { Declared } from './declared.js';

/** A cycle with the facts its assessment is made from, and that assessment. */
@Entity({ name: 'cycle_overview' })
@Index('cycle_overview_of_subject', ['subject', 'first_day', 'id'])
@Index('cycle_overview_of_specialty', ['specialty', 'last_day', 'id'])
@Index('cycle_overview_due', ['next_change'], { where: 'next_change IS NOT NULL' })
@Index('cycle_overview_revisions', ['specialty', 'revision_set'])
export class CycleOverviewEntity {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'jsonb' }) file!: CycleFile;
  /** What each of its declarations brings to an assessment, by id: as long as there are declarations. */
  @Column({ type: 'jsonb' }) declared!: Readonly<Record<string, Declared>>;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'text' }) specialty!: string;
  @Column({ type: 'date' }) first_day!: CalendarDay;
  @Column({ type: 'date' }) last_day!: CalendarDay;
  @Column({ type: 'text' }) status!: CycleStatus;
  /** The status of the assessment; null while no revision is known. */
  @Column({ type: 'text', nullable: true }) assessed!: AssessmentStatus | null;
  @Column({ type: 'boolean', nullable: true }) compliant!: boolean | null;
  /** Without its declarations, which are `standings`. */
  @Column({ type: 'jsonb', nullable: true }) assessment!: Assessment | null;
  @Column({ type: 'jsonb' }) standings!: readonly AssessedDeclaration[];
  @Column({ type: 'date', nullable: true }) next_change!: CalendarDay | null;
  @Column({ type: 'jsonb' }) revision_hashes!: readonly string[];
  @Column({ type: 'text' }) revision_set!: string;
  @Column({ type: 'int' }) version!: number;
  @Column(POSITION) position!: number;
}
