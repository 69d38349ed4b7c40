import { standingOf } from '@libs/application';
import { account } from '@libs/domain';
import type { EventLog } from '@libs/event-store';
import { lastRegistered, peopleOf, readCouncil } from './council.js';

const PAGE = 500;
const ACCOUNT = `${account.stream}-`;

const firstAccount = async (log: EventLog, after = 0): Promise<string | undefined> => {
  const page = await log.readAll(after, PAGE);
  const found = page.find(({ stream }) => stream.startsWith(ACCOUNT));
  const last = page.at(-1);
  return found || !last ? found?.stream.slice(ACCOUNT.length) : firstAccount(log, last.position);
};

/**
 * Whether the demonstration council is to be made: there is nobody in the log yet, or the council itself, which was
 * interrupted before it was whole. People of one's own are never joined by invented ones.
 */
export const lacksCouncil = async (log: EventLog): Promise<boolean> => {
  const people = peopleOf(readCouncil());
  const { state } = await standingOf(log, account, lastRegistered(people).accountId);
  if (state.status !== 'none') return false;
  const somebody = await firstAccount(log);
  return somebody === undefined || people.some(({ accountId }) => accountId === somebody);
};
