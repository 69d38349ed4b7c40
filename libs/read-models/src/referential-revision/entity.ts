import type { CalendarDay } from '@libs/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT, POSITION } from '../support/columns.js';

/** A published revision of a référentiel, whole. */
@Entity({ name: 'referential_revision' })
@Index('referential_revision_in_force', ['specialty', 'effective_from'])
export class ReferentialRevisionEntity {
  /** `<specialty>/<version>` */
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) specialty!: string;
  @Column({ type: 'text' }) version!: string;
  @Column({ type: 'text' }) hash!: string;
  /** Null for the oldest known revision, which judges the past too. */
  @Column({ type: 'date', nullable: true }) effective_from!: CalendarDay | null;
  @Column({ type: 'jsonb' }) content!: unknown;
  @Column(INSTANT) published_at!: string;
  @Column(POSITION) position!: number;
}
