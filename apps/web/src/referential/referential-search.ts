/** What the address says of the référentiel's screen. */
export interface ReferentialSearch {
  readonly specialite?: string;
  readonly bloc?: number;
  readonly mots?: string;
  /** Id of the row to open and go to. */
  readonly ligne?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined;

/** Whatever an address holds, read as a choice; what makes no sense is as if it were not there. */
export const readReferentialSearch = (raw: Readonly<Record<string, unknown>>): ReferentialSearch => {
  const [specialite, mots, ligne] = [text(raw['specialite']), text(raw['mots']), text(raw['ligne'])];
  const bloc = Number(raw['bloc']);
  return {
    ...(specialite !== undefined && { specialite }),
    ...(Number.isInteger(bloc) && bloc > 0 && { bloc }),
    ...(mots !== undefined && { mots }),
    ...(ligne !== undefined && { ligne }),
  };
};
