import type { Outcome } from '@libs/application';
import { type CommandAnswer, POSITION_HEADER, etagOf } from '@libs/contracts';
import { isRefusal } from '@libs/kernel';
import type { FastifyReply } from 'fastify';
import { ProblemRaised } from '../http/problem.js';

// The overrides of the permission matrix whose reason the actor may know.
const openly: Readonly<Record<string, string>> = {
  D5: 'identity.recent-login-required',
  D6: 'declaration.cycle-closed',
};

/** What became of a command, for its sender: an answer, or the problem that it is. */
export const answerOf = (id: string, outcome: Outcome): CommandAnswer => {
  if (isRefusal(outcome)) throw new ProblemRaised(outcome.rule, outcome.facts);
  switch (outcome.kind) {
    case 'done':
      return { id, version: outcome.version, position: outcome.position };
    case 'denied':
      throw new ProblemRaised(outcome.hidden ? 'request.not-found' : (openly[outcome.rule] ?? 'request.not-allowed'));
    case 'conflict':
      throw new ProblemRaised(
        'request.precondition-failed',
        { current: outcome.actual },
        { currentVersion: outcome.actual },
      );
    case 'command-reused':
      throw new ProblemRaised('request.key-reused');
  }
};

/** The answer with its version and its position in the headers. */
export const withHeaders = (reply: FastifyReply, answer: CommandAnswer): CommandAnswer => {
  void reply.header('etag', etagOf(answer.version)).header(POSITION_HEADER, String(answer.position));
  return answer;
};
