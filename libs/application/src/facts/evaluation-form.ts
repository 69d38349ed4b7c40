import type { CaseGround } from '@libs/contracts';
import { type Referential, shown } from '@libs/referential';

/** The grounds on which the committee fills in the labelling criteria; elsewhere it only validates. */
const evaluated: ReadonlySet<CaseGround> = new Set(['off-list', 'to-evaluate', 'not-on-list']);

export interface Criterion {
  readonly id: string;
  readonly text: string;
}

/** The criteria that an opinion on a case of this ground answers; none where there is no evaluation form. */
export const evaluationForm = (ground: CaseGround, referential: Referential | undefined): readonly Criterion[] =>
  referential && evaluated.has(ground)
    ? referential.labelling.criteria
        .filter(({ checked }) => checked)
        .map(({ number, text }) => ({ id: String(number), text: shown(text) }))
    : [];
