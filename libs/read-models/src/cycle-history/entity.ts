import type { HistoryEventType } from '@libs/contracts';
import type { CalendarDay } from '@libs/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT, POSITION } from '../support/columns.js';

/** One row for every event of a cycle, of its declarations and of their cases. */
@Entity({ name: 'cycle_history' })
@Index('cycle_history_of_cycle', ['cycle_id', 'position'])
@Index('cycle_history_of_stream', ['stream', 'version'])
@Index('cycle_history_of_type', ['type', 'position'])
export class CycleHistoryEntity {
  @PrimaryColumn(POSITION) position!: number;
  @Column({ type: 'text' }) cycle_id!: string;
  @Column({ type: 'text' }) event_id!: string;
  @Column({ type: 'text' }) stream!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'text' }) type!: HistoryEventType;
  @Column({ type: 'date' }) occurred_on!: CalendarDay;
  @Column(INSTANT) recorded_at!: string;
  @Column({ type: 'text' }) actor_account!: string;
  @Column({ type: 'text' }) actor_role!: string;
  @Column({ type: 'text' }) correlation!: string;
  @Column({ type: 'text', nullable: true }) causation!: string | null;
  @Column({ type: 'text', nullable: true }) declaration_id!: string | null;
  @Column({ type: 'text', nullable: true }) row!: string | null;
  @Column({ type: 'text' }) summary!: string;
}
