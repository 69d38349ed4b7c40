import type { Role, Scope } from '@libs/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { POSITION } from '../support/columns.js';

/** A person, the roles held and where they may be exercised. */
@Entity({ name: 'account' })
@Index('account_by_name', ['sort_name', 'id'])
@Index('account_by_rpps', ['rpps'])
export class AccountEntity {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) given_name!: string;
  @Column({ type: 'text' }) family_name!: string;
  @Column({ type: 'text' }) display_name!: string;
  /** Family name first, in lower case without accents. */
  @Column({ type: 'text' }) sort_name!: string;
  @Column({ type: 'text', nullable: true }) email!: string | null;
  @Column({ type: 'text', nullable: true }) rpps!: string | null;
  @Column({ type: 'jsonb' }) roles!: readonly HeldRole[];
  @Column({ type: 'jsonb' }) proposals!: readonly ProposedRole[];
  @Column({ type: 'int' }) version!: number;
  @Column(POSITION) position!: number;
}

export interface HeldRole {
  readonly role: Role;
  readonly scope: Scope;
}

export interface ProposedRole {
  readonly proposalId: string;
  readonly kind: 'grant' | 'revocation';
  readonly role: Role;
  readonly scope: Scope | null;
  readonly proposedBy: string;
}
