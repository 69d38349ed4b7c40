import { type Projection, rebuild } from '@libs/application';
import { OperationRefused } from './database-url.js';
import type { Progress } from './progress.js';
import type { Views } from './with-views.js';

const chosen = (projections: readonly Projection[], view: string | undefined): readonly Projection[] => {
  if (view === undefined) return projections;
  const found = projections.filter(({ name }) => name === view);
  if (found.length > 0) return found;
  throw new OperationRefused(`Vue inconnue : ${view}. Vues : ${projections.map(({ name }) => name).join(', ')}.`);
};

/** Rebuilds one view or all of them from the log, beside the live ones, and says what was done. */
export const rebuildViews = async (
  { pool, log, projections }: Views,
  view: string | undefined,
  { at, done }: Progress,
): Promise<string> => {
  const views = chosen(projections, view);
  const started = performance.now();
  try {
    const { position } = await rebuild(pool, log, views, { onProgress: at });
    const seconds = (performance.now() - started) / 1_000;
    const names = views.map(({ name }) => name).join(', ');
    return `${position} événements relus en ${seconds.toFixed(1)} s ; vues reconstruites : ${names}.`;
  } finally {
    done();
  }
};
