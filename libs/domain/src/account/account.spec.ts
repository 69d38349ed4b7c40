import { describe, test } from '@jest/globals';
import { type Role, type Scope } from '@libs/contracts';
import { specification } from '../../../kernel/src/testing/given-when-then.js';
import { as, chair, otherId, physician, requestId, stranger, system } from '../testing/people.js';
import { account } from './decider.js';
import { type AccountEvent } from './events.js';

const spec = specification(account, {
  now: '2026-03-10T10:00:00Z',
  actor: system,
  facts: { accountId: physician, rppsTaken: false, uncheckedRppsAllowed: false },
});
const person = { givenName: 'Ada', familyName: 'PIOLET', email: 'ada.piolet@example.org', rpps: '8 999 0000 0003' };
const register = (more: Partial<{ rpps: string | null }> = {}) => ({
  type: 'RegisterAccount' as const,
  data: { ...person, ...more },
});
const registered = (rpps: string | null = '99900000003', rppsChecked = rpps !== null): AccountEvent => ({
  type: 'AccountRegistered',
  data: { subject: physician, ...person, rpps, rppsChecked },
});

const scope: Scope = { specialties: ['specialite-inventee'], territories: ['75'], medical: false };
const grant = (role: Role, of: Scope = scope) => ({ type: 'GrantRole' as const, data: { role, scope: of } });
const granted = (role: Role, of: Scope = scope): AccountEvent => ({
  type: 'RoleGranted',
  data: { role, scope: of, proposalId: null, grantedBy: 'system', approvedBy: null },
});

describe('an account', () => {
  test('is registered once, its RPPS number checked and written in one way', () => {
    spec.nothing().when(register()).then(registered());
    spec
      .nothing()
      .when(register({ rpps: null }))
      .then(registered(null));
    spec.given(registered()).when(register()).refused('account.already-registered');
  });

  test('refuses an RPPS number that is malformed, has a wrong key or belongs to another account', () => {
    spec
      .nothing()
      .when(register({ rpps: '123' }))
      .refused('account.rpps-malformed');
    spec
      .nothing()
      .when(register({ rpps: '99900000004' }))
      .refused('account.rpps-key');
    spec.nothing().knowing({ rppsTaken: true }).when(register()).refused('account.rpps-taken');
    spec
      .nothing()
      .when(register({ rpps: 'ANS20231122132732' }))
      .refused('account.rpps-malformed');
  });

  test('lets unchecked numbers in where the configuration says so, and marks them', () => {
    const sandbox = spec.nothing().knowing({ uncheckedRppsAllowed: true });
    sandbox.when(register({ rpps: '99900000004' })).then(registered('99900000004', false));
    sandbox.when(register({ rpps: 'ANS20231122132732' })).then(registered('ANS20231122132732', false));
  });
});

describe('a role given by the system', () => {
  test('is given once, and given again with another scope', () => {
    spec.given(registered()).when(grant('member')).then(granted('member'));
    spec.given(registered(), granted('member')).when(grant('member')).then();
    const wider = { ...scope, medical: true };
    spec.given(registered(), granted('member')).when(grant('member', wider)).then(granted('member', wider));
  });

  test('is refused beside a role that it cannot be held with', () => {
    const refusal = 'account.incompatible-roles';
    for (const watching of ['operator', 'auditor'] as const)
      for (const deciding of ['member', 'chair', 'ordre'] as const) {
        spec
          .given(registered(), granted(watching))
          .when(grant(deciding))
          .refused(refusal, { held: watching, asked: deciding });
        spec.given(registered(), granted(deciding)).when(grant(watching)).refused(refusal);
      }
    spec.given(registered(), granted('physician')).when(grant('member')).then(granted('member'));
  });

  test('needs the scope it is exercised in, and a physician an RPPS number', () => {
    const nowhere = { specialties: [], territories: [], medical: false };
    spec.given(registered()).when(grant('chair', nowhere)).refused('account.scope-missing');
    spec
      .given(registered())
      .when(grant('ordre', { ...nowhere, specialties: scope.specialties }))
      .refused('account.scope-missing');
    spec.given(registered()).when(grant('operator', nowhere)).then(granted('operator', nowhere));
    spec.given(registered(null)).when(grant('physician')).refused('account.rpps-required');
  });

  test('is revoked when it is held', () => {
    const revoke = { type: 'RevokeRole' as const, data: { role: 'member' as const } };
    const revoked: AccountEvent = {
      type: 'RoleRevoked',
      data: { role: 'member', proposalId: null, revokedBy: 'system', approvedBy: null },
    };
    spec.given(registered(), granted('member')).when(revoke).then(revoked);
    spec.given(registered(), granted('member'), revoked).when(revoke).refused('account.role-not-held');
    spec.nothing().when(revoke).refused('account.not-found');
  });

  test('is given or revoked by no person alone', () => {
    spec.given(registered()).by(as('operator')).when(grant('member')).refused('account.two-persons');
  });
});

describe('a role given by persons', () => {
  const change = { kind: 'grant' as const, role: 'member' as const, scope };
  const propose = { type: 'ProposeRole' as const, data: { proposalId: requestId, change } };
  const proposed: AccountEvent = {
    type: 'RoleProposed',
    data: { proposalId: requestId, proposedBy: stranger, change },
  };
  const approve = { type: 'ApproveRole' as const, data: { proposalId: requestId } };
  const approved: AccountEvent = {
    type: 'RoleGranted',
    data: { role: 'member', scope, proposalId: requestId, grantedBy: stranger, approvedBy: chair },
  };
  const secretariat = as('secretariat', stranger);
  const operator = as('operator', chair);

  test('is proposed by one, approved by another, and is neither’s own', () => {
    spec.given(registered()).by(secretariat).when(propose).then(proposed);
    spec.given(registered(), proposed).by(operator).when(approve).then(approved);
    spec.given(registered(), proposed).by(as('operator', stranger)).when(approve).refused('account.same-person');
    spec.given(registered(), proposed).by(as('operator', physician)).when(approve).refused('account.own-role');
    spec.given(registered()).by(as('secretariat', physician)).when(propose).refused('account.own-role');
  });

  test('is checked when proposed, and again when approved', () => {
    spec.given(registered(), granted('auditor')).by(secretariat).when(propose).refused('account.incompatible-roles');
    spec
      .given(registered(), proposed, granted('auditor'))
      .by(operator)
      .when(approve)
      .refused('account.incompatible-roles');
  });

  test('is answered once: approved, or rejected with a reason', () => {
    const reject = { type: 'RejectRole' as const, data: { proposalId: requestId, reason: 'Mandat non adopté.' } };
    const rejected: AccountEvent = {
      type: 'RoleProposalRejected',
      data: { subject: stranger, rejectedBy: chair, ...reject.data },
    };
    spec.given(registered(), proposed).by(operator).when(reject).then(rejected);
    spec.given(registered(), proposed, rejected).by(operator).when(approve).refused('account.no-such-proposal');
    spec.given(registered(), proposed, approved).by(operator).when(approve).refused('account.no-such-proposal');
    spec.given(registered(), proposed, rejected).by(secretariat).when(propose).refused('account.proposal-known');
    spec
      .given(registered(), proposed, approved)
      .by(secretariat)
      .when({ ...propose, data: { proposalId: otherId, change } })
      .then();
  });
});
