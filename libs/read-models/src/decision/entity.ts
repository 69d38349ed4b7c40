import type { CaseGround, Outcome } from '@libs/contracts';
import type { CalendarDay } from '@libs/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { POSITION } from '../support/columns.js';

/** What was ruled, one row per case; a case not yet decided has no outcome and is not shown. */
@Entity({ name: 'decision' })
@Index('decision_made', ['specialty', 'decided_on', 'id'], { where: 'outcome IS NOT NULL' })
@Index('decision_precedents', ['specialty', 'row', 'ground', 'outcome'], { where: 'outcome IS NOT NULL' })
export class DecisionEntity {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) declaration_id!: string;
  @Column({ type: 'text' }) specialty!: string;
  @Column({ type: 'text' }) row!: string;
  @Column({ type: 'text' }) ground!: CaseGround;
  @Column({ type: 'boolean' }) prior!: boolean;
  @Column({ type: 'boolean' }) late!: boolean;
  @Column({ type: 'text', nullable: true }) outcome!: Outcome | null;
  @Column({ type: 'float8', nullable: true }) weight!: number | null;
  @Column({ type: 'text', nullable: true }) reasons!: string | null;
  @Column({ type: 'text', nullable: true }) proposed!: Outcome | null;
  @Column({ type: 'text', nullable: true }) decided_by!: string | null;
  @Column({ type: 'date', nullable: true }) decided_on!: CalendarDay | null;
  @Column(POSITION) position!: number;
}
