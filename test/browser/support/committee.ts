import type { CaseDetail, QueuedCase } from '@libs/contracts';
import { action, cycleOf, day, declare, routedCase } from '../../slices/support/acts.js';
import type { Paged, Person } from '../../slices/support/person.js';
import type { InBrowser } from './browser-test.js';
import { invented } from './invented.js';

type Someone = InBrowser['person'];

/** Who may be given a case, by the login of the chair of their committee. */
const readers = {
  'presidence.mn': ['lecteur.mn', 'lectrice.mn', 'membre.mn'],
  'presidence.onco': ['lecteur.onco', 'lectrice.onco', 'membre.onco'],
} as const;

/** An action that no list knows: the committee decides whether it counts. */
const offList = (title: string) =>
  action({ row: 'MN-2-14', variant: 'hors_liste', title, unit: 'demi_journee', first: day(-20), last: day(-20) });

/** What a nuclear physician has just asked of the committee, once somebody has been given it to read. */
export interface Requested {
  readonly title: string;
  readonly declarationId: string;
  readonly dossier: CaseDetail;
  readonly reader: Person;
}

/** The login of whoever was given the case. */
export const readerLogin = async (
  person: Someone,
  chair: keyof typeof readers,
  { reader }: CaseDetail,
): Promise<string> => {
  for (const login of readers[chair]) if ((await person(login)).accountId === reader) return login;
  throw new Error(`The case was given to nobody of ${readers[chair].join(', ')}.`);
};

/** Has a nuclear physician declare an action off the list. */
export const requested = async (person: Someone, login: string): Promise<Requested> => {
  const [physician, chair] = [await person(login), await person('presidence.mn')];
  const title = invented('Atelier inventé');
  const declared = await declare(physician, (await cycleOf(physician)).id, offList(title));
  const dossier = await routedCase(chair, physician, declared);
  const reader = await person(await readerLogin(person, 'presidence.mn', dossier));
  return { title, declarationId: declared.id, dossier, reader };
};

/** A reader in nuclear medicine before whom at least `count` cases lie; some are asked for until that is so. */
export const busyReader = async (person: Someone, count: number): Promise<string> => {
  for (const login of readers['presidence.mn']) {
    const { items } = await (
      await person(login)
    ).read<Paged<QueuedCase>>(`/api/cases?status=awaiting-opinion&mine=true&limit=${count}`);
    if (items.length >= count) return login;
  }
  await requested(person, 'kim.canevas');
  return busyReader(person, count);
};
