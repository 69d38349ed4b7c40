import { DecideAccount, DecideCommittee, DecideCycle, cycleIdOf, nameBasedId, standingOf } from '@libs/application';
import type { CycleCommand } from '@libs/contracts';
import { committee } from '@libs/domain';
import { type CalendarDay, addDays, dayInParis, dayNumber } from '@libs/kernel';
import { DEMO_MAIL_DOMAIN, type System, systemActor } from '@libs/system';
import type { CommandBus } from '@nestjs/cqrs';
import { actsOfDeclaration } from './acts-of-declaration.js';
import { type DemoPerson, type DemoPhysician, lastRegistered, loginOf, peopleOf, readCouncil } from './council.js';
import { DEMO, sender } from './sender.js';
import { type Act, type World, acting, called } from './world.js';

const FIRST_DAY = '2025-01-06' as CalendarDay;

/**
 * Makes the demonstration council, through the same commands that people send; called again it goes on where it was
 * interrupted. Throws the reason of `end` once that is aborted.
 */
export const seedCouncil = async (system: System, bus: CommandBus, end: AbortSignal): Promise<void> => {
  const today = dayInParis(system.clock().toISOString());
  const council = readCouncil(today);
  const people = peopleOf(council);
  const byLogin = new Map(people.map((person) => [person.login, person]));
  const world: World = { system, council, people: byLogin, send: sender(bus, end), today };
  const last = lastRegistered(people);
  await Promise.all(people.filter((person) => person !== last).map((person) => register(world, person)));
  await Promise.all(Object.keys(council.committees).map((specialty) => seat(world, specialty)));
  const physicians = Object.entries(council.physicians).flatMap(([specialty, list]) =>
    list.map((physician) => ({ specialty, physician })),
  );
  await Promise.all(physicians.map(({ specialty, physician }) => live(world, specialty, physician)));
  await register(world, last);
};

const register = async ({ send }: World, person: DemoPerson): Promise<void> => {
  const { accountId, login, givenName, familyName, role, rpps, specialties, territories, also } = person;
  const data = { givenName, familyName, email: `${login}@${DEMO_MAIL_DOMAIN}`, rpps };
  await send(DecideAccount, accountId, { type: 'RegisterAccount', data }, systemActor, FIRST_DAY);
  for (const held of [role, ...also]) {
    const scope = {
      specialties: [...specialties],
      territories: held === 'physician' ? ['75'] : [...territories],
      medical: held === 'member',
    };
    await send(DecideAccount, accountId, { type: 'GrantRole', data: { role: held, scope } }, systemActor, FIRST_DAY);
  }
};

const seat = async (world: World, specialty: string): Promise<void> => {
  const { state } = await standingOf(world.system.log, committee, specialty);
  if (state.status !== 'constituted') throw new Error(`demonstration: no committee for ${specialty}`);
  const places = state.seats.flatMap(({ seat: id, places: n }) => Array.from({ length: n }, () => id));
  for (const [index, member] of (world.council.committees[specialty] ?? []).entries()) {
    const data = {
      mandateId: nameBasedId(DEMO, `mandate/${member.login}`),
      member: called(world, member.login).accountId,
      seat: places[index] ?? '',
      function: member.function,
      from: FIRST_DAY,
      to: null,
    };
    await world.send(DecideCommittee, specialty, { type: 'AddMandate', data }, systemActor, FIRST_DAY);
  }
};

/** A physician does everything in the order of its days. */
const live = async (world: World, specialty: string, physician: DemoPhysician): Promise<void> => {
  const acts = [
    ...(await actsOfCycle(world, specialty, physician)),
    ...actionsOf(world, specialty, physician).flatMap((action) =>
      actsOfDeclaration(world, specialty, called(world, loginOf(physician)), action),
    ),
  ];
  const past = acts.filter(({ on }) => on <= world.today);
  for (const act of past.toSorted((a, b) => dayNumber(a.on) - dayNumber(b.on))) await act.run();
};

const actionsOf = ({ council }: World, specialty: string, { stage }: DemoPhysician) =>
  (council.stages[specialty]?.[stage] ?? []).flatMap((name) => council.actions[specialty]?.[name] ?? []);

const situationOf = async ({ system, today }: World, specialty: string, physician: DemoPhysician) => {
  const referential = (await system.decisions.book.inForce(specialty, today))?.referential;
  if (!referential) throw new Error(`demonstration: no référentiel for ${specialty}`);
  const { derogation } = referential.period;
  return {
    profile: physician.profile ?? referential.profiles[0]?.id ?? '',
    ...Object.fromEntries(referential.facts.map(({ id }) => [id, id === 'direct_care'])),
    ...(derogation && { [derogation.fact]: physician.practising }),
    ...physician.situation,
  };
};

const actsOfCycle = async (world: World, specialty: string, physician: DemoPhysician): Promise<Act[]> => {
  const person = called(world, loginOf(physician));
  const id = cycleIdOf(person.accountId, specialty, 1);
  const { registeredOn, interruption, end } = physician;
  const act = (on: CalendarDay, command: CycleCommand, by = acting(person)): Act => ({
    on,
    run: () => world.send(DecideCycle, id, command, by, on),
  });
  const situation = await situationOf(world, specialty, physician);
  const data = { subject: person.accountId, specialty, registeredOn, situation };
  const opened = act(latest(registeredOn, FIRST_DAY), { type: 'OpenCycle', data });
  const ordre = acting([...world.people.values()].find(({ role }) => role === 'ordre') ?? person);
  return [
    opened,
    ...(interruption ? interrupting(interruption).map(({ on, command }) => act(latest(on, opened.on), command)) : []),
    ...(end ? [act(addDays(world.today, -20), { type: 'SubmitCycle', data: {} })] : []),
    ...(end === 'validated'
      ? [act(addDays(world.today, -6), { type: 'ValidateCycle', data: { remarks: null } }, ordre)]
      : []),
  ];
};

const latest = (a: CalendarDay, b: CalendarDay): CalendarDay => (a > b ? a : b);

const interrupting = ({ from, to }: NonNullable<DemoPhysician['interruption']>) => {
  const data = { from, reason: 'Congé parental (démonstration)', evidence: [], resumedOn: null };
  const resume = { type: 'ResumePractice', data: { on: to ?? from } } as const;
  return [
    { on: from, command: { type: 'InterruptPractice', data } as const },
    ...(to ? [{ on: to, command: resume }] : []),
  ];
};
