import {
  type Decide,
  DecideAccount,
  DecideCase,
  DecideCommittee,
  DecideCycle,
  DecideDeclaration,
  type Envelope,
  type Outcome,
  cycleIdOf,
  nameBasedId,
  standingOf,
} from '@libs/application';
import type { CaseCommand, CommitteeCommand, DeclarationCommand } from '@libs/contracts';
import { committee } from '@libs/domain';
import { type Actor, type CalendarDay, type Command, addDays, dayNumber } from '@libs/kernel';
import { isRefusal } from '@libs/kernel';
import { DEMO_MAIL_DOMAIN, type System, systemActor } from '@libs/system';
import type { CommandBus } from '@nestjs/cqrs';
import { certificate } from './certificate.js';
import {
  type Council,
  type DemoAction,
  type DemoPerson,
  type DemoPhysician,
  loginOf,
  peopleOf,
  readCouncil,
} from './council.js';
import { councilFile } from './welcome.js';

type Send = <C extends Command>(
  into: new (id: string, command: C, envelope: Envelope) => Decide<C>,
  id: string,
  command: C,
  by: Actor,
  on: CalendarDay,
) => Promise<Outcome & { kind: 'done' }>;

interface World {
  readonly system: System;
  readonly council: Council;
  readonly people: ReadonlyMap<string, DemoPerson>;
  readonly send: Send;
  readonly today: CalendarDay;
}

const FIRST_DAY_OF_MANDATES = '2025-01-06' as CalendarDay;

/** Fills an empty log with the demonstration council, through the same commands that people send. */
export const seedCouncil = async (system: System, bus: CommandBus): Promise<void> => {
  const council = readCouncil(councilFile);
  const people = new Map(peopleOf(council).map((person) => [person.login, person]));
  const today = system.clock().toISOString().slice(0, 10) as CalendarDay;
  const world: World = { system, council, people, send: sender(bus), today };
  for (const person of people.values()) await register(world, person);
  for (const specialty of Object.keys(council.committees)) await seat(world, specialty);
  await Promise.all(
    Object.entries(council.physicians).flatMap(([specialty, physicians]) =>
      physicians.map((physician) => live(world, specialty, physician)),
    ),
  );
};

const sender = (bus: CommandBus): Send => {
  let count = 0;
  return async (into, id, command, by, on) => {
    count += 1;
    const now = `${on}T09:00:00.000Z`;
    const commandId = nameBasedId(id.length === 36 ? id : nameBasedId(systemNamespace, id), `${command.type}/${count}`);
    const outcome: Outcome = await bus.execute(new into(id, command, { commandId, actor: by, now, signedInAt: now }));
    if (outcome.kind !== 'done') throw new Error(`demonstration: ${command.type} of ${id}: ${JSON.stringify(outcome)}`);
    return outcome;
  };
};

const systemNamespace = '2f0c1a7e-0d5b-4a55-b1a8-6f2f8f6f3b11';

const register = async ({ send }: World, person: DemoPerson): Promise<void> => {
  const { accountId, login, givenName, familyName, role, rpps, specialties, territories } = person;
  const on = FIRST_DAY_OF_MANDATES;
  const email = `${login}@${DEMO_MAIL_DOMAIN}`;
  await send(
    DecideAccount,
    accountId,
    { type: 'RegisterAccount', data: { givenName, familyName, email, rpps } },
    systemActor,
    on,
  );
  const scope = {
    specialties: [...specialties],
    territories: role === 'physician' ? ['75'] : [...territories],
    medical: role === 'member',
  };
  await send(DecideAccount, accountId, { type: 'GrantRole', data: { role, scope } }, systemActor, on);
};

const seat = async ({ system, council, people, send }: World, specialty: string): Promise<void> => {
  const { state } = await standingOf(system.log, committee, specialty);
  if (state.status !== 'constituted') throw new Error(`demonstration: no committee for ${specialty}`);
  const places = state.seats.flatMap(({ seat: id, places: n }) => Array.from({ length: n }, () => id));
  for (const [index, member] of (council.committees[specialty] ?? []).entries()) {
    const data = {
      mandateId: nameBasedId(systemNamespace, `mandate/${member.login}`),
      member: people.get(member.login)?.accountId ?? '',
      seat: places[index] ?? '',
      function: member.function,
      from: FIRST_DAY_OF_MANDATES,
      to: null,
    };
    const command: CommitteeCommand = { type: 'AddMandate', data };
    await send(DecideCommittee, specialty, command, systemActor, FIRST_DAY_OF_MANDATES);
  }
};

const live = async (world: World, specialty: string, physician: DemoPhysician): Promise<void> => {
  const { council, people, send, system } = world;
  const person = people.get(loginOf(physician));
  if (!person) throw new Error(`demonstration: nobody is called ${loginOf(physician)}`);
  const by: Actor = { accountId: person.accountId, role: 'physician' };
  const cycleId = cycleIdOf(person.accountId, specialty, 1);
  const revision = await system.decisions.book.inForce(specialty, world.today);
  const derogation = revision?.referential.period.derogation;
  const profile = physician.profile ?? revision?.referential.profiles[0]?.id ?? '';
  const situation = {
    profile,
    ...Object.fromEntries((revision?.referential.facts ?? []).map(({ id }) => [id, id === 'direct_care'])),
    ...(derogation && { [derogation.fact]: physician.practising }),
    ...physician.situation,
  };
  const opened = latest(FIRST_DAY_OF_MANDATES, physician.registeredOn);
  const open = { subject: person.accountId, specialty, registeredOn: physician.registeredOn, situation };
  await send(DecideCycle, cycleId, { type: 'OpenCycle', data: open }, by, opened);
  if (physician.interruption) {
    const { from, to } = physician.interruption;
    const interruption = { from, reason: 'Congé (démonstration)', evidence: [], resumedOn: null };
    await send(DecideCycle, cycleId, { type: 'InterruptPractice', data: interruption as never }, by, from);
    await send(DecideCycle, cycleId, { type: 'ResumePractice', data: { on: to } }, by, to);
  }
  const names = council.stages[specialty]?.[physician.stage] ?? [];
  const actions = names.flatMap((name) => council.actions[specialty]?.[name] ?? []);
  for (const action of actions.toSorted((a, b) => dayNumber(a.on) - dayNumber(b.on)))
    await declare(world, specialty, cycleId, person, action);
  if (physician.submitted) await send(DecideCycle, cycleId, { type: 'SubmitCycle', data: {} }, by, world.today);
};

const latest = (a: CalendarDay, b: CalendarDay): CalendarDay => (a > b ? a : b);

const frenchDay = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

const evidenceFor = async ({ system }: World, person: DemoPerson, action: DemoAction) => {
  const period = `Du ${frenchDay.format(new Date(action.first))} au ${frenchDay.format(new Date(action.last))}`;
  const holder = `${person.givenName} ${person.familyName}`;
  const bytes = await certificate({ title: action.title, holder, period });
  const sealed = await system.evidence.receive(
    (async function* () {
      yield bytes;
    })(),
  );
  if (isRefusal(sealed)) throw new Error(`demonstration: ${sealed.rule}`);
  return sealed;
};

const declare = async (
  world: World,
  specialty: string,
  cycleId: string,
  person: DemoPerson,
  demo: DemoAction,
): Promise<void> => {
  const { send } = world;
  const { proof, class: evidenceClass, on, case: ruling, ...action } = demo;
  const by: Actor = { accountId: person.accountId, role: 'physician' };
  const id = nameBasedId(person.accountId, `declaration/${action.row}/${action.title}`);
  const declaring = (command: DeclarationCommand) => send(DecideDeclaration, id, command, by, on);
  const ofCycle = { subject: person.accountId, cycleId };
  const onWord = proof === 'honour' || proof === 'simple';
  if (!onWord) {
    await declaring({ type: 'DraftAction', data: { ...ofCycle, action } });
    const sealed = await evidenceFor(world, person, demo);
    const evidenceId = nameBasedId(id, 'evidence');
    const file = { evidenceId, kind: proof, fileName: 'attestation.pdf', class: evidenceClass, ...sealed };
    await declaring({ type: 'AttachEvidence', data: file });
  }
  const { events } = await declaring({
    type: 'DeclareAction',
    data: { ...ofCycle, action, attestation: onWord ? proof : null },
  });
  const routed = events.find(({ type }) => type === 'ActionRoutedToCommittee');
  if (routed && ruling) await review(world, specialty, id, routed.data as Routed, demo);
};

type Routed = Omit<Extract<CaseCommand, { type: 'OpenCase' }>['data'], 'declarationId'> & { readonly caseId: string };

const review = async (
  { send, council, people, system, today }: World,
  specialty: string,
  declarationId: string,
  { caseId, ...routed }: Routed,
  { on, case: ruling }: DemoAction,
): Promise<void> => {
  if (!ruling) return;
  const seats = council.committees[specialty] ?? [];
  const idOf = (login: string | undefined) => people.get(login ?? '')?.accountId ?? '';
  const readers = seats.filter((member) => member.function === 'member').map(({ login }) => idOf(login));
  const reader = readers[Number.parseInt(caseId.slice(0, 4), 16) % readers.length] ?? '';
  const chair = idOf(seats.find((member) => member.function === 'chair')?.login);
  const inCase = (command: CaseCommand, by: Actor, after: number) => {
    const day = addDays(on, after);
    return send(DecideCase, caseId, command, by, day > today ? today : day);
  };
  await inCase({ type: 'OpenCase', data: { ...routed, declarationId } }, systemActor, 0);
  await inCase({ type: 'AssignReader', data: { reader } }, systemActor, 1);
  if (ruling.stage === 'assigned') return;
  const { outcome, reasons, weight } = ruling;
  const revision = await system.decisions.book.inForce(specialty, today);
  const form = ['off-list', 'to-evaluate', 'not-on-list'].includes(routed.ground)
    ? (revision?.referential.labelling.criteria ?? []).filter(({ checked }) => checked)
    : [];
  const criteria = form.map(({ number }) => ({ criterion: String(number), met: outcome === 'accepted', remark: null }));
  await inCase(
    { type: 'GiveOpinion', data: { proposal: outcome, reasons, criteria, weight } },
    { accountId: reader, role: 'member' },
    9,
  );
  if (ruling.stage === 'opinion') return;
  await inCase({ type: 'DecideCase', data: { outcome, reasons, weight } }, { accountId: chair, role: 'chair' }, 16);
};
