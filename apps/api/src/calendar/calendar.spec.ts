import { describe, expect, test } from '@jest/globals';
import { type CalendarDay, day } from '@libs/kernel';
import { parsedCalendar } from '../testing/parsed-calendar.js';
import { type Dated, deadlinesOf } from './deadlines.js';
import { type CalendarEntry, entryOf, icsOf } from './ics.js';

const entry: CalendarEntry = {
  uid: 'planned-a@delibere',
  summary: 'Action prévue',
  description: 'À lire',
  url: 'https://delibere.exemple/actions/a',
  first: day('2027-05-03'),
  last: day('2027-05-04'),
  sequence: 3,
  stamp: '2026-11-22T10:05:00.000Z',
};
const read = (...days: CalendarEntry[]) => parsedCalendar(icsOf({ name: 'Échéances', days }));
const valueOf = ({ value }: { readonly value: string } = { value: '' }) => value;

describe('a calendar', () => {
  test('has whole days, the last included, and stamps of its data', () => {
    expect(read(entry).events).toMatchObject([
      {
        UID: { value: 'planned-a@delibere' },
        SEQUENCE: { value: '3' },
        DTSTAMP: { value: '20261122T100500Z' },
        DTSTART: { parameters: ';VALUE=DATE', value: '20270503' },
        DTEND: { parameters: ';VALUE=DATE', value: '20270505' },
        SUMMARY: { value: 'Action prévue' },
      },
    ]);
  });

  test('says its time zone, though none of its days depends on it', () => {
    expect(valueOf(read(entry).calendar['X-WR-TIMEZONE'])).toBe('Europe/Paris');
    expect(icsOf({ name: 'É', days: [entry] })).toBe(icsOf({ name: 'É', days: [entry] }));
  });

  const hostile = [
    'virgule, point-virgule; barre \\ et \\n',
    'une ligne\nBEGIN:VEVENT\r\nSUMMARY:autre',
    'é'.repeat(200),
    '👩🏽‍⚕️'.repeat(40),
    'x'.repeat(2000),
  ];
  test.each(hostile)('keeps %j one text, folded by octets', (text) => {
    const { calendar, events } = parsedCalendar(
      icsOf({ name: text, days: [{ ...entry, summary: text, description: text }] }),
    );
    const meant = text.replaceAll('\r\n', '\n');
    expect(events.map(({ SUMMARY, DESCRIPTION }) => [valueOf(SUMMARY), valueOf(DESCRIPTION)])).toEqual([
      [meant, meant],
    ]);
    expect(valueOf(calendar['X-WR-CALNAME'])).toBe(meant);
  });

  test('is whole without a single day', () => {
    expect(read().events).toEqual([]);
  });
});

const file = { registeredOn: day('2023-01-01'), contradiction: null };
const cycle = { id: 'c', file, last_day: day('2028-12-31'), version: 1 } as unknown as Dated['cycle'];
const declaration = (more: object) =>
  ({
    id: 'd',
    status: 'planned',
    action: {},
    information_requests: [],
    version: 2,
    updated_at: '2026-11-22T10:00:00.000Z',
    ...more,
  }) as unknown as Dated['declarations'][number];
const openCase = (more: object) =>
  ({
    id: 'k',
    declaration_id: 'd',
    deadline: day('2026-12-24'),
    status: 'awaiting-opinion',
    version: 4,
    updated_at: '2026-11-22T10:00:00.000Z',
    ...more,
  }) as unknown as Dated['openCases'][number];

const dates = (more: Partial<Dated>) =>
  deadlinesOf({ cycle, declarations: [], openCases: [], askBy: () => null, ...more }).map(({ kind, id, first }) => [
    kind,
    id,
    first,
  ]);
const end = ['cycle-end', 'c', '2028-12-31'];

describe('the deadlines of a cycle', () => {
  test('are its end, and the observations that the Ordre waits for', () => {
    expect(dates({})).toEqual([end]);
    const contradiction = { observationsBy: day('2027-02-01'), elements: [], observed: false };
    const facing = (observed: boolean) =>
      ({
        ...cycle,
        file: { ...file, contradiction: { ...contradiction, observed } },
      }) as unknown as Dated['cycle'];
    expect(dates({ cycle: facing(false) })).toEqual([['observations', 'c', '2027-02-01'], end]);
    expect(dates({ cycle: facing(true) })).toEqual([end]);
  });

  test('are the planned actions, and before them what has to be asked for', () => {
    const planned = declaration({ action: { row: 'X', first: day('2027-05-03'), last: day('2027-05-04') } });
    const askBy = (): CalendarDay => day('2027-03-01');
    expect(dates({ declarations: [planned], askBy })).toEqual([
      ['ask', 'd', '2027-03-01'],
      ['planned', 'd', '2027-05-03'],
      end,
    ]);
    expect(dates({ declarations: [declaration({})], askBy })).toEqual([end]);
  });

  test('are the questions without an answer, and the next step of the committee where it is its turn', () => {
    const request = { requestId: 'r', questions: 'Une question inventée', dueOn: day('2026-12-12'), answer: null };
    const asked = declaration({
      status: 'information-requested',
      information_requests: [{ ...request, requestId: 'q', answer: 'Oui' }, request],
    });
    expect(dates({ declarations: [asked], openCases: [openCase({ status: 'information-requested' })] })).toEqual([
      ['information', 'r', '2026-12-12'],
      end,
    ]);
    expect(dates({ openCases: [openCase({})] })).toEqual([['committee', 'k', '2026-12-24'], end]);
  });

  test('say what they are and where to read on, nothing of what was typed', () => {
    const title = 'Intitulé inventé';
    const [planned] = deadlinesOf({
      cycle,
      declarations: [declaration({ action: { title, first: day('2027-05-03') } })],
      openCases: [],
      askBy: () => null,
    });
    if (!planned) throw new Error('it is there');
    const written = icsOf({ name: 'É', days: [entryOf(planned, 'https://delibere.exemple')] });
    expect(written).toContain('https://delibere.exemple/actions/d');
    expect(written).not.toContain(title);
  });
});
