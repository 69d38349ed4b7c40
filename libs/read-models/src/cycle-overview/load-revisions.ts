import type { EntityManager } from 'typeorm';
import { ReferentialRevisionEntity } from '../referential-revision/entity.js';
import { KnownRevisions } from './known-revisions.js';

/** Learns the published revisions that are not known yet, in the order of their publication; whether there were any. */
export const learnRevisions = async (manager: EntityManager, revisions: KnownRevisions): Promise<boolean> => {
  const published = await manager.find(ReferentialRevisionEntity, {
    select: { id: true, hash: true },
    order: { position: 'ASC' },
  });
  const unknown = published.filter(({ hash }) => !revisions.knows(hash));
  for (const { id } of unknown) revisions.learn(await manager.findOneByOrFail(ReferentialRevisionEntity, { id }));
  return unknown.length > 0;
};

/** Of the revisions that are published, those of which `published` holds; `known` is what is compiled already. */
export const revisionsOf = async (
  manager: EntityManager,
  published: (revision: { readonly position: number; readonly recordedAt: string }) => boolean,
  known: KnownRevisions = new KnownRevisions(),
): Promise<KnownRevisions> => {
  await learnRevisions(manager, known);
  const all = await manager.find(ReferentialRevisionEntity, {
    select: { id: true, hash: true, position: true, published_at: true },
  });
  const kept = all.filter(({ position, published_at }) => published({ position, recordedAt: published_at }));
  return known.among(new Set(kept.map(({ hash }) => hash)));
};
