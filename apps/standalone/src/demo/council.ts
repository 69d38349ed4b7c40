import { DeclaredAction, Reasons } from '@libs/contracts';
import { nameBasedId } from '@libs/application';
import { CalendarDay, addDays, dayInParis, plainText } from '@libs/kernel';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

/** The namespace of the ids of demonstration accounts: the same login has the same id in every installation. */
const DEMO = '5d1c0b0e-8d5a-4f43-9c0a-000000000000';

const Person = z.object({ givenName: z.string(), familyName: z.string(), login: z.string().optional() });

const Ruling = z.strictObject({
  stage: z.enum(['assigned', 'information', 'opinion', 'decided']).default('decided'),
  /** What the reader asks the physician. */
  questions: Reasons.default('Pouvez-vous joindre le programme détaillé ?'),
  outcome: z.enum(['accepted', 'refused']).default('accepted'),
  weight: z.number().nullable().default(null),
  reasons: Reasons.nullable().default(null),
});
export type Ruling = z.infer<typeof Ruling>;

const DemoAction = DeclaredAction.extend({
  continuous: z.boolean().default(false),
  listEntry: DeclaredAction.shape.listEntry.default(null),
  /** The kind of evidence, or the physician's word. */
  proof: z.enum(['certificate', 'document', 'diploma', 'honour', 'simple']),
  class: z.enum(['ordinary', 'health']).default('ordinary'),
  on: CalendarDay,
  /** How far the physician went with it. */
  until: z.enum(['planned', 'draft', 'declared', 'withdrawn']).default('declared'),
  case: Ruling.optional(),
}).strict();
export type DemoAction = z.infer<typeof DemoAction>;

const Physician = Person.extend({
  profile: z.string().optional(),
  registeredOn: CalendarDay,
  practising: z.boolean(),
  stage: z.string(),
  situation: z.record(z.string(), z.boolean()).default({}),
  interruption: z.object({ from: CalendarDay, to: CalendarDay.optional() }).optional(),
  /** What became of a cycle whose period is over. */
  end: z.enum(['submitted', 'validated']).optional(),
});

const bySpecialty = <T extends z.ZodType>(schema: T) => z.record(z.string(), schema);

const Council = z.object({
  staff: z.array(
    Person.required({ login: true }).extend({
      role: z.enum(['secretariat', 'auditor', 'ordre', 'organiser', 'operator']),
      also: z.array(z.enum(['physician'])).default([]),
      specialties: z.array(z.string()).default([]),
      territories: z.array(z.string()).default([]),
    }),
  ),
  committees: bySpecialty(
    z.array(Person.required({ login: true }).extend({ function: z.enum(['member', 'chair', 'vice-chair']) })),
  ),
  actions: bySpecialty(z.record(z.string(), DemoAction)),
  stages: bySpecialty(z.record(z.string(), z.array(z.string()))),
  physicians: bySpecialty(z.array(Physician)),
});
export type Council = z.infer<typeof Council>;
export type DemoPhysician = z.infer<typeof Physician>;

/** One demonstration account, ready to sign in. */
export interface DemoPerson {
  readonly accountId: string;
  readonly login: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly role: 'physician' | 'member' | 'chair' | 'secretariat' | 'auditor' | 'ordre' | 'organiser' | 'operator';
  /** What else they are: they choose in which role they act. */
  readonly also: readonly 'physician'[];
  readonly specialties: readonly string[];
  readonly territories: readonly string[];
  /** Physicians and members of a committee have one; it is invented and passes the check. */
  readonly rpps: string | null;
}

const projectRoot = (from: string): string =>
  existsSync(join(from, 'package.json')) ? from : projectRoot(dirname(from));

const councilFile = (): string =>
  join(projectRoot(dirname(fileURLToPath(import.meta.url))), 'apps/standalone/demo/council.yaml');

/** `J-12` is twelve days before `today`: what is open or late stays so, whenever the council is installed. */
const dated =
  (today: CalendarDay) =>
  (_key: unknown, value: unknown): unknown => {
    const days = typeof value === 'string' ? /^J([-+]\d+)$/.exec(value)?.[1] : undefined;
    return days === undefined ? value : addDays(today, Number(days));
  };

/** The demonstration council as of `today`, read from its YAML file; throws when the file is wrong. */
export const readCouncil = (today: CalendarDay = dayInParis(new Date().toISOString())): Council =>
  Council.parse(parse(readFileSync(councilFile(), 'utf8'), dated(today)));

const slug = (text: string): string => plainText(text).replace(/[^a-z0-9]+/g, '-');

export const loginOf = (person: { givenName: string; familyName: string; login?: string | undefined }): string =>
  person.login ?? `${slug(person.givenName)}.${slug(person.familyName)}`;

const accountIdOf = (login: string): string => nameBasedId(DEMO, login);

const luhnDigit = (digits: string): string => {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
};

/** The `n`-th invented RPPS number: 11 digits that pass the check and that no register has given out. */
export const inventedRpps = (n: number): string => {
  const digits = `9999${String(n).padStart(6, '0')}`;
  return digits + luhnDigit(digits);
};

/** Everyone of the demonstration, in the order in which they are introduced. */
export const peopleOf = (council: Council): DemoPerson[] => {
  const staff = council.staff.map((person) => ({ ...person, doctor: person.also.includes('physician') }));
  const members = Object.entries(council.committees).flatMap(([specialty, seats]) =>
    seats.map((person) => ({
      ...person,
      role: person.function === 'member' ? ('member' as const) : ('chair' as const),
      specialties: [specialty],
      territories: [],
      doctor: true,
    })),
  );
  const physicians = Object.entries(council.physicians).flatMap(([specialty, list]) =>
    list.map((person) => ({
      ...person,
      role: 'physician' as const,
      specialties: [specialty],
      territories: [],
      doctor: true,
    })),
  );
  return [...staff, ...members, ...physicians].map(({ doctor, ...person }, index) => ({
    accountId: accountIdOf(loginOf(person)),
    login: loginOf(person),
    givenName: person.givenName,
    familyName: person.familyName,
    role: person.role,
    also: 'also' in person ? person.also : [],
    specialties: person.specialties,
    territories: person.territories,
    rpps: doctor ? inventedRpps(index + 1) : null,
  }));
};

/** Who is registered last, once all the others have done what they have done: with this account the council is whole. */
export const lastRegistered = (people: readonly DemoPerson[]): DemoPerson => {
  const [first] = people;
  if (!first) throw new Error('demonstration: nobody');
  return first;
};
