import { Done, DraftBody, DraftKept, DraftKey, DraftList, KeptDraft, MAX_DRAFT_BYTES } from '@libs/contracts';
import { forgetForm, keepForm, keptForm, keptFormsOf } from '@libs/system';
import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Asking, type Caller } from '../http/caller.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { ProblemRaised } from '../http/problem.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { found, tagged } from '../reads.js';

const tag = 'drafts';
const path = '/api/drafts/{key}';
const parameters = z.object({ key: DraftKey });

const listDrafts = operation({
  id: 'listDrafts',
  method: 'GET',
  path: '/api/drafts',
  tag,
  summary: 'Les saisies que vous n’avez pas terminées',
  right: 'signed-in',
  answers: [{ status: 200, description: 'Sans leur contenu, la plus récente d’abord, 100 au plus', schema: DraftList }],
});

const readDraft = operation({
  id: 'readDraft',
  method: 'GET',
  path,
  tag,
  summary: 'Une saisie que vous n’avez pas terminée',
  right: 'signed-in',
  parameters,
  answers: [{ status: 200, description: 'La saisie', schema: KeptDraft, headers: ['ETag'] }],
  problems: ['request.not-found'],
});

const keepDraft = operation({
  id: 'keepDraft',
  method: 'PUT',
  path,
  tag,
  summary: 'Garder une saisie en cours',
  description:
    '64 ko au plus ; gardée 90 jours après la dernière modification, lisible de vous seul, et hors du journal. ' +
    'Un onglet plus ancien n’écrase pas un plus récent : 412.',
  right: 'signed-in',
  parameters,
  body: DraftBody,
  precondition: 'version-or-new',
  answers: [{ status: 200, description: 'Gardée', schema: DraftKept, headers: ['ETag'] }],
  problems: ['request.precondition-failed', 'request.precondition-required', 'request.too-large'],
});

const forgetDraft = operation({
  id: 'forgetDraft',
  method: 'DELETE',
  path,
  tag,
  summary: 'Oublier une saisie',
  right: 'signed-in',
  parameters,
  answers: [{ status: 200, description: 'Oubliée, si elle était là', schema: Done }],
});

/** What people type and have not submitted: each sees only what is his own. */
@Controller()
export class DraftsController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  @Endpoint(listDrafts)
  async list(@Asking() { accountId: owner }: Caller) {
    const kept = await keptFormsOf(this.parts.pool, owner);
    return { items: kept.map((one) => ({ ...one, updatedAt: one.updatedAt.toISOString() })) };
  }

  @Endpoint(readDraft)
  async read(
    @Parse() { path: { key } }: Input<typeof readDraft>,
    @Asking() { accountId: owner }: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { content, version, updatedAt } = found(await keptForm(this.parts.pool, { owner, key }));
    return tagged(reply, { key, content, version, updatedAt: updatedAt.toISOString() });
  }

  @Endpoint(keepDraft)
  async keep(
    @Parse() { path: { key }, body: { content }, precondition }: Input<typeof keepDraft>,
    @Asking() { accountId: owner }: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftKept> {
    if (Buffer.byteLength(JSON.stringify(content)) > MAX_DRAFT_BYTES) throw new ProblemRaised('request.too-large');
    const expected = precondition.expectedVersion ?? 0;
    const keeping = await keepForm(this.parts.pool, { owner, key }, { content, expected, now: this.parts.clock() });
    if ('current' in keeping) {
      const { current } = keeping;
      throw new ProblemRaised('request.precondition-failed', { current }, { currentVersion: current });
    }
    const { version, updatedAt } = keeping.kept;
    return tagged(reply, { key, version, updatedAt: updatedAt.toISOString() });
  }

  @Endpoint(forgetDraft)
  async forget(
    @Parse() { path: { key } }: Input<typeof forgetDraft>,
    @Asking() { accountId: owner }: Caller,
  ): Promise<{ done: true }> {
    await forgetForm(this.parts.pool, { owner, key });
    return { done: true };
  }
}
