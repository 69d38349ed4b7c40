import { DecideCase, DecideDeclaration, evaluationForm, nameBasedId } from '@libs/application';
import type { CaseCommand, DeclarationCommand } from '@libs/contracts';
import type { DeclarationEvent } from '@libs/domain';
import { type CalendarDay, addDays } from '@libs/kernel';
import { systemActor } from '@libs/system';
import type { DemoPerson, Ruling } from './council.js';
import { type Act, type World, acting, called } from './world.js';

type Routed = Extract<DeclarationEvent, { type: 'ActionRoutedToCommittee' }>['data'];

/** One case of the demonstration, as the steps below find it on their day. */
interface InCase {
  readonly world: World;
  readonly specialty: string;
  readonly declarationId: string;
  readonly routed: Routed;
  readonly ruling: Ruling;
  readonly day: CalendarDay;
}

/** How the declaration went to the committee; throws when its row does not send it there. */
const routing = async ({ system }: World, declarationId: string): Promise<Routed> => {
  const history = await system.log.readStream<DeclarationEvent>(`declaration-${declarationId}`);
  const event = history.find(({ type }) => type === 'ActionRoutedToCommittee');
  if (!event) throw new Error(`demonstration: ${declarationId} does not go to the committee`);
  return event.data as Routed;
};

const seated = ({ world, specialty }: InCase, held: 'member' | 'chair'): DemoPerson[] =>
  (world.council.committees[specialty] ?? [])
    .filter((seat) => seat.function === held)
    .map(({ login }) => called(world, login));

const chosen = (people: readonly DemoPerson[], caseId: string): DemoPerson => {
  const person = people[Number.parseInt(caseId.slice(0, 4), 16) % people.length];
  if (!person) throw new Error('demonstration: nobody sits in the committee');
  return person;
};

const readerOf = (about: InCase): DemoPerson => chosen(seated(about, 'member'), about.routed.caseId);
const chairOf = (about: InCase): DemoPerson => chosen(seated(about, 'chair'), about.routed.caseId);

/** The criteria of the evaluation form, where this ground asks for it, all answered in the sense of the ruling. */
const criteriaOf = async ({ world: { system, today }, specialty, routed, ruling }: InCase) => {
  const revision = await system.decisions.book.inForce(specialty, today);
  const met = ruling.outcome === 'accepted';
  return evaluationForm(routed.ground, revision?.referential).map(({ id }) => ({ criterion: id, met, remark: null }));
};

const send = ({ world, routed, day }: InCase, command: CaseCommand, by = systemActor): Promise<void> =>
  world.send(DecideCase, routed.caseId, command, by, day);

const tellPhysician = ({ world, declarationId, day }: InCase, command: DeclarationCommand): Promise<void> =>
  world.send(DecideDeclaration, declarationId, command, systemActor, day);

const open = (about: InCase): Promise<void> => {
  const { caseId: _, ...routed } = about.routed;
  return send(about, { type: 'OpenCase', data: { ...routed, declarationId: about.declarationId } });
};

const assign = (about: InCase): Promise<void> =>
  send(about, { type: 'AssignReader', data: { reader: readerOf(about).accountId } });

const ask = async (about: InCase): Promise<void> => {
  const { routed, ruling, day } = about;
  const request = { requestId: nameBasedId(routed.caseId, 'request'), questions: ruling.questions };
  const data = { ...request, dueOn: addDays(day, ANSWER_DAYS) };
  await send(about, { type: 'RequestInformation', data }, acting(readerOf(about)));
  await tellPhysician(about, { type: 'RelayInformationRequest', data: { caseId: routed.caseId, ...data } });
};

const propose = async (about: InCase): Promise<void> => {
  const { outcome: proposal, reasons, weight } = about.ruling;
  const data = { proposal, reasons, criteria: await criteriaOf(about), weight };
  await send(about, { type: 'GiveOpinion', data }, acting(readerOf(about)));
};

const decide = async (about: InCase): Promise<void> => {
  const { routed, ruling, day } = about;
  const { outcome, reasons, weight } = ruling;
  await send(about, { type: 'DecideCase', data: { outcome, reasons, weight } }, acting(chairOf(about)));
  const data = { caseId: routed.caseId, outcome, decidedOn: day, reasons, weight };
  await tellPhysician(about, { type: 'RecordDecision', data });
};

const ANSWER_DAYS = 21;

/** What happens in a case, and how many days after it was asked for. */
const opened = { after: 0, run: open };
const assigned = { after: 1, run: assign };
const asked = { after: 5, run: ask };
const proposed = { after: 9, run: propose };
const decided = { after: 16, run: decide };

const steps: Readonly<Record<Ruling['stage'], readonly (typeof opened)[]>> = {
  assigned: [opened, assigned],
  information: [opened, assigned, asked],
  opinion: [opened, assigned, proposed],
  decided: [opened, assigned, proposed, decided],
};

/** What the committee does with a declaration made on a day, as far as the demonstration lets it come. */
export const actsOfCase = (
  world: World,
  specialty: string,
  declarationId: string,
  { on, ruling }: { readonly on: CalendarDay; readonly ruling: Ruling },
): Act[] =>
  steps[ruling.stage].map(({ after, run }) => {
    const day = addDays(on, after);
    const inCase = async (): Promise<InCase> => {
      const routed = await routing(world, declarationId);
      return { world, specialty, declarationId, routed, ruling, day };
    };
    return { on: day, run: async () => run(await inCase()) };
  });
