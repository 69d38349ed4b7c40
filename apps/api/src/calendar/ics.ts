import { type CalendarDay, addDays } from '@libs/kernel';
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { type Deadline, deadlineWords } from './deadlines.js';

/** A calendar as it is written, whoever's words are in it. */
export interface Calendar {
  readonly name: string;
  readonly days: readonly CalendarEntry[];
}

export interface CalendarEntry {
  /** Unique and the same in every reading: a program that reads again replaces what it knows. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly sequence: number;
  readonly stamp: string;
}

// The library writes a time zone of whole calendars in every date, or one that it is told apart after the events, where
// RFC 5545 has no room for it: it goes in before the method.
const METHOD = '\r\nMETHOD:';
const inParis = (text: string): string => text.replace(METHOD, `\r\nX-WR-TIMEZONE:Europe/Paris${METHOD}`);

// Its name is the one text that the library does not escape.
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

// Whole days have no time zone; they are handed over as UTC, in which the library writes them where it is told none.
const midnight = (on: CalendarDay): Date => new Date(`${on}T00:00:00Z`);

/** The calendar as iCalendar text (RFC 5545), whole days only; the same entries give the same bytes. */
export const icsOf = ({ name, days }: Calendar): string => {
  const calendar = ical({
    name: escaped(name),
    prodId: { company: 'Délibéré', product: 'Échéances', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { uid, summary, description, url, first, last, sequence, stamp } of days)
    calendar.createEvent({
      id: uid,
      summary,
      description,
      url,
      allDay: true,
      start: midnight(first),
      // The end of an event is the first day that no longer belongs to it.
      end: midnight(addDays(last, 1)),
      sequence,
      stamp: new Date(stamp),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return `${inParis(calendar.toString())}\r\n`;
};

/** A day to keep in mind as an entry: what it is and where to read more, nothing else. */
export const entryOf = (
  { kind, id, path, first, last, version, changedAt }: Deadline,
  publicUrl: string,
): CalendarEntry => {
  const url = `${publicUrl}${path}`;
  const description = `À lire dans Délibéré : ${url}`;
  const uid = `${kind}-${id}@delibere`;
  return { uid, summary: deadlineWords[kind], description, url, first, last, sequence: version, stamp: changedAt };
};
