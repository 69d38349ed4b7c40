/** One line of an iCalendar file: its name, its parameters as written, its value without escapes. */
interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

type Component = Readonly<Record<string, Property>>;

const LINE = /^([A-Z-]+)((?:;[A-Z-]+=[^;:]+)*):(.*)$/;
const unescaped = (text: string): string =>
  text.replace(/\\(.)/g, (_, one: string) => (one.toLowerCase() === 'n' ? '\n' : one));

const propertyOf = (line: string): Property => {
  const [, name, parameters, value] = LINE.exec(line) ?? [];
  if (name === undefined || parameters === undefined || value === undefined) throw new Error(`no property: ${line}`);
  return { name, parameters, value: unescaped(value) };
};

/** The file without its folds; throws for bare line ends, lines beyond 75 octets and a character cut in two. */
const unfolded = (text: string): string[] => {
  if (!text.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(text)) throw new Error('lines end with CRLF');
  const whole = text.slice(0, -2);
  for (const line of whole.split('\r\n'))
    if (Buffer.byteLength(line) > 75 || line.includes('\ufffd')) throw new Error(`a line is not folded: ${line}`);
  return whole.replace(/\r\n[ \t]/g, '').split('\r\n');
};

const componentsOf = (lines: readonly string[]): { readonly kind: string; readonly of: Component }[] => {
  const open: { kind: string; of: Record<string, Property>; hasParts: boolean }[] = [];
  return lines.map(propertyOf).flatMap((property) => {
    const { name, value } = property;
    if (name === 'BEGIN') open.push({ kind: value, of: {}, hasParts: false });
    const current = open.at(-1);
    if (!current || current.of[name]) throw new Error(`${name} is out of place, or there twice`);
    if (name !== 'BEGIN' && name !== 'END') {
      if (current.hasParts) throw new Error(`${name} comes after the components`);
      current.of[name] = property;
    }
    if (name !== 'END') return [];
    if (current.kind !== value) throw new Error('components overlap');
    open.pop();
    const around = open.at(-1);
    if (around) around.hasParts = true;
    return [current];
  });
};

/** Reads an iCalendar file back as RFC 5545 has it, and throws for what it does not allow. */
export const parsedCalendar = (
  text: string,
): { readonly calendar: Component; readonly events: readonly Component[] } => {
  const components = componentsOf(unfolded(text));
  const calendar = components.at(-1);
  if (calendar?.kind !== 'VCALENDAR') throw new Error('the calendar is not closed');
  return { calendar: calendar.of, events: components.filter(({ kind }) => kind === 'VEVENT').map(({ of }) => of) };
};
