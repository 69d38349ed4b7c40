import { z } from 'zod';
import { Referential } from './schema/referential.js';

let generated: object | undefined;

/** JSON schema (draft 2020-12) of a référentiel file as it is written, for completion and checks in editors. */
export const referentialJsonSchema = (): object => {
  generated ??= z.toJSONSchema(Referential, { io: 'input' });
  return generated;
};
