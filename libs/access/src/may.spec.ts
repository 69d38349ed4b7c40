import { describe, expect, test } from '@jest/globals';
import { actionOf, mayCommand } from './command-actions.js';
import { may } from './may.js';
import { matrixRoles, permissionMatrix } from './permission-matrix.js';
import {
  type AccessFacts,
  type Action,
  type Permission,
  type Resource,
  type Step,
  noFacts,
  nothing,
} from './request.js';

const me = 'a-me';
const other = 'a-other';
const here = 'specialite-inventee';

/** Everything that could speak for the actor does; each relation below then takes one thing away, or gives one alone. */
const everything: AccessFacts = {
  ...noFacts,
  scope: { specialties: [here], territories: ['75'], medical: true },
  mandate: true,
  assigned: true,
  interest: 'none',
  quorum: true,
  auditMandate: true,
  controlOpen: true,
  consent: true,
  breakGlass: true,
  draft: true,
  proposedBy: other,
  signedInSecondsAgo: 10,
  cycleOpen: true,
};
const ofAnother: Resource = { ...nothing, subject: other, owner: other, specialty: here, territory: '75' };
const ofMine: Resource = { ...ofAnother, subject: me, owner: me };

interface Relation {
  readonly resource: Resource;
  readonly facts: AccessFacts;
}

const relations = {
  'own case': { resource: ofMine, facts: everything },
  'own thing in the case of another': { resource: { ...ofAnother, owner: me }, facts: everything },
  'own thing, recused': {
    resource: { ...ofAnother, owner: me },
    facts: { ...everything, interest: 'recused' },
  },
  'own thing, foreign specialty': { resource: { ...ofAnother, owner: me, specialty: 'autre' }, facts: everything },
  'own thing, without mandate': { resource: { ...ofAnother, owner: me }, facts: { ...everything, mandate: false } },
  'case of another, everything given': { resource: ofAnother, facts: everything },
  'case of another, nothing given': { resource: ofAnother, facts: noFacts },
  'foreign specialty': { resource: { ...ofAnother, specialty: 'autre' }, facts: everything },
  'foreign territory': { resource: { ...ofAnother, territory: '13' }, facts: everything },
  'interest declared': { resource: ofAnother, facts: { ...everything, interest: 'pending' } },
  recused: { resource: ofAnother, facts: { ...everything, interest: 'recused' } },
  'without mandate': { resource: ofAnother, facts: { ...everything, mandate: false } },
  'not assigned': { resource: ofAnother, facts: { ...everything, assigned: false } },
  'not medical': {
    resource: ofAnother,
    facts: { ...everything, scope: { ...everything.scope, medical: false } },
  },
  'without quorum': { resource: ofAnother, facts: { ...everything, quorum: false } },
  'without audit mandate': { resource: ofAnother, facts: { ...everything, auditMandate: false } },
  'no control opened': { resource: ofAnother, facts: { ...everything, controlOpen: false } },
  'no consent': { resource: ofAnother, facts: { ...everything, consent: false } },
  'no break-glass': { resource: ofAnother, facts: { ...everything, breakGlass: false } },
  'proposed by the same person': { resource: ofAnother, facts: { ...everything, proposedBy: me } },
  'submitted already': { resource: ofAnother, facts: { ...everything, draft: false } },
  'proposed by nobody': { resource: ofAnother, facts: { ...everything, proposedBy: null } },
  'old sign-in': { resource: ofAnother, facts: { ...everything, signedInSecondsAgo: 301 } },
  'own case, old sign-in': { resource: ofMine, facts: { ...everything, signedInSecondsAgo: null } },
  'own case, cycle closed': { resource: ofMine, facts: { ...everything, cycleOpen: false } },
  'case of another, cycle closed': { resource: ofAnother, facts: { ...everything, cycleOpen: false } },
  'holds a watching role too': { resource: ofAnother, facts: { ...everything, heldRoles: ['auditor'] } },
  'holds a deciding role too': { resource: ofAnother, facts: { ...everything, heldRoles: ['member'] } },
  'health evidence of another': { resource: { ...ofAnother, evidenceClass: 'health' }, facts: everything },
  'own health evidence': { resource: { ...ofMine, evidenceClass: 'health' }, facts: everything },
} satisfies Record<string, Relation>;
type RelationName = keyof typeof relations;

const names = Object.keys(relations) as RelationName[];
const steps: readonly (Step | null)[] = [null, 'draft', 'propose', 'approve', 'prepare', 'claim', 'request'];

/**
 * What trust.md's explanation of the cells says, word by word, as the relations in which the word alone would hold:
 * written from the text and not from the code.
 */
const except = (...away: RelationName[]): readonly RelationName[] => names.filter((name) => !away.includes(name));
const mine = names.filter((name) => name.startsWith('own case') || name === 'own health evidence');
const theirs = names.filter((name) => mine.includes(name) || name.startsWith('own thing'));
const foreign: readonly RelationName[] = ['foreign specialty', 'own thing, foreign specialty'];
const seat: readonly RelationName[] = [
  'case of another, nothing given',
  ...foreign,
  'without mandate',
  'own thing, without mandate',
];

const wordHolds = (word: string, role: string): readonly RelationName[] => {
  switch (word) {
    case 'own':
      return role === 'organiser' ? theirs : mine;
    case 'self':
      return theirs.filter((name) => !seat.includes(name));
    case 'draft':
      return except('submitted already', 'case of another, nothing given');
    case 'issued':
      return theirs;
    case 'assigned':
      return except(...seat, 'not assigned');
    case 'medical':
      return except('not medical', 'case of another, nothing given');
    case 'specialty':
      return role === 'secretariat' ? except('case of another, nothing given', ...foreign) : except(...seat);
    case 'quorum':
      return except('without quorum', 'case of another, nothing given');
    case 'consent':
      return except('no consent', 'case of another, nothing given');
    case 'mandate':
      return except('without audit mandate', 'case of another, nothing given');
    case 'control':
      return except('no control opened', 'foreign territory', 'case of another, nothing given');
    case 'territory':
      return except('foreign territory', 'case of another, nothing given');
    case 'breakglass':
      return except('no break-glass', 'case of another, nothing given');
    case 'approve':
    case 'execute': {
      const twoPersons = except('proposed by the same person', 'proposed by nobody', 'case of another, nothing given');
      return role === 'chair' ? twoPersons.filter((name) => !seat.includes(name)) : twoPersons;
    }
    default:
      return names;
  }
};

const stepOfWord: Readonly<Record<string, Step>> = {
  draft: 'draft',
  propose: 'propose',
  prepare: 'prepare',
  claim: 'claim',
  request: 'request',
  approve: 'approve',
  execute: 'approve',
};

const bySpecialty = ['member', 'chair', 'secretariat', 'auditor'];
const deciding = ['member', 'chair', 'ordre'];
const watching = ['auditor', 'operator'];
const recentOnly = ['P11', 'P12', 'P14', 'P17', 'P34'];

/** The overrides of trust.md, by the relation that calls for each. */
const overridden = (permission: Permission, role: string, words: readonly string[], name: RelationName): boolean => {
  if (role === 'system') return false;
  const stale = ['old sign-in', 'own case, old sign-in', 'case of another, nothing given'].includes(name);
  if (recentOnly.includes(permission) && stale) return true;
  if (['P01', 'P02', 'P03'].includes(permission) && name.endsWith('cycle closed')) return true;
  if (words.includes('self') && name === 'own thing, recused') return true;
  if (words.some((word) => ['own', 'self', 'all'].includes(word))) return false;
  if (mine.includes(name)) return true;
  if (['interest declared', 'recused', 'own thing, recused'].includes(name)) return true;
  if (bySpecialty.includes(role) && [...foreign, 'case of another, nothing given'].includes(name)) return true;
  if (role === 'ordre' && ['foreign territory', 'case of another, nothing given'].includes(name)) return true;
  if (name === 'holds a watching role too' && deciding.includes(role)) return true;
  if (name === 'holds a deciding role too' && watching.includes(role)) return true;
  return name === 'health evidence of another' && ['P02', 'P04'].includes(permission);
};

const expected = (
  permission: Permission,
  role: string,
  cell: string,
  name: RelationName,
  step: Step | null,
): boolean => {
  if (cell === '-') return false;
  const words = cell.split('+');
  const rightStep = words.every((word) => stepOfWord[word] === undefined || stepOfWord[word] === step);
  const related = words.every((word) => wordHolds(word, role).includes(name));
  return rightStep && related && !overridden(permission, role, words, name);
};

const permissions = Object.keys(permissionMatrix) as Permission[];
const ask = (permission: Permission, role: string, name: RelationName, step: Step | null) => {
  const action: Action = step === null ? permission : `${permission}:${step}`;
  const { resource, facts } = relations[name];
  return may({ accountId: me, role }, action, resource, facts);
};

describe('the one authorisation function, over the whole matrix', () => {
  const all = permissions.flatMap((permission) =>
    matrixRoles.flatMap((role, column) =>
      names.flatMap((name) =>
        steps.map((step) => ({ permission, role, cell: permissionMatrix[permission][column] ?? '-', name, step })),
      ),
    ),
  );

  test('allows what the text of the cells allows and nothing else', () => {
    const wrong = all.filter(
      ({ permission, role, cell, name, step }) =>
        ask(permission, role, name, step).allow !== expected(permission, role, cell, name, step),
    );
    expect(wrong).toEqual([]);
    expect(all).toHaveLength(38 * 9 * names.length * steps.length);
  });

  test('is not vacuous: every cell that is not a dash allows somewhere, and denies somewhere unless it is for all', () => {
    for (const permission of permissions)
      for (const [column, role] of matrixRoles.entries()) {
        const cell = permissionMatrix[permission][column] ?? '-';
        const answers = all
          .filter((one) => one.permission === permission && one.role === role)
          .map(({ name, step }) => ask(permission, role, name, step).allow);
        expect({ permission, role, allows: answers.includes(true) }).toEqual({
          permission,
          role,
          allows: cell !== '-',
        });
        if (role !== 'system' && cell !== 'all') expect(answers).toContain(false);
      }
  });

  test('names the cell that allowed, and the override or the cell that denied', () => {
    const rule = (permission: Permission, role: string, name: RelationName) => ask(permission, role, name, null).rule;
    expect(rule('P12', 'chair', 'case of another, everything given')).toBe('P12:chair:specialty+quorum');
    expect(rule('P12', 'chair', 'own case')).toBe('D1');
    expect(rule('P11', 'member', 'recused')).toBe('D2');
    expect(rule('P06', 'chair', 'foreign specialty')).toBe('D3');
    expect(rule('P17', 'ordre', 'foreign territory')).toBe('D4');
    expect(rule('P11', 'member', 'old sign-in')).toBe('D5');
    expect(rule('P01', 'physician', 'own case, cycle closed')).toBe('D6');
    expect(rule('P38', 'operator', 'holds a deciding role too')).toBe('P38:operator:all');
    expect(rule('P20', 'auditor', 'holds a deciding role too')).toBe('D7');
    expect(rule('P04', 'secretariat', 'health evidence of another')).toBe('D8');
    expect(rule('P18', 'secretariat', 'no consent')).toBe('D9');
    expect(rule('P12', 'member', 'case of another, everything given')).toBe('P12:member:-');
  });

  test('hides every denial but the two that tell an entitled actor what to do about it', () => {
    const open = all.filter(({ permission, role, name, step }) => {
      const verdict = ask(permission, role, name, step);
      return !verdict.allow && !verdict.hidden;
    });
    const rules = new Set(open.map(({ permission, role, name, step }) => ask(permission, role, name, step).rule));
    expect([...rules].toSorted()).toEqual(['D5', 'D6']);
  });

  test('denies a role that the matrix does not know', () => {
    expect(may({ accountId: me, role: 'ministre' }, 'P23', ofAnother, everything)).toMatchObject({ allow: false });
    expect(may({ accountId: me, role: 'length' }, 'P23', ofAnother, everything)).toMatchObject({ allow: false });
  });
});

describe('a command', () => {
  test('that one stream tells another is for the system alone', () => {
    const system = { accountId: 'system', role: 'system' };
    expect(mayCommand(system, 'RecordDecision', ofAnother, noFacts)).toMatchObject({ allow: true });
    for (const role of matrixRoles.filter((each) => each !== 'system'))
      expect(mayCommand({ accountId: me, role }, 'RecordDecision', ofMine, everything).allow).toBe(false);
  });

  test('of the secretariat prepares, and the physician alone declares', () => {
    const secretariat = { accountId: me, role: 'secretariat' };
    expect(mayCommand(secretariat, 'DraftAction', ofAnother, everything).allow).toBe(true);
    expect(mayCommand(secretariat, 'DeclareAction', ofAnother, everything).allow).toBe(false);
    expect(mayCommand(secretariat, 'AttachEvidence', ofAnother, everything).allow).toBe(true);
    const physician = { accountId: me, role: 'physician' };
    expect(mayCommand(physician, 'DeclareAction', ofMine, everything).allow).toBe(true);
    expect(mayCommand(physician, 'DeclareAction', ofAnother, everything).allow).toBe(false);
  });

  test('about health evidence has a line of its own', () => {
    const physician = { accountId: me, role: 'physician' };
    expect(actionOf('AttachEvidence', physician, 'health')).toBe('P03');
    expect(actionOf('AttachEvidence', physician, 'ordinary')).toBe('P02');
    const health = { ...ofAnother, evidenceClass: 'health' as const };
    expect(mayCommand({ accountId: me, role: 'secretariat' }, 'AttachEvidence', health, everything).allow).toBe(false);
  });
});
