import {
  type AssessmentInput,
  type CompiledReferential,
  type DecisionFact,
  type DeclarationFact,
  type EvidenceState,
} from '@libs/compliance';
import { type DeclaredAction } from '@libs/contracts';
import { addDays, addYears, day } from '@libs/kernel';
import { type Answers, inOurNames } from './answers.js';
import { CaseError } from './case-error.js';
import { type CaseAction, type DossierCase, type MicroCase } from './format.js';

const evidenceStates: Record<CaseAction['evidence'], EvidenceState> = {
  fournie: 'provided',
  manquante: 'missing',
  declaration_sur_l_honneur: 'honour',
  declaratif: 'simple',
  controle_non_justifie: 'unproven',
};

const rowAt = (revisions: readonly CompiledReferential[], bloc: number, number: number) =>
  revisions.flatMap(({ rows }) => [...rows.values()]).find(({ block, row }) => block === bloc && row.number === number)
    ?.row;

const checkUnit = (units: readonly string[], unit: string, where: string): void => {
  if (!units.includes(unit))
    throw new CaseError(`${where} : l’unité « ${unit} » est inconnue de la ligne ; attendu : ${units.join(', ')}`);
};

/** Named attributes are answers; an absent one is not in question, a `null` one is not met. */
const answersOf = ({ odpc, orientation_prioritaire, provider, fsm_compliant, attributes }: CaseAction): Answers => {
  const given = Object.entries({ odpc, orientation_prioritaire, provider, fsm_compliant });
  return inOurNames({
    ...Object.fromEntries(given.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
    ...attributes,
  });
};

const actionOf = (action: CaseAction, revisions: readonly CompiledReferential[]): DeclaredAction => {
  const row = rowAt(revisions, action.bloc, action.action);
  if (row !== undefined) checkUnit(row.units, action.unit, `action ${action.id}, ligne ${row.id}`);
  return {
    row: row?.id ?? `${action.bloc}.${action.action}`,
    variant: action.variant,
    title: action.label ?? action.id,
    factKey: action.event_key,
    quantity: action.quantity,
    unit: action.unit,
    first: day(action.start),
    last: day(action.end),
    continuous: action.duration_years !== null,
    listEntry: action.list_membership == null ? null : { list: action.list_membership, entry: null },
    answers: answersOf(action),
  };
};

const decisionOf = ({ id, committee, attributes }: CaseAction): DecisionFact[] => {
  if (committee.status === 'not_required') return [];
  const { cnp_qarq: weight } = attributes;
  return [
    {
      declarationId: id,
      outcome: committee.status,
      decidedOn: committee.decided == null ? null : day(committee.decided),
      weight: typeof weight === 'number' ? weight : null,
    },
  ];
};

/** A dossier of the file as the engine's input. */
export const translateCase = (dossier: DossierCase, revisions: readonly CompiledReferential[]): AssessmentInput => {
  const { interruption_years, ...situation } = dossier.situation;
  const answers = Object.fromEntries(
    Object.entries(situation).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
  return {
    cycle: { first: day(dossier.cycle.start), last: day(dossier.cycle.end) },
    situation: { answers, interruptions: [], interruptedYears: interruption_years ?? 0 },
    declarations: dossier.actions.map((action, record): DeclarationFact => ({
      id: action.id,
      action: actionOf(action, revisions),
      evidence: evidenceStates[action.evidence],
      record,
    })),
    decisions: dossier.actions.flatMap(decisionOf),
    revisions,
    asOf: day(dossier.evaluation_date),
  };
};

const microFirst = day('2025-01-01');

/** One entry against one row: accepted, on evidence, inside the cycle. `odpc: true` implies the provider. */
export const translateMicro = (micro: MicroCase, revisions: readonly CompiledReferential[]): AssessmentInput => {
  const row = revisions.flatMap(({ rows }) => rows.get(micro.action_id)?.row ?? [])[0];
  if (row !== undefined) checkUnit(row.units, micro.unit, `ligne ${row.id}`);
  const years = micro.duration_years ?? null;
  const whole = Math.floor(years ?? 0);
  const rest = Math.floor(((years ?? 0) - whole) * 365);
  const last = years === null ? microFirst : addDays(addYears(microFirst, whole), Math.max(0, rest) - 1);
  const { cnp_qarq: weight, list_membership: list, ...attributes } = micro.attributes;
  const provider: Answers = attributes['odpc'] === true ? { provider: 'odpc_andpc' } : {};
  const action: DeclaredAction = {
    row: micro.action_id,
    variant: micro.variant,
    title: micro.action_id,
    factKey: null,
    quantity: micro.quantity,
    unit: micro.unit,
    first: microFirst,
    last: last < microFirst ? microFirst : last,
    continuous: years !== null,
    listEntry: typeof list === 'string' ? { list, entry: null } : null,
    answers: inOurNames({ ...provider, ...attributes }),
  };
  return {
    cycle: { first: microFirst, last: addDays(addYears(microFirst, 20), -1) },
    situation: { answers: {}, interruptions: [] },
    declarations: [{ id: 'entry', action, evidence: 'provided', record: 0 }],
    decisions: [
      {
        declarationId: 'entry',
        outcome: 'accepted',
        decidedOn: microFirst,
        weight: typeof weight === 'number' ? weight : null,
      },
    ],
    revisions,
    asOf: addYears(microFirst, 21),
  };
};
