import { type CalendarDay, day } from '@libs/kernel';
import { nameBasedId } from '@libs/application';
import type { Recorded, WatchedEvent } from '../tasks/workflow.js';

const NAMESPACE = 'b3a1f9d2-1c3e-4b57-8a43-0a1b2c3d4e5f';

/** A fictional id, the same for the same name. */
export const id = (name: string): string => nameBasedId(NAMESPACE, name);

export const caseOpened: Extract<WatchedEvent, { type: 'CaseOpened' }>['data'] = {
  declarationId: id('declaration'),
  cycleId: id('cycle'),
  subject: id('physician'),
  specialty: 'specialite-inventee',
  row: 'B1-2',
  ground: 'to-evaluate',
  prior: false,
  late: false,
  weighs: false,
  requestedOn: day('2026-03-02'),
  assignBy: day('2026-03-09'),
};

/** An event as the log would give it back: the `version`-th of its stream, recorded on the morning of `on`. */
export const recorded = (
  event: WatchedEvent,
  { stream, version = 1, on = day('2026-03-02') }: { stream: string; version?: number; on?: CalendarDay },
): Recorded => {
  const recordedAt = `${on}T08:00:00.000Z`;
  const command = id(`command ${stream} ${version}`);
  return {
    ...event,
    metadata: {
      id: id(`event ${stream} ${version}`),
      stream,
      version,
      type: event.type,
      schemaVersion: 1,
      occurredOn: on,
      actor: { accountId: id('someone'), role: 'physician' },
      command,
      correlation: command,
      causation: null,
      revisionHash: null,
      policyHash: null,
    },
    stream,
    version,
    position: version,
    recordedAt,
    stored: { data: new Uint8Array(), metadata: new Uint8Array(), position: version, recordedAt },
  } as Recorded;
};
