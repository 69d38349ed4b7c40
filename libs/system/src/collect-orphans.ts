import type { StoredEvidence } from '@libs/domain';
import type { EventLog } from '@libs/event-store';
import type { CollectedOrphans, EvidenceStore } from '@libs/evidence';

const PAGE = 2_000;
const DAY_MS = 86_400_000;

const evidenceIn = (data: unknown): readonly Pick<StoredEvidence, 'sha256'>[] => {
  const { evidence } = data as { readonly evidence?: StoredEvidence | readonly StoredEvidence[] };
  if (!evidence) return [];
  return Array.isArray(evidence) ? evidence : [evidence as StoredEvidence];
};

/** The address of every piece of evidence that an event of the log refers to, withdrawn ones included: history keeps them. */
export async function* referencedEvidence(log: EventLog): AsyncGenerator<string> {
  for (let after = 0; ;) {
    const page = await log.readAll(after, PAGE);
    const last = page.at(-1);
    if (!last) return;
    for (const { data } of page) for (const { sha256 } of evidenceIn(data)) yield sha256;
    after = last.position;
  }
}

/** Removes evidence that no event refers to a day after it was received, and what dead uploads left behind. */
export const collectOrphans = (log: EventLog, evidence: EvidenceStore, now: Date): Promise<CollectedOrphans> =>
  evidence.collectOrphans({ referenced: referencedEvidence(log), olderThan: new Date(now.getTime() - DAY_MS) });
