import type { Role } from '@libs/contracts';
import type { Page } from 'playwright-core';
import type { Person } from '../../slices/support/person.js';
import type { Answers } from './answers.js';

/** Who looks at a screen: somebody in a role, or nobody who is known. */
export type Viewer = Role | 'visitor';

/** A screen in one of its states, as one of its viewers sees it. */
export interface Screen {
  /** The path of the route, as the router has it. */
  readonly route: string;
  readonly viewer: Viewer;
  readonly state: string;
  /** The demonstration account; that of the role unless told. */
  readonly login?: string;
  /** Where it is; asked of the API where it has an id. */
  readonly address: string | ((person: Person) => Promise<string>);
  readonly answers?: Answers;
  /** What is done once the screen is there, to come into the state. */
  readonly enter?: (page: Page) => Promise<void>;
  /** Nothing but bars is shown, for as long as one looks. */
  readonly waits?: boolean;
}

export const logins: Readonly<Record<Role, string>> = {
  physician: 'medecin.mn',
  member: 'lectrice.mn',
  chair: 'presidence.mn',
  secretariat: 'secretariat',
  auditor: 'audit',
  ordre: 'ordre',
  organiser: 'organisme',
  operator: 'exploitation',
};

/** The account that looks; nobody for a visitor. */
export const loginOf = ({ viewer, login }: Screen): string | undefined =>
  login ?? (viewer === 'visitor' ? undefined : logins[viewer]);

/** What a test, a picture and a report call it. */
export const nameOf = ({ route, viewer, state }: Screen): string => `${route} ${viewer} ${state}`;

const KINDS = ['full', 'loading', 'error', 'no right'];

/** What sort of state it is in: one that every screen has, opened by a gesture, answered otherwise, or found elsewhere. */
export const kindOf = ({ state, enter, answers }: Screen): string => {
  if (KINDS.includes(state)) return state;
  if (enter) return 'opened';
  return answers ? 'answered' : 'elsewhere';
};
