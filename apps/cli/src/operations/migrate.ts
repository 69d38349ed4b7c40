import 'reflect-metadata';
import { readConfiguration } from '@libs/configuration';
import { prepareDatabase } from '@libs/system';
import { type Output, refused, said } from '../referential/output.js';

/** Brings the database that the environment names up to date; a refusal says why, never with a password. */
export const migrate = async (env: NodeJS.ProcessEnv): Promise<Output> => {
  try {
    await prepareDatabase(readConfiguration(env));
    return said(['La base de données est à jour, les référentiels sont publiés.']);
  } catch (error) {
    return refused([reasonOf(error)]);
  }
};

const reasonOf = (error: unknown): string => {
  const { message, code } = Object(error) as { message?: string; code?: string };
  return message || code || String(error);
};
