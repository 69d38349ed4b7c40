import type { components } from './schema.js';

type Schemas = components['schemas'];

/** An answer of the API, by the name of its schema. */
export type Answer<Name extends keyof Schemas> = Schemas[Name];

export type Me = Answer<'Me'>;
export type Role = Me['roles'][number]['role'];
export type CycleOverview = Answer<'CycleOverview'>;
export type CycleSummary = Answer<'CycleSummary'>;
export type Assessment = NonNullable<CycleOverview['assessment']>;
export type AssessedBlock = NonNullable<Assessment['blocks']>[number];
export type AssessedDeclaration = Assessment['declarations'][number];
export type Clause = AssessedBlock['clause'];
export type DeclarationSummary = Answer<'DeclarationSummary'>;
export type DeclarationDetail = Answer<'DeclarationDetail'>;
export type Problem = Answer<'Problem'>;
export type Change = Answer<'Change'>;
