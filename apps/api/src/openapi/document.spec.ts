import { describe, expect, test } from '@jest/globals';
import {
  accountCommands,
  caseCommands,
  commandRoutes,
  committeeCommands,
  cycleCommands,
  declarationCommands,
} from '@libs/contracts';
import { actionOf } from '@libs/access';
import { apiOperations } from '../api.module.js';
import { problemCatalogue } from '../http/problem.js';
import { isPermission } from '../http/rights.js';
import { openApiDocument } from './document.js';

const operations = apiOperations();
const document = openApiDocument(operations);
const text = JSON.stringify(document);
type Shown = {
  operationId: string;
  parameters: { in: string; name: string }[];
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
};
const shown = Object.entries(document['paths'] as Record<string, Record<string, Shown>>).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

describe('the OpenAPI document', () => {
  test('is OpenAPI 3.1 with one operation for each route, under an id of its own', () => {
    expect(document['openapi']).toBe('3.1.0');
    expect(shown).toHaveLength(operations.length);
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  });

  test('keeps the ids by which generated clients call', () => {
    expect(operations.map(({ id }) => id).sort()).toMatchSnapshot();
  });

  test('holds JSON schemas and nothing of what they were made with', () => {
    expect(text).not.toMatch(/"(_zod|_def|~standard|def|\$schema|\$defs)":/);
    expect(text).not.toContain('"nullable":');
    expect(text).not.toMatch(/"exclusiveMinimum":true/);
  });

  test('has every component that it refers to, and refers to every one it has', () => {
    const referred = new Set([...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name));
    const { schemas } = document['components'] as { schemas: Record<string, object> };
    expect([...referred].sort()).toEqual(Object.keys(schemas).sort());
  });

  test('describes every parameter in the path of its operation', () => {
    for (const { path, operation } of shown) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = operation.parameters.filter((one) => one.in === 'path').map(({ name }) => name);
      expect([path, described]).toEqual([path, named]);
    }
  });

  test('says of every operation what can go wrong, as a problem', () => {
    for (const { operation } of shown) {
      const failures = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
      expect([operation.operationId, failures.length > 0]).toEqual([operation.operationId, true]);
    }
    for (const { problems = [], id } of operations)
      for (const code of problems) expect([id, code, Object.hasOwn(problemCatalogue, code)]).toEqual([id, code, true]);
  });

  test('asks for a version on every write of a resource, and offers a key on every command', () => {
    const command = shown.find(({ operation }) => operation.operationId === 'correctAction');
    const headers = command?.operation.parameters.filter((one) => one.in === 'header');
    expect(headers?.map(({ name }) => name)).toEqual(['If-Match', 'idempotency-key', 'delibere-role']);
  });
});

describe('the table of routes', () => {
  test('names for every route the action of the permission matrix that it needs', () => {
    for (const { id, right } of operations)
      expect([id, right === 'public' || right === 'signed-in' || isPermission(right)]).toEqual([id, true]);
    const open = operations.filter(({ right }) => right === 'public' || right === 'signed-in');
    expect(open.map(({ id }) => id).sort()).toEqual([
      'countInbox',
      'forgetDraft',
      'keepDraft',
      'listDrafts',
      'listInbox',
      'listProblems',
      'readDocumentation',
      'readDocumentationFile',
      'readDraft',
      'readEvents',
      'readLiveness',
      'readMe',
      'readMetrics',
      'readOpenApi',
      'readProblem',
      'readReadiness',
    ]);
  });

  test('gives every command the action by which it is decided', () => {
    const actor = { accountId: 'a', role: 'physician' };
    for (const { commands } of Object.values(commandRoutes))
      for (const [command, { right }] of Object.entries(commands))
        expect([command, actionOf(command as never, actor).split(':')[0]]).toEqual([command, right]);
  });

  test('has every command, but those of the system, of the files and of the seed', () => {
    const schemas = {
      ...accountCommands,
      ...caseCommands,
      ...committeeCommands,
      ...cycleCommands,
      ...declarationCommands,
    };
    const routed = new Set(operations.map(({ id }) => id.toLowerCase()));
    const absent = Object.keys(schemas).filter((command) => !routed.has(command.toLowerCase()));
    expect(absent.sort()).toEqual([
      'AddMandate',
      'CloseCase',
      'ConstituteCommittee',
      'EndMandate',
      'EndPeriodIfInterrupted',
      'EscalateCase',
      'GrantRole',
      'OpenCase',
      'OpenFollowingCycle',
      'ReceiveInformation',
      'RecordDecision',
      'RegisterAccount',
      'RelayInformationRequest',
      'RemindOfMilestone',
      'RemindReader',
      'RevokeRole',
    ]);
  });
});
