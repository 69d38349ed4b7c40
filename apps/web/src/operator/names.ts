import { operatorTexts } from '../texts/fr/operator.js';

/** The key of a name in the catalogue, `other` for one that it does not know. */
const keyIn =
  <Names extends { readonly other: string }>(names: Names) =>
  (name: string): keyof Names & string =>
    (Object.hasOwn(names, name) ? name : 'other') as keyof Names & string;

export const followerKey = keyIn(operatorTexts.names);
export const queueKey = keyIn(operatorTexts.queues.names);
export const taskKey = keyIn(operatorTexts.dead.tasks);
