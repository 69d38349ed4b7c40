import { z } from 'zod';

/** The format of the compliance cases, as their README describes it: its words stay in this folder. */
const Day = z.iso.date({ error: 'attendu : une date AAAA-MM-JJ' });
/** A quantity left `null` is an answer that reaches nothing. */
const Quantity = z
  .number()
  .nonnegative()
  .nullable()
  .transform((quantity) => quantity ?? 0);
const Scalar = z.union([z.boolean(), z.number(), z.string(), z.null()]);

const CaseAction = z.object({
  id: z.string(),
  bloc: z.number().int(),
  action: z.number().int(),
  variant: z.string().nullable(),
  label: z.string().nullable().optional(),
  event_key: z.string().nullable(),
  quantity: Quantity,
  unit: z.string(),
  start: Day,
  end: Day,
  duration_years: z.number().nullable(),
  odpc: z.boolean().nullable().optional(),
  orientation_prioritaire: z.boolean().nullable().optional(),
  list_membership: z.string().nullable().optional(),
  provider: z.string().nullable().optional(),
  fsm_compliant: z.boolean().nullable().optional(),
  committee: z.object({
    status: z.enum(['not_required', 'pending', 'accepted', 'refused']),
    requested: Day.nullable().optional(),
    decided: Day.nullable().optional(),
  }),
  evidence: z.enum(['fournie', 'manquante', 'declaration_sur_l_honneur', 'declaratif', 'controle_non_justifie']),
  attributes: z.record(z.string(), Scalar).default({}),
});
export type CaseAction = z.infer<typeof CaseAction>;

const Counted = z.object({
  counted: z.number().optional(),
  total: z.number().optional(),
  required: z.number().optional(),
});

const Expected = z.object({
  status: z.string(),
  compliant: z.boolean().nullable().optional(),
  actions: z
    .array(
      z.object({
        id: z.string(),
        counted: z.boolean().nullable().optional(),
        qarq: z.number().nullable().optional(),
        reason: z.string().nullable().optional(),
      }),
    )
    .nullable()
    .optional(),
  blocs: z.record(z.string(), z.record(z.string(), Scalar)).nullable().optional(),
  bloc1_odpc_op: Counted.extend({ satisfied: z.boolean().optional() }).nullable().optional(),
  qarq: Counted.extend({ satisfied: z.boolean().optional() }).nullable().optional(),
  unmet: z.array(z.record(z.string(), Scalar)).nullable().optional(),
  warnings_must_include: z.array(z.string()).nullable().optional(),
});

const Confidence = { ambiguous: z.boolean().optional(), confidence: z.string().nullable().optional() };

export const DossierCase = z.object({
  id: z.string(),
  specialty: z.string(),
  title: z.string().optional(),
  ...Confidence,
  cycle: z.object({ start: Day, end: Day }),
  evaluation_date: Day,
  situation: z.object({
    profile: z.string(),
    direct_care: z.boolean().nullable().optional(),
    mandatory_specific_training: z.boolean().nullable().optional(),
    interruption_years: z.number().nullable().optional(),
    practising_on_2023_01_01: z.boolean().nullable().optional(),
    combines_work_and_pension: z.boolean().nullable().optional(),
  }),
  actions: z.array(CaseAction),
  expected: Expected,
});
export type DossierCase = z.infer<typeof DossierCase>;

export const MicroCase = z.object({
  action_id: z.string(),
  variant: z.string().nullable(),
  quantity: Quantity,
  unit: z.string(),
  duration_years: z.number().nullable().optional(),
  attributes: z.record(z.string(), Scalar).default({}),
  ...Confidence,
  expected: z.object({ counted: z.boolean().nullable().optional(), qarq: z.number().nullable().optional() }),
});
export type MicroCase = z.infer<typeof MicroCase>;

export const CycleCase = z.object({
  specialty: z.string(),
  registration: Day,
  practising_on_2023_01_01: z.boolean(),
  cycle: z.number().int().positive(),
  ...Confidence,
  expected: z.tuple([Day, Day]),
});
export type CycleCase = z.infer<typeof CycleCase>;

export const LabellingCase = z.object({
  oncology_share_pct: z.number().nullable(),
  ...Confidence,
  eligible: z.boolean(),
  quote: z.string().optional(),
});
export type LabellingCase = z.infer<typeof LabellingCase>;

const Items = z
  .array(z.unknown())
  .nullish()
  .transform((items) => items ?? []);

/** A file of cases: its sections. Each item is read apart, so that one wrong item is one failure with its place. */
export const CaseFile = z
  .object({ cases: Items, micro_cases_qarq: Items, labelling_cases: Items, cycle_cases: Items })
  .refine((file) => Object.values(file).some(({ length }) => length > 0), {
    error: 'attendu : au moins une des sections cases, micro_cases_qarq, labelling_cases, cycle_cases, non vide',
  });
export type CaseFile = z.infer<typeof CaseFile>;
