import type { EntityManager } from 'typeorm';
import { ReferentialRevisionEntity } from '../referential-revision/entity.js';
import { KnownRevisions } from './known-revisions.js';

/** Learns the published revisions that are not known yet; whether there were any. */
export const learnRevisions = async (manager: EntityManager, revisions: KnownRevisions): Promise<boolean> => {
  const published = await manager.find(ReferentialRevisionEntity, { select: { id: true, hash: true } });
  const unknown = published.filter(({ hash }) => !revisions.knows(hash));
  for (const { id } of unknown) revisions.learn(await manager.findOneByOrFail(ReferentialRevisionEntity, { id }));
  return unknown.length > 0;
};

/** The revisions that had been published at a position of the log. */
export const revisionsKnownAt = async (manager: EntityManager, position: number): Promise<KnownRevisions> => {
  const known = new KnownRevisions();
  const published = await manager.find(ReferentialRevisionEntity, { order: { position: 'ASC' } });
  for (const revision of published) if (revision.position <= position) known.learn(revision);
  return known;
};
