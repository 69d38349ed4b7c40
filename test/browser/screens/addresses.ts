import type { Paged, Person } from '../../slices/support/person.js';
import type { RouterRoute } from './router.js';
import type { Screen, Viewer } from './screen.js';

type Address = Screen['address'];

interface Named {
  readonly id: string;
}

const first =
  (list: string, address: (id: string) => string) =>
  async (person: Person): Promise<string> => {
    const { items } = await person.read<Paged<Named>>(list);
    if (!items[0]) throw new Error(`${list} has nothing to look at`);
    return address(items[0].id);
  };

/** An action of the person that stands so, in any of their cycles. */
export const actionThatIs =
  (status: string) =>
  async (person: Person): Promise<string> => {
    const { items: cycles } = await person.read<Paged<Named>>('/api/cycles?limit=50');
    for (const { id } of cycles) {
      const { items } = await person.read<Paged<Named>>(`/api/declarations?cycleId=${id}&status=${status}&limit=1`);
      if (items[0]) return `/actions/${items[0].id}`;
    }
    throw new Error(`no action is ${status}`);
  };

/** A case that stands so and that the person may read; that the person is to examine, when `mine`. */
export const caseThatIs = (status: string, whose: 'mine' | 'any' = 'any'): Address =>
  first(`/api/cases?status=${status}&limit=1${whose === 'mine' ? '&mine=true' : ''}`, (id) => `/dossiers/${id}`);

function replayOf(id: string): string {
  return `/rejeu/${id}`;
}

/** The replay of a cycle that an auditor finds, at a moment that is past. */
export const replayAt = (moment: string): Address =>
  first('/api/cycles?specialty=medecine-nucleaire&limit=1', (id) => `${replayOf(id)}?${moment}`);

// Where a route leads that names something.
const examples: Readonly<Record<string, Address>> = {
  '/actions/$id': actionThatIs('accepted'),
  '/dossiers/$id': first('/api/cases?limit=1', (id) => `/dossiers/${id}`),
  '/rejeu/$cycleId': first('/api/cycles?specialty=medecine-nucleaire&limit=1', replayOf),
  // A chair reads the cycle of a case, and the case does not say which that is: what is not found is what is seen.
  '/rejeu/$cycleId chair': replayOf('00000000-0000-4000-8000-000000000000'),
  '/rejeu/$cycleId physician': first('/api/cycles?limit=1', replayOf),
};

/** Somewhere that a route leads, for who may see it. */
export const addressOf = ({ path }: RouterRoute, viewer: Viewer): Address => {
  if (!path.includes('$')) return path;
  const example = examples[`${path} ${viewer}`] ?? examples[path];
  if (!example) throw new Error(`nobody visits ${path} (${viewer}): name an example of it in addresses.ts`);
  return example;
};

/** Somewhere that a route leads, whether or not there is anything. */
export const anyAddressOf = ({ path }: RouterRoute): string =>
  path.replace(/\$\w+/g, '00000000-0000-4000-8000-000000000000');
