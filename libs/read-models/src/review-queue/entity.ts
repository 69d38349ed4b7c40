import type { CaseGround, CaseStatus, InformationRequestView, OpinionView, Outcome } from '@libs/contracts';
import type { CalendarDay } from '@libs/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT, POSITION } from '../support/columns.js';

/** A case before the committee, open or closed; `subject` serves access alone and is never shown. */
@Entity({ name: 'review_queue' })
@Index('review_queue_open', ['specialty', 'due', 'id'], { where: 'open' })
@Index('review_queue_of_reader', ['reader', 'due', 'id'], { where: 'open' })
@Index('review_queue_of_declaration', ['declaration_id'])
@Index('review_queue_of_cycle', ['cycle_id'])
export class ReviewQueueEntity {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) declaration_id!: string;
  @Column({ type: 'text' }) cycle_id!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'text' }) specialty!: string;
  @Column({ type: 'text' }) row!: string;
  @Column({ type: 'text' }) ground!: CaseGround;
  @Column({ type: 'boolean' }) prior!: boolean;
  @Column({ type: 'boolean' }) late!: boolean;
  @Column({ type: 'boolean' }) weighs!: boolean;
  @Column({ type: 'date' }) requested_on!: CalendarDay;
  @Column({ type: 'text' }) status!: CaseStatus;
  @Column({ type: 'boolean' }) open!: boolean;
  @Column({ type: 'date', nullable: true }) deadline!: CalendarDay | null;
  /** The deadline to sort by: far away when there is none. */
  @Column({ type: 'date' }) due!: CalendarDay;
  @Column({ type: 'boolean' }) escalated!: boolean;
  @Column({ type: 'text', nullable: true }) reader!: string | null;
  @Column({ type: 'jsonb' }) recused!: readonly string[];
  @Column({ type: 'jsonb' }) information_requests!: readonly InformationRequestView[];
  @Column({ type: 'jsonb', nullable: true }) opinion!: OpinionView | null;
  @Column({ type: 'jsonb', nullable: true }) decision!: CaseDecision | null;
  @Column({ type: 'int' }) version!: number;
  @Column(POSITION) position!: number;
  @Column(INSTANT) updated_at!: string;
}

export interface CaseDecision {
  readonly outcome: Outcome;
  readonly reasons: string | null;
  readonly weight: number | null;
  readonly decidedBy: string;
  readonly decidedOn: CalendarDay;
}
