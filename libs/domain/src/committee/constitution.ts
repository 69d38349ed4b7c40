import { type CalendarDay, plainText } from '@libs/kernel';
import { type Referential } from '@libs/referential';
import { type CommitteeData } from './change-committee.js';

const slug = (title: string): string =>
  plainText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);

/**
 * The committee as the référentiel prints it: one kind of seat for each specialty or, where none is printed, each function
 * of its members, with as many places as it has members. Who sits there is a mandate, never the printed name.
 */
export const constitutionOf = (
  { specialty, revision, committee }: Referential,
  from: CalendarDay,
): CommitteeData<'ConstituteCommittee'> => {
  const titles = committee.members.map(({ specialty: printed, role }) => printed ?? role ?? 'Membre');
  const seats = [...new Set(titles)].map((title) => ({
    seat: slug(title),
    title,
    places: titles.filter((other) => other === title).length,
  }));
  return { specialty: specialty.id, name: committee.name, revision: revision.number, seats, from };
};
