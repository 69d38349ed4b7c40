import { type Refusal } from '@libs/kernel';
import { refuse } from '../refusing.js';
import { type AccountContext, type AccountData, type AccountFacts, type AccountOutcome } from './facts.js';
import { readRpps } from './rpps.js';
import { type AccountState } from './state.js';

interface CheckedRpps {
  readonly kind: 'checked';
  readonly rpps: string | null;
  readonly rppsChecked: boolean;
}

const checkedRpps = (text: string | null, facts: AccountFacts): CheckedRpps | Refusal => {
  if (text === null) return { kind: 'checked', rpps: null, rppsChecked: false };
  const reading = readRpps(text);
  if (reading.kind === 'malformed') return refuse('account.rpps-malformed');
  const rppsChecked = reading.kind === 'rpps' && reading.checked;
  if (!rppsChecked && !facts.uncheckedRppsAllowed)
    return reading.kind === 'rpps' ? refuse('account.rpps-key') : refuse('account.rpps-malformed');
  return facts.rppsTaken ? refuse('account.rpps-taken') : { kind: 'checked', rpps: reading.number, rppsChecked };
};

/** Registers a person, with the RPPS number checked and written in one way where there is one. */
export const registerAccount = (
  data: AccountData<'RegisterAccount'>,
  state: AccountState,
  { facts }: AccountContext,
): AccountOutcome => {
  if (state.status !== 'none') return refuse('account.already-registered');
  const number = checkedRpps(data.rpps, facts);
  if (number.kind === 'refusal') return number;
  const { rpps, rppsChecked } = number;
  const { givenName, familyName, email } = data;
  const subject = facts.accountId;
  return [{ type: 'AccountRegistered', data: { subject, givenName, familyName, email, rpps, rppsChecked } }];
};
