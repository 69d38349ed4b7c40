import { RevisionContent } from '../revision-content.js';

/** A row of a référentiel that nobody published. */
export const rowLike = (id: string, more: object = {}): object => ({
  id,
  number: 1,
  title: 'Une ascension',
  expectations: [],
  evidence: { items: [], issuers: [], honour: false, declaration: false },
  validation: { mode: 'none' },
  variants: [{ id: 'guide', label: 'Comme guide' }],
  units: ['jour'],
  questions: [],
  minima: [],
  weights: [],
  readings: [],
  source: { quote: null },
  ...more,
});

/** A revision with these rows in its one block. */
export const contentLike = (rows: readonly object[], more: object = {}): RevisionContent =>
  RevisionContent.parse({
    weight: null,
    units: [{ id: 'jour', label: 'jour', plural: 'jours' }],
    questions: [],
    lists: [],
    readings: [],
    blocks: [{ number: 1, title: 'Bloc', minimum: { actions: 1 }, constraints: [], rows }],
    ...more,
  });
