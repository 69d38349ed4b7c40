const DAY_MS = 86_400_000;
const PROPOSED_DAYS = 14;

interface Window {
  readonly earliest: string;
  readonly latest: string;
}

/** The day proposed for an answer: two weeks after the first that may be asked for, within the last one. */
export const proposedDueOn = ({ earliest, latest }: Window): string => {
  const day = new Date(Date.parse(earliest) + PROPOSED_DAYS * DAY_MS).toISOString().slice(0, 10);
  return day < latest ? day : latest;
};

/** Whether an answer may be due on that day. */
export const isWithin = (day: string, { earliest, latest }: Window): boolean => earliest <= day && day <= latest;
