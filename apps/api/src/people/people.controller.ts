import { standingOf } from '@libs/application';
import {
  AccountListQuery,
  AccountPage,
  AccountView,
  AfterQuery,
  CommitteeView,
  Me,
  Specialty,
  StreamId,
} from '@libs/contracts';
import { account } from '@libs/domain';
import { accountById, accounts, committeeOf } from '@libs/read-models';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isPermitted, permit } from '../access/read-access.js';
import { Asking, type Caller } from '../http/caller.js';
import { type Input, Parse } from '../http/input.js';
import { Endpoint, operation } from '../http/operation.js';
import { paged } from '../http/paged.js';
import { ProblemRaised } from '../http/problem.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { type Reads, found, readsOf, tagged } from '../reads.js';

const problems = ['request.not-found', 'service.view-behind'];

const readMe = operation({
  id: 'readMe',
  method: 'GET',
  path: '/api/me',
  tag: 'accounts',
  summary: 'La personne connectée et ses rôles',
  right: 'signed-in',
  answers: [{ status: 200, description: 'Elle', schema: Me }],
});

const listAccounts = operation({
  id: 'listAccounts',
  method: 'GET',
  path: '/api/accounts',
  tag: 'accounts',
  summary: 'Les comptes, par nom',
  right: 'P33',
  query: AccountListQuery,
  answers: [{ status: 200, description: 'Une page', schema: AccountPage, headers: ['Link'] }],
  problems: ['service.view-behind'],
});

const readAccount = operation({
  id: 'readAccount',
  method: 'GET',
  path: '/api/accounts/{id}',
  tag: 'accounts',
  summary: 'Un compte, ses rôles et ce qui est proposé',
  right: 'P33',
  parameters: z.object({ id: StreamId }),
  query: AfterQuery,
  answers: [{ status: 200, description: 'Le compte', schema: AccountView, headers: ['ETag'] }],
  problems,
});

const readCommittee = operation({
  id: 'readCommittee',
  method: 'GET',
  path: '/api/committees/{id}',
  tag: 'committees',
  summary: 'La commission d’une spécialité : ses sièges et ses mandats',
  right: 'P06',
  parameters: z.object({ id: Specialty }),
  query: AfterQuery,
  answers: [{ status: 200, description: 'La commission', schema: CommitteeView, headers: ['ETag'] }],
  problems,
});

/** Those who propose roles and those who approve what another has proposed. */
const mayManage = async (reads: Reads, caller: Caller): Promise<boolean> =>
  (await isPermitted(reads, caller, 'P33:propose', {})) ||
  (await isPermitted(reads, caller, 'P33:approve', { proposedBy: 'another' }));

@Controller()
export class PeopleController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  @Endpoint(readMe)
  async me(@Asking() { accountId }: Caller): Promise<Me> {
    const { state } = await standingOf(this.parts.log, account, accountId);
    if (state.status === 'none') throw new ProblemRaised('identity.sign-in-required');
    const { givenName, familyName, roles } = state;
    return { accountId, displayName: `${givenName} ${familyName}`, roles: [...roles] };
  }

  @Endpoint(listAccounts)
  async list(
    @Parse() { query }: Input<typeof listAccounts>,
    @Asking() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const reads = await readsOf(this.parts, ['account'], query);
    if (!(await mayManage(reads, caller))) throw new ProblemRaised('request.not-allowed');
    const filter = query.role ? { role: query.role } : {};
    return paged({ request, reply, query }, (page) => accounts(reads.manager, filter, page));
  }

  @Endpoint(readAccount)
  async read(
    @Parse() { path, query }: Input<typeof readAccount>,
    @Asking() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const reads = await readsOf(this.parts, ['account'], query);
    const own = path.id === caller.accountId;
    if (!own && !(await mayManage(reads, caller))) throw new ProblemRaised('request.not-found');
    return tagged(reply, found(await accountById(reads.manager, path.id)));
  }

  @Endpoint(readCommittee)
  async committee(
    @Parse() { path: { id: specialty }, query }: Input<typeof readCommittee>,
    @Asking() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const reads = await readsOf(this.parts, ['committee', 'account'], query);
    await permit(reads, caller, 'P06', { specialty, reader: caller.accountId });
    return tagged(reply, found(await committeeOf(reads.manager, specialty)));
  }
}
