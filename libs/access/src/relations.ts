import { type Actor } from '@libs/kernel';
import { type AccessFacts, type Resource, type Step } from './request.js';

export interface Question {
  readonly actor: Actor;
  readonly step: Step | null;
  readonly resource: Resource;
  readonly facts: AccessFacts;
}

type Relation = (question: Question) => boolean;

const inSpecialty: Relation = ({ resource, facts }) =>
  resource.specialty !== null && facts.scope.specialties.includes(resource.specialty);

const inTerritory: Relation = ({ resource, facts }) =>
  resource.territory !== null && facts.scope.territories.includes(resource.territory);

/** Members and chairs act by mandate; the secretariat holds none. */
const seated: Relation = ({ actor, facts }) => actor.role === 'secretariat' || facts.mandate;

const specialty: Relation = (question) => inSpecialty(question) && seated(question);

const own: Relation = ({ actor, resource }) =>
  (actor.role === 'organiser' ? resource.owner : resource.subject) === actor.accountId;

const step =
  (wanted: Step): Relation =>
  ({ step: asked }) =>
    asked === wanted;

/** The second person of two: a chair by mandate, never the one who proposed. */
const second: Relation = (question) => {
  const { actor, facts, step: asked } = question;
  const other = facts.proposedBy !== null && facts.proposedBy !== actor.accountId;
  return asked === 'approve' && other && (actor.role !== 'chair' || specialty(question));
};

const always: Relation = () => true;

/** What each word of a cell asks of the question; the words of the system's column name its duties. */
export const relations: Readonly<Record<string, Relation>> = {
  own,
  self: (question) => question.resource.owner === question.actor.accountId && specialty(question),
  all: always,
  assigned: (question) => question.facts.assigned && question.facts.mandate && inSpecialty(question),
  medical: ({ facts }) => facts.scope.medical,
  specialty,
  quorum: ({ facts }) => facts.quorum,
  consent: ({ facts }) => facts.consent,
  mandate: ({ facts }) => facts.auditMandate,
  control: (question) => question.facts.controlOpen && inTerritory(question),
  territory: inTerritory,
  issued: ({ actor, resource }) => resource.owner === actor.accountId,
  breakglass: ({ facts }) => facts.breakGlass,
  draft: (question) => question.step === 'draft' && question.facts.draft,
  propose: step('propose'),
  prepare: step('prepare'),
  claim: step('claim'),
  request: step('request'),
  approve: second,
  execute: second,
  security: always,
  scan: always,
  route: always,
  detect: always,
  next: always,
  atend: always,
  project: always,
  files: always,
};
