import { DecideCommittee, DecideReferential, type Envelope, type Outcome, nameBasedId } from '@libs/application';
import { constitutionOf } from '@libs/domain';
import { type Actor, day, dayInParis } from '@libs/kernel';
import { type LoadedReferential, type Referential, loadAllReferentials } from '@libs/referential';
import type { CommandBus } from '@nestjs/cqrs';

/** Namespace of the ids of the commands that publish a file. */
const PUBLISHING = 'c1a5b0f2-6c2b-4f0e-9a67-1f7a3c9d5e10';

export const systemActor: Actor = { accountId: 'system', role: 'system' };

/** A référentiel that cannot be published: the files to mend, or the number that was given to other content. */
export class ReferentialsRefused extends Error {
  override readonly name = 'ReferentialsRefused';
}

const envelopeOf = (name: string, now: string): Envelope => ({
  commandId: nameBasedId(PUBLISHING, name),
  actor: systemActor,
  now,
});

/**
 * Publishes every file of the folder whose content is new, and composes the committees they name; what is published
 * already is nothing. Throws `ReferentialsRefused` with every fault, and publishes nothing, when a file is wrong.
 */
export const publishReferentials = async (bus: CommandBus, directory: string, now: string): Promise<void> => {
  const { referentials, refused } = await loadAllReferentials(directory);
  if (refused.length > 0)
    throw new ReferentialsRefused(
      refused.flatMap(({ problems }) => problems.map((p) => `${p.file}:${p.line}: ${p.path} ${p.message}`)).join('\n'),
    );
  for (const loaded of referentials) await publish(bus, loaded, now);
};

const publish = async (bus: CommandBus, { referential, content, hash, file }: LoadedReferential, now: string) => {
  const { specialty, revision } = referential;
  const data = {
    specialty: specialty.id,
    version: revision.number,
    effectiveFrom: revision.inForceFrom,
    content,
    hash,
  };
  const outcome: Outcome = await bus.execute(
    new DecideReferential(
      specialty.id,
      { type: 'PublishRevision', data: data as never },
      envelopeOf(`revision/${specialty.id}/${revision.number}/${hash}`, now),
    ),
  );
  refuseUnlessDone(outcome, file);
  refuseUnlessDone(await constitute(bus, referential, hash, now), file);
};

const refuseUnlessDone = (outcome: Outcome, file: string): void => {
  if (outcome.kind !== 'done') throw new ReferentialsRefused(`${file}: ${refusalText(outcome)}`);
};

const refusalText = (outcome: Outcome): string =>
  outcome.kind === 'refusal' ? `${outcome.rule} ${JSON.stringify(outcome.facts)}` : outcome.kind;

const constitute = (bus: CommandBus, referential: Referential, hash: string, now: string): Promise<Outcome> => {
  const { specialty, revision, period } = referential;
  const from = revision.inForceFrom ?? period.derogation?.referenceDay ?? dayInParis(now);
  const data = constitutionOf(referential, day(from));
  return bus.execute(
    new DecideCommittee(
      specialty.id,
      { type: 'ConstituteCommittee', data },
      envelopeOf(`committee/${specialty.id}/${revision.number}/${hash}`, now),
    ),
  );
};
