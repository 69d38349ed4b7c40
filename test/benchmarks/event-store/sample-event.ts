import { CalendarDay, type DomainEvent, day, eventType } from '@libs/kernel';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** An event of the size and shape of a submitted declaration, the most frequent of the log. */
const Submitted = eventType(
  'BenchmarkDeclarationSubmitted',
  z.object({
    cycleId: z.string(),
    action: z.object({ referential: z.string(), revision: z.string(), block: z.int(), row: z.string() }),
    title: z.string(),
    startedOn: CalendarDay,
    endedOn: CalendarDay,
    measures: z.array(z.object({ unit: z.string(), amount: z.number() })),
    evidence: z.array(z.string()),
  }),
);

export const sampleTypes = [Submitted];

export const sampleEvent = (n: number): DomainEvent => ({
  type: Submitted.type,
  data: {
    cycleId: randomUUID(),
    action: {
      referential: 'medecine-nucleaire',
      revision: '2.0',
      block: (n % 4) + 1,
      row: `B${(n % 4) + 1}-0${n % 9}`,
    },
    title: `Journées françaises de médecine nucléaire, édition n° ${n}`,
    startedOn: day('2026-05-12'),
    endedOn: day('2026-05-14'),
    measures: [{ unit: 'half-day', amount: (n % 6) + 1 }],
    evidence: [randomUUID()],
  },
});

export const sampleContext = (stream: string, expectedVersion: number) => {
  const id = randomUUID();
  return {
    stream,
    expectedVersion,
    command: { id, payload: { stream, expectedVersion } },
    actor: { accountId: randomUUID(), role: 'physician' },
    occurredOn: day('2026-05-20'),
    revisionHash: 'a'.repeat(64),
    policyHash: 'b'.repeat(64),
  };
};
