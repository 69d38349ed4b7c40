import {
  type CaseCommand,
  type CommandAnswer,
  type CommitteeCommand,
  type CycleCommand,
  type DeclarationCommand,
  type AccountCommand,
  IDEMPOTENCY_HEADER,
  commandPath,
  etagOf,
} from '@libs/contracts';
import { ask } from './fetching.js';

interface Commands {
  account: AccountCommand;
  case: CaseCommand;
  committee: CommitteeCommand;
  cycle: CycleCommand;
  declaration: DeclarationCommand;
}

/** The version last read, or `new` for what does not exist yet. */
export type Seen = number | 'new';

const precondition = (seen: Seen): Record<string, string> =>
  seen === 'new' ? { 'if-none-match': '*' } : { 'if-match': etagOf(seen) };

/**
 * Sends a command to a resource, as last seen. `key` makes a repeat harmless: keep it as long as the intention is the
 * same, and the same command is executed once however often it is sent.
 */
export const execute = async <Stream extends keyof Commands>(
  stream: Stream,
  id: string,
  command: Commands[Stream],
  { seen, key = crypto.randomUUID() }: { readonly seen: Seen; readonly key?: string },
): Promise<CommandAnswer> => {
  const response = await ask(
    new Request(new URL(commandPath(stream, id, command.type), window.location.origin), {
      method: 'POST',
      headers: { 'content-type': 'application/json', [IDEMPOTENCY_HEADER]: key, ...precondition(seen) },
      body: JSON.stringify(command.data),
    }),
  );
  return (await response.json()) as CommandAnswer;
};
