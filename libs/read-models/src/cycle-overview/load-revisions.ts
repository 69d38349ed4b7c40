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

/** The revisions of which `published` holds, in the order of their publication. */
export const revisionsOf = async (
  manager: EntityManager,
  published: (revision: { readonly position: number; readonly recordedAt: string }) => boolean,
): Promise<KnownRevisions> => {
  const known = new KnownRevisions();
  const all = await manager.find(ReferentialRevisionEntity, { order: { position: 'ASC' } });
  for (const revision of all)
    if (published({ position: revision.position, recordedAt: revision.published_at })) known.learn(revision);
  return known;
};
