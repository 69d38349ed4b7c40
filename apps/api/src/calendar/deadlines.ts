import type { CalendarDay } from '@libs/kernel';
import type { CycleOverviewEntity, DeclarationEntity, ReviewQueueEntity } from '@libs/read-models';

/** What each day is, in words that tell nothing of the action or of the person. */
export const deadlineWords = {
  'cycle-end': 'Fin du cycle de certification',
  observations: 'Observations à adresser à l’Ordre',
  information: 'Réponse attendue par la commission',
  committee: 'Étape attendue de la commission',
  ask: 'Validation à demander avant de faire une action prévue',
  planned: 'Action prévue',
} as const;

/** Days to keep in mind, both included. */
export interface Deadline {
  readonly kind: keyof typeof deadlineWords;
  /** What it is about, the same in every reading. */
  readonly id: string;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  /** Where the application says more. */
  readonly path: string;
  /** How often what it rests on has changed, and when it last did. */
  readonly version: number;
  readonly changedAt: string;
}

type Cycle = Pick<CycleOverviewEntity, 'id' | 'file' | 'last_day' | 'version'>;
type Declaration = Pick<
  DeclarationEntity,
  'id' | 'status' | 'action' | 'information_requests' | 'version' | 'updated_at'
>;
type Case = Pick<ReviewQueueEntity, 'id' | 'declaration_id' | 'deadline' | 'status' | 'version' | 'updated_at'>;

/** Everything that has a day in a cycle. */
export interface Dated {
  readonly cycle: Cycle;
  /** Those that are planned or that wait for an answer of the physician. */
  readonly declarations: readonly Declaration[];
  readonly openCases: readonly Case[];
  /** By when to ask for what is planned; `null` where nothing is due beforehand. */
  readonly askBy: (action: Declaration['action']) => CalendarDay | null;
}

const ofCycle = ({ id, file, last_day: last, version }: Cycle): Deadline[] => {
  const same = { id, path: `/cycle?cycle=${id}`, version, changedAt: `${file.registeredOn}T00:00:00.000Z` };
  const until = file.contradiction?.observed === false ? file.contradiction.observationsBy : null;
  return [
    { ...same, kind: 'cycle-end', first: last, last },
    ...(until === null ? [] : [{ ...same, kind: 'observations' as const, first: until, last: until }]),
  ];
};

const ofDeclaration = (declaration: Declaration, askBy: Dated['askBy']): Deadline[] => {
  const { id, status, action, version, updated_at: changedAt } = declaration;
  const same = { id, path: `/actions/${id}`, version, changedAt };
  if (status === 'information-requested')
    return declaration.information_requests
      .filter(({ answer }) => answer === null)
      .map(({ requestId, dueOn }) => ({ ...same, id: requestId, kind: 'information', first: dueOn, last: dueOn }));
  const { first, last } = action;
  if (status !== 'planned' || first === undefined) return [];
  const ask = askBy(action);
  return [
    ...(ask === null ? [] : [{ ...same, kind: 'ask' as const, first: ask, last: ask }]),
    { ...same, kind: 'planned', first, last: last === undefined || last < first ? first : last },
  ];
};

/** While it waits for the physician the committee has no step to take. */
const ofCase = ({ id, declaration_id, deadline, status, version, updated_at: changedAt }: Case): Deadline[] =>
  deadline === null || status === 'information-requested'
    ? []
    : [
        {
          kind: 'committee',
          id,
          path: `/actions/${declaration_id}`,
          version,
          changedAt,
          first: deadline,
          last: deadline,
        },
      ];

/** The days that a physician has to know of in a cycle, in their order. */
export const deadlinesOf = ({ cycle, declarations, openCases, askBy }: Dated): readonly Deadline[] =>
  [
    ...ofCycle(cycle),
    ...declarations.flatMap((declaration) => ofDeclaration(declaration, askBy)),
    ...openCases.flatMap(ofCase),
  ].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
