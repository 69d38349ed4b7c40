import createClient from 'openapi-fetch';
import { ask } from './fetching.js';
import type { paths } from './schema.js';

/** Every operation of the API, typed by its OpenAPI document. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: ask });

/** The data of an answer; `ask` has thrown for any that is no success. */
export const dataOf = async <Data>(answer: Promise<{ data?: Data }>): Promise<Data> => {
  const { data } = await answer;
  if (data === undefined) throw new Error('a success without data');
  return data;
};
