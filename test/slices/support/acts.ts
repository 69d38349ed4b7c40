import { expect } from '@jest/globals';
import type {
  Assessment,
  CaseDetail,
  CycleOverview,
  CycleSummary,
  DeclarationDetail,
  DeclaredAction,
} from '@libs/contracts';
import { type CalendarDay, addDays, dayInParis } from '@libs/kernel';
import { randomUUID } from 'node:crypto';
import { samplePdf } from '../../../libs/evidence/src/testing/sample-files.js';
import { eventually } from './eventually.js';
import { type Paged, type Person, type Written, person } from './person.js';

export const isNew = { 'if-none-match': '*' };
export const seen = (version: number) => ({ 'if-match': `"v${version}"` });

/** The day `days` from today. */
export const day = (days: number): CalendarDay => addDays(dayInParis(new Date().toISOString()), days);

/** The one cycle of a physician. */
export const cycleOf = async (physician: Person): Promise<CycleOverview> => {
  const { items } = await physician.read<Paged<CycleSummary>>('/api/cycles');
  return physician.read(`/api/cycles/${items[0]?.id}`);
};

export const assessmentOf = async (who: Person, cycleId: string, query = ''): Promise<Assessment> => {
  const { assessment } = await who.read<{ assessment: Assessment }>(`/api/cycles/${cycleId}/assessment?${query}`);
  return assessment;
};

/** What of an assessment people look at first. */
export const blocksOf = ({ blocks }: Assessment) =>
  (blocks ?? []).map(({ number, counted, required }) => `${number}: ${counted}/${required}`);

export const standingIn = ({ declarations }: Assessment, declarationId: string) =>
  declarations.find(({ id }) => id === declarationId);

/** An action as its form begins; the rest is given. */
export const action = (about: Partial<DeclaredAction>): object => ({
  variant: null,
  title: 'Action inventée',
  factKey: null,
  quantity: 1,
  continuous: false,
  listEntry: null,
  answers: {},
  ...about,
});

const certificateOf = (declarationId: string): Buffer => samplePdf(`Attestation inventée ${declarationId}`);

const upload = async (physician: Person, declarationId: string): Promise<void> => {
  const form = new FormData();
  form.append('kind', 'certificate');
  form.append('file', new Blob([new Uint8Array(certificateOf(declarationId))]), 'attestation.pdf');
  const { status, body } = await physician.send(`/api/declarations/${declarationId}/evidence`, form);
  expect([status, body]).toEqual([201, expect.anything()]);
};

export interface Declared extends Written {
  readonly file: Buffer;
}

/** Drafts an action, sends its certificate and declares it. */
export const declare = async (physician: Person, cycleId: string, declared: object): Promise<Declared> => {
  const id = randomUUID();
  const path = `/api/declarations/${id}`;
  const data = { subject: physician.accountId, cycleId, action: declared };
  const drafted = await physician.post(`${path}/draft-action`, data, isNew);
  expect([drafted.status, drafted.body]).toEqual([201, expect.anything()]);
  await upload(physician, id);
  const answer = await physician.post(`${path}/declare-action`, { ...data, attestation: null }, seen(2));
  expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
  return { ...answer.body, file: certificateOf(id) };
};

export const declarationOf = (who: Person, { id, position }: Pick<Written, 'id' | 'position'>) =>
  who.read<DeclarationDetail>(`/api/declarations/${id}?after=${position}`);

/** The case of a declaration, once the queued workflow has given it to a reader. */
export const routedCase = async (chair: Person, physician: Person, declared: Declared): Promise<CaseDetail> => {
  const { caseId } = await declarationOf(physician, declared);
  return eventually(async () => {
    const { status } = await chair.get(`/api/cases/${caseId}`);
    if (status !== 200) return undefined;
    const dossier = await chair.read<CaseDetail>(`/api/cases/${caseId}`);
    return dossier.reader === null ? undefined : dossier;
  });
};

/** Whoever of these logins was given the case. */
export const readerOf = async (origin: string, dossier: CaseDetail, logins: readonly string[]): Promise<Person> => {
  for (const login of logins) {
    const member = await person(origin, login);
    if (member.accountId === dossier.reader) return member;
  }
  throw new Error(`The case ${dossier.id} was given to nobody of ${logins.join(', ')}.`);
};

export interface Ruling {
  readonly outcome: 'accepted' | 'refused';
  readonly reasons: string | null;
  readonly weight: number | null;
}

/** The reader proposes, each criterion of the form answered; the case as it stands then. */
export const giveOpinion = async (reader: Person, dossier: CaseDetail, ruling: Ruling): Promise<Written> => {
  const { outcome, ...rest } = ruling;
  const met = outcome === 'accepted';
  const criteria = dossier.criteria.map(({ id }) => ({ criterion: id, met, remark: null }));
  const opinion = { proposal: outcome, criteria, ...rest };
  const { status, body } = await reader.post(`/api/cases/${dossier.id}/give-opinion`, opinion, seen(dossier.version));
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
};

/** The chair decides what the reader has proposed. */
export const decide = async (chair: Person, proposed: Written, ruling: Ruling): Promise<void> => {
  const { status, body } = await chair.post(`/api/cases/${proposed.id}/decide-case`, ruling, seen(proposed.version));
  expect([status, body]).toEqual([200, expect.anything()]);
};

/** The declaration once what the committee decided has reached it. */
export const decided = (physician: Person, declared: Declared): Promise<DeclarationDetail> =>
  eventually(async () => {
    const declaration = await declarationOf(physician, declared);
    return declaration.decision ? declaration : undefined;
  });
