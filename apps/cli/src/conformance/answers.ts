import { type Answer } from '@libs/contracts';
import { type z } from 'zod';

export type Answers = Record<string, z.infer<typeof Answer>>;

/** Published by the ANDPC: its provider when no other is named; said not to be, or left `null`: no provider that it accepts. */
const providerOf = ({ publiee_andpc: published, provider }: Answers): Answers => {
  if (published === undefined) return {};
  return { provider: published === true ? (provider ?? 'odpc_andpc') : null };
};

/** The transcription’s own names of what a référentiel asks under another: university cycle, audience. */
const namedApart = ({ cycle, public: audience }: Answers): Answers => ({
  ...(cycle === undefined ? {} : { cycle_universitaire: cycle }),
  ...(audience === undefined ? {} : { public_medical: audience === 'medical' }),
});

/** The answers of an entry by the names that the référentiels ask them; an absent one stays absent, a `null` one `null`. */
export const inOurNames = (answers: Answers): Answers => ({
  ...answers,
  ...namedApart(answers),
  ...providerOf(answers),
});
