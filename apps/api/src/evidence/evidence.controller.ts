import { DecideDeclaration } from '@libs/application';
import { EvidenceReceived, EvidenceUpload, POSITION_HEADER, StreamId } from '@libs/contracts';
import { Sha256, SealedEvidence, downloadHeaders, evidenceProblems, rangeOf } from '@libs/evidence';
import { isRefusal } from '@libs/kernel';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { permit } from '../access/read-access.js';
import { answerOf, withHeaders } from '../commands/answer.js';
import { commandProblems } from '../commands/command-operations.js';
import { execute, idOfKey, unsignedEnvelope } from '../commands/execute.js';
import { Asking, type Caller } from '../http/caller.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { ProblemRaised } from '../http/problem.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { admit } from './admit.js';
import { evidenceHolder } from './attached.js';
import { keptName, receive, receivedPart } from './received-part.js';

const refusals = Object.keys(evidenceProblems);
const received = refusals.filter((code) => !['evidence.range-not-satisfiable', 'evidence.altered'].includes(code));

const attachEvidence = operation({
  id: 'attachEvidence',
  method: 'POST',
  path: '/api/declarations/{id}/evidence',
  tag: 'evidence',
  summary: 'Joindre un justificatif',
  description:
    'PDF, JPEG ou PNG, reconnus à leur contenu ; 20 Mo au plus, 25 par déclaration, chaque fichier une seule fois. Les champs précèdent le fichier. ' +
    'Rien n’est visible avant que le fichier soit complet et contrôlé. `If-Match` est admis sans être exigé : ' +
    'plusieurs pièces peuvent être envoyées à la fois.',
  right: 'P02',
  parameters: z.object({ id: StreamId }),
  body: EvidenceUpload,
  bodyType: 'multipart/form-data',
  precondition: 'optional',
  idempotent: true,
  answers: [
    { status: 201, description: 'Joint', schema: EvidenceReceived, headers: ['ETag', POSITION_HEADER, 'Location'] },
  ],
  problems: [...commandProblems, ...received],
});

const readEvidence = operation({
  id: 'readEvidence',
  method: 'GET',
  path: '/api/declarations/{id}/evidence/{evidenceId}',
  tag: 'evidence',
  summary: 'Télécharger un justificatif',
  right: 'P04',
  parameters: z.object({ id: StreamId, evidenceId: StreamId }),
  query: z.object({ disposition: z.enum(['attachment', 'inline']).default('attachment') }),
  answers: [
    { status: 200, description: 'Le fichier', mediaType: 'application/octet-stream', headers: ['ETag'] },
    { status: 206, description: 'Une partie du fichier', mediaType: 'application/octet-stream', headers: ['ETag'] },
  ],
  problems: ['request.not-found', 'evidence.range-not-satisfiable', 'evidence.altered'],
});

/** The committee's part begins with a case: what was never put before it is not its to read. */
const outsideCommittee = (caller: Caller): Caller => ({
  ...caller,
  ableRoles: caller.ableRoles.filter((role) => !['member', 'chair', 'secretariat'].includes(role)),
});

@Controller()
export class EvidenceController {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(API_PARTS) private readonly parts: ApiParts,
  ) {}

  @Endpoint(attachEvidence)
  async attach(
    @Parse() { path: { id }, precondition }: Input<typeof attachEvidence>,
    @Asking() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceReceived> {
    const part = await receivedPart(request);
    await admit(this.parts, id, caller, part);
    const sealed = await receive(this.parts.evidence, request, part);
    const evidenceId = idOfKey(caller.accountId, precondition.idempotencyKey, 'evidence');
    const data = { evidenceId, fileName: keptName(part.file.filename), ...part.fields, ...sealed };
    const envelope = unsignedEnvelope(caller, precondition, this.parts.clock());
    const decide = (actor: { accountId: string; role: string }) =>
      new DecideDeclaration(id, { type: 'AttachEvidence', data }, { ...envelope, actor });
    const repeatable = precondition.idempotencyKey !== undefined;
    const outcome = await execute(this.bus, caller, decide, repeatable);
    const answer = withHeaders(reply, answerOf(id, outcome));
    void reply.header('location', `/api/declarations/${id}/evidence/${evidenceId}`);
    return { ...answer, evidenceId, ...sealed };
  }

  @Endpoint(readEvidence)
  async read(
    @Parse() { path: { id, evidenceId }, query }: Input<typeof readEvidence>,
    @Asking() caller: Caller,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { evidence: store, log, clock } = this.parts;
    const holder = await evidenceHolder(log, id);
    const piece = holder?.evidence.find((one) => one.evidenceId === evidenceId);
    if (!holder || !piece) throw new ProblemRaised('request.not-found');
    const action = piece.class === 'health' ? 'P05' : 'P04';
    await permit({ log, now: clock() }, holder.examined ? caller : outsideCommittee(caller), action, {
      ...holder.concern,
      evidenceClass: piece.class,
    });
    const { size, sha256, mediaType, fileName } = piece;
    const range = rangeOf(headers.range, size);
    if (isRefusal(range)) throw new ProblemRaised(range.rule, range.facts);
    const opened = await store.open(Sha256.parse(sha256), range);
    if (!opened) throw new Error(`evidence ${evidenceId} is attached and not stored`);
    const evidence = SealedEvidence.parse({ sha256, size, mediaType });
    const about = { evidence, fileName, disposition: query.disposition, ...(range && { range }) };
    return reply
      .status(range ? 206 : 200)
      .headers(downloadHeaders(about))
      .send(opened.stream);
  }
}
