import type {
  Attestation,
  CaseGround,
  DeclarationStatus,
  DecisionView,
  DraftedAction,
  EvidenceView,
  InformationRequestView,
} from '@libs/contracts';
import type { CalendarDay } from '@libs/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT, POSITION } from '../support/columns.js';

/** A declaration, one row each. */
@Entity({ name: 'declaration' })
@Index('declaration_of_cycle', ['cycle_id', 'begun_at_position'])
@Index('declaration_of_case', ['case_id'])
export class DeclarationEntity {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) cycle_id!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'text' }) specialty!: string;
  @Column({ type: 'text' }) status!: DeclarationStatus;
  @Column({ type: 'jsonb' }) action!: DraftedAction;
  @Column({ type: 'text', nullable: true }) attestation!: Attestation | null;
  @Column({ type: 'date', nullable: true }) declared_on!: CalendarDay | null;
  @Column({ type: 'text', nullable: true }) revision!: string | null;
  @Column({ type: 'jsonb' }) evidence!: readonly EvidenceView[];
  @Column({ type: 'text', nullable: true }) case_id!: string | null;
  @Column({ type: 'jsonb', nullable: true }) routing!: Routing | null;
  @Column({ type: 'jsonb' }) information_requests!: readonly InformationRequestView[];
  @Column({ type: 'jsonb', nullable: true }) decision!: DecisionView | null;
  @Column({ type: 'text', nullable: true }) remark!: string | null;
  @Column({ type: 'int' }) version!: number;
  @Column(POSITION) begun_at_position!: number;
  @Column(POSITION) position!: number;
  @Column(INSTANT) updated_at!: string;
}

export interface Routing {
  readonly ground: CaseGround;
  readonly prior: boolean;
  readonly late: boolean;
  readonly requestedOn: CalendarDay;
}
