import { DecideCase, DecideDeclaration, nameBasedId } from '@libs/application';
import type { CaseCommand } from '@libs/contracts';
import type { DeclarationEvent } from '@libs/domain';
import { type CalendarDay, addDays } from '@libs/kernel';
import { systemActor } from '@libs/system';
import type { DemoPerson, Ruling } from './council.js';
import { type Act, type World, acting, called } from './world.js';

type Routed = Extract<DeclarationEvent, { type: 'ActionRoutedToCommittee' }>['data'];

interface Asked {
  readonly on: CalendarDay;
  readonly ruling: Ruling;
}

const DAYS = { assigned: 1, asked: 5, opinion: 9, decided: 16 } as const;

/** How the declaration went to the committee; throws when its row does not send it there. */
const routing = async ({ system }: World, declarationId: string): Promise<Routed> => {
  const history = await system.log.readStream<DeclarationEvent>(`declaration-${declarationId}`);
  const event = history.find(({ type }) => type === 'ActionRoutedToCommittee');
  if (!event) throw new Error(`demonstration: ${declarationId} does not go to the committee`);
  return event.data as Routed;
};

const readersOf = (world: World, specialty: string) => {
  const seats = world.council.committees[specialty] ?? [];
  const holding = (held: 'member' | 'chair') =>
    seats.filter((one) => one.function === held).map(({ login }) => called(world, login));
  const [chair] = holding('chair');
  const readers = holding('member');
  const readerOf = (caseId: string) => readers[Number.parseInt(caseId.slice(0, 4), 16) % readers.length];
  return { chair, readerOf };
};

/** The criteria of the evaluation form, where this ground asks for it, all answered in the sense of the ruling. */
const criteriaOf = async ({ system, today }: World, specialty: string, { ground }: Routed, { outcome }: Ruling) => {
  if (!['off-list', 'to-evaluate', 'not-on-list'].includes(ground)) return [];
  const criteria = (await system.decisions.book.inForce(specialty, today))?.referential.labelling.criteria ?? [];
  return criteria
    .filter(({ checked }) => checked)
    .map(({ number }) => ({ criterion: String(number), met: outcome === 'accepted', remark: null }));
};

/** What the committee does with a declaration, as far as the demonstration lets it come. */
export const actsOfCase = (world: World, specialty: string, declarationId: string, { on, ruling }: Asked): Act[] => {
  const { outcome, reasons, weight, questions, stage } = ruling;
  const { chair, readerOf } = readersOf(world, specialty);
  const act = (after: number, run: (routed: Routed, day: CalendarDay) => Promise<void>): Act => {
    const day = addDays(on, after);
    return { on: day, run: async () => run(await routing(world, declarationId), day) };
  };
  const send = (id: string, command: CaseCommand, by: DemoPerson | undefined, day: CalendarDay) =>
    world.send(DecideCase, id, command, by ? acting(by) : systemActor, day);

  const opened = act(0, ({ caseId, ...routed }, day) =>
    send(caseId, { type: 'OpenCase', data: { ...routed, declarationId } }, undefined, day),
  );
  const assigned = act(DAYS.assigned, ({ caseId }, day) =>
    send(caseId, { type: 'AssignReader', data: { reader: readerOf(caseId)?.accountId ?? '' } }, undefined, day),
  );
  const asked = act(DAYS.asked, async ({ caseId }, day) => {
    const request = { requestId: nameBasedId(caseId, 'request'), questions, dueOn: addDays(day, 21) };
    await send(caseId, { type: 'RequestInformation', data: request }, readerOf(caseId), day);
    const relayed = { type: 'RelayInformationRequest', data: { caseId, ...request } } as const;
    await world.send(DecideDeclaration, declarationId, relayed, systemActor, day);
  });
  const proposed = act(DAYS.opinion, async (routed, day) => {
    const criteria = await criteriaOf(world, specialty, routed, ruling);
    const opinion = { type: 'GiveOpinion', data: { proposal: outcome, reasons, criteria, weight } } as const;
    await send(routed.caseId, opinion, readerOf(routed.caseId), day);
  });
  const decided = act(DAYS.decided, async ({ caseId }, day) => {
    await send(caseId, { type: 'DecideCase', data: { outcome, reasons, weight } }, chair, day);
    const recorded = { type: 'RecordDecision', data: { caseId, outcome, decidedOn: day, reasons, weight } } as const;
    await world.send(DecideDeclaration, declarationId, recorded, systemActor, day);
  });

  switch (stage) {
    case 'assigned':
      return [opened, assigned];
    case 'information':
      return [opened, assigned, asked];
    case 'opinion':
      return [opened, assigned, proposed];
    case 'decided':
      return [opened, assigned, proposed, decided];
  }
};
