import {
  CommandAnswer,
  type CommandRoute,
  type CommandTable,
  type CommandedStream,
  POSITION_HEADER,
  Specialty,
  StreamId,
  accountCommands,
  caseCommands,
  commandRoutes,
  commandSegment,
  committeeCommands,
  cycleCommands,
  declarationCommands,
} from '@libs/contracts';
import { z } from 'zod';
import { type Operation, type Right } from '../http/operation.js';

const schemas: Readonly<Record<CommandedStream, CommandTable>> = {
  account: accountCommands,
  case: caseCommands,
  committee: committeeCommands,
  cycle: cycleCommands,
  declaration: declarationCommands,
};

// A committee is known by its specialty, everything else by a random id.
const idOf = (stream: CommandedStream): z.ZodType => (stream === 'committee' ? Specialty : StreamId);

export const commandProblems: readonly string[] = [
  'request.malformed',
  'request.precondition-required',
  'request.precondition-failed',
  'request.key-reused',
  'request.unsupported-media-type',
  'request.too-large',
  'service.outcome-unknown',
  'request.not-found',
];

const headers = ['ETag', POSITION_HEADER];

/** What a command answers that has created something, and one that has changed something. */
export const created = { status: 201, description: 'Créé', schema: CommandAnswer, headers: [...headers, 'Location'] };
export const done = { status: 200, description: 'Enregistré', schema: CommandAnswer, headers };

export interface CommandOperation extends Operation<z.ZodType, z.ZodType, z.ZodType> {
  readonly command: string;
}

const operationOf = (stream: CommandedStream, command: string, route: CommandRoute): CommandOperation => {
  const body = schemas[stream][command];
  if (!body) throw new Error(`${stream} has no command ${command}`);
  const { path } = commandRoutes[stream];
  return {
    command,
    id: `${command.charAt(0).toLowerCase()}${command.slice(1)}`,
    method: 'POST',
    path: `/api/${path}/{id}/${commandSegment(command)}`,
    tag: path,
    summary: route.summary,
    right: route.right as Right,
    parameters: z.object({ id: idOf(stream) }),
    body,
    precondition: route.creates ? 'version-or-new' : 'version',
    idempotent: true,
    answers: route.creates ? [done, created] : [done],
    problems: commandProblems,
  };
};

/** The routes of the commands that persons send to one kind of stream. */
export const commandOperations = (stream: CommandedStream): CommandOperation[] =>
  Object.entries(commandRoutes[stream].commands).map(([command, route]) => operationOf(stream, command, route));
