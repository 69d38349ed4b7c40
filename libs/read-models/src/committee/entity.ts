import type { CommitteeChange, Mandate, Seat } from '@libs/contracts';
import type { CalendarDay } from '@libs/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { POSITION } from '../support/columns.js';

/** The committee of a specialty: its seats and everyone who ever sat on them. */
@Entity({ name: 'committee' })
export class CommitteeEntity {
  @PrimaryColumn({ type: 'text' }) specialty!: string;
  /** Empty while a first constitution is only proposed. */
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', nullable: true }) revision!: string | null;
  @Column({ type: 'date', nullable: true }) constituted_from!: CalendarDay | null;
  @Column({ type: 'jsonb' }) seats!: readonly Seat[];
  @Column({ type: 'jsonb' }) mandates!: readonly Mandate[];
  @Column({ type: 'jsonb' }) proposals!: readonly ProposedChange[];
  @Column({ type: 'int' }) version!: number;
  @Column(POSITION) position!: number;
}

export interface ProposedChange {
  readonly proposalId: string;
  readonly proposedBy: string;
  readonly change: CommitteeChange;
}
