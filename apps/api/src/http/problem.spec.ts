import { describe, expect, test } from '@jest/globals';
import { EventStoreUnavailable } from '@libs/event-store';
import { BadRequestException, HttpException, NotFoundException } from '@nestjs/common';
import { ProblemRaised, problemCatalogue, problemDocument } from './problem.js';
import { problemOfError } from './problem-of-error.js';

describe('a problem', () => {
  test('says in French what happened, under a code that leads to its page', () => {
    expect(problemDocument('request.precondition-failed', { current: 12 }, { currentVersion: 12 })).toEqual({
      type: '/api/problems/request.precondition-failed',
      title: 'Version dépassée',
      status: 412,
      detail:
        'La ressource a changé depuis la version que vous avez lue (elle en est à la version 12). Relisez-la, puis recommencez.',
      code: 'request.precondition-failed',
      currentVersion: 12,
    });
  });

  test('of a missing declaration or case is the one of anything that is missing or forbidden', () => {
    const missing = problemDocument('request.not-found');
    expect(problemDocument('declaration.not-found')).toEqual(missing);
    expect(problemDocument('case.not-found', { any: 'fact' })).toEqual(missing);
  });

  test('has a title, a sentence and an error status, whatever its code', () => {
    for (const [code, { title, detail, status }] of Object.entries(problemCatalogue)) {
      expect([code, title.length > 0, detail.endsWith('.'), status >= 400 && status < 600]).toEqual([
        code,
        true,
        true,
        true,
      ]);
    }
  });
});

describe('the problem of an error', () => {
  test('is the one that was raised', () => {
    const raised = new ProblemRaised('request.key-reused');
    expect(problemOfError(raised)).toBe(raised);
  });

  test('tells nothing of what was not foreseen', () => {
    expect(problemOfError(new Error('password of admin')).code).toBe('service.failed');
    expect(problemOfError('text').code).toBe('service.failed');
    expect(problemOfError(new HttpException('teapot', 500)).code).toBe('service.failed');
  });

  test('of the framework is known by its status', () => {
    expect(problemOfError(new NotFoundException()).code).toBe('request.not-found');
    expect(problemOfError(new BadRequestException('Unexpected token')).code).toBe('request.malformed');
    expect(problemOfError(new HttpException('big', 413)).code).toBe('request.too-large');
  });

  test('of a log that cannot answer says whether the write may have happened', () => {
    const unavailable = (outcome: 'not-stored' | 'unknown') => new EventStoreUnavailable('connection', outcome, 'gone');
    expect(problemOfError(unavailable('not-stored')).code).toBe('service.unavailable');
    expect(problemOfError(unavailable('unknown')).code).toBe('service.outcome-unknown');
  });

  test('of a database that is away is that the service is, for now', () => {
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    expect(problemOfError(away).code).toBe('service.unavailable');
  });
});
