import { describe, expect, test } from '@jest/globals';
import { DecideCommittee, type Outcome } from '@libs/application';
import { refuse } from '@libs/kernel';
import type { CommandBus } from '@nestjs/cqrs';
import { ReferentialsRefused, publishReferentials } from './publish-referentials.js';

const done = { kind: 'done', stream: 's', version: 1, position: 1, events: [], duplicate: false } as const;

const answering = (outcomeOf: (command: unknown) => Outcome) =>
  ({ execute: (command: unknown) => Promise.resolve(outcomeOf(command)) }) as unknown as CommandBus;

const publish = (outcomeOf: (command: unknown) => Outcome) =>
  publishReferentials(answering(outcomeOf), 'referentials', '2026-11-22T10:00:00Z');

describe('publishing the référentiels', () => {
  test('is done when each revision and each committee is', async () => {
    await expect(publish(() => done)).resolves.toBeUndefined();
  });

  test('is refused aloud when a committee cannot be composed as its référentiel prints it', async () => {
    const refused = publish((command) =>
      command instanceof DecideCommittee ? refuse('committee.duplicate-seat', { seat: 'a' }) : done,
    );
    await expect(refused).rejects.toThrow(ReferentialsRefused);
    await expect(refused).rejects.toThrow('committee.duplicate-seat');
  });
});
