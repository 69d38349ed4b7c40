import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { repository } from './image.js';

/** A service of docker-compose.yml, as far as the tests look at it. */
export interface Service {
  readonly image: string;
  readonly user?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly restart: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly stop_grace_period?: string;
}

export interface Compose {
  readonly services: Readonly<Record<'db' | 'redis' | 'migrate' | 'api' | 'worker', Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

const interpolated = (text: string, variables: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, operator?: string, word = '') => {
    const value = variables[name];
    if (value) return value;
    if (operator === '-') return word;
    throw new Error(`${name}: ${word}`);
  });

/** Reads docker-compose.yml with the variables that `docker compose` would take from its environment. */
export const readCompose = (variables: Readonly<Record<string, string>>): Compose => {
  const text = readFileSync(join(repository, 'docker-compose.yml'), 'utf8');
  return parse(interpolated(text, variables), { merge: true });
};

/** What the operator has to say; everything else has a default or is a secret. */
export const ASKED = {
  PUBLIC_URL: 'https://certification.cnp.example',
  OIDC_ISSUER: 'https://identite.cnp.example',
  OIDC_CLIENT_ID: 'delibere',
};
