import { Change } from '@libs/contracts';
import {
  IDENTITY_OPTIONS,
  type IdentityOptions,
  SIGN_IN,
  type SignInContext,
  secretFrom,
  signedInBy,
} from '@libs/identity';
import { type BeforeApplicationShutdown, Controller, Inject, type OnModuleDestroy, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Asking, type Caller } from '../http/caller.js';
import { Endpoint, operation } from '../http/operation.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { ChangeFeed } from './change-feed.js';
import { EventStream, HEARTBEAT, OPENING, eventText, resetText } from './event-stream.js';
import type { Noticed } from './noticed.js';
import { isVisible } from './visible.js';

const HEARTBEAT_MS = 15_000;
const MOST_MISSED = 1_000;

const readEvents = operation({
  id: 'readEvents',
  method: 'GET',
  path: '/api/events',
  tag: 'events',
  summary: 'Ce qui change et que vous pouvez voir, au fil de l’eau (server-sent events)',
  description:
    'Des identifiants et des positions, rien d’autre. Reprend après `Last-Event-ID` ; « reset » : l’absence a été trop ' +
    'longue, tout est à relire. Finit avec la session.',
  right: 'signed-in',
  answers: [{ status: 200, description: 'Un flux d’événements', schema: Change, mediaType: 'text/event-stream' }],
});

@Controller()
export class EventsController implements BeforeApplicationShutdown, OnModuleDestroy {
  private readonly feed: ChangeFeed;
  private readonly open = new Set<EventStream>();
  private readonly publicUrl: URL;

  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(SIGN_IN) private readonly signIn: SignInContext,
    @Inject(IDENTITY_OPTIONS) identity: IdentityOptions,
  ) {
    this.feed = new ChangeFeed(parts.log, parts.logger);
    this.publicUrl = new URL(identity.publicUrl);
  }

  @Endpoint(readEvents)
  async read(@Asking() caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const stream = new EventStream();
    this.open.add(stream);
    stream.tell(OPENING);
    const secret = secretFrom(request.headers.cookie, this.publicUrl, 'session');
    const stop = await this.deliver(stream, caller, lastSeen(request), () => this.stillSignedIn(secret));
    stream.once('close', () => {
      stop();
      this.open.delete(stream);
    });
    await reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store, no-transform')
      .header('x-accel-buffering', 'no')
      .send(stream);
  }

  /** Ends every stream, so that the server can close. */
  onModuleDestroy(): void {
    for (const stream of this.open) stream.finish();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.onModuleDestroy();
    await this.feed.stop();
  }

  private async stillSignedIn(secret: string | undefined): Promise<boolean> {
    return (await signedInBy(this.signIn, secret, false)) !== undefined;
  }

  /** Tells the stream what was missed and then what comes, one after the other, until it is closed. */
  private async deliver(
    stream: EventStream,
    caller: Caller,
    after: number | undefined,
    signedIn: () => Promise<boolean>,
  ): Promise<() => void> {
    // The feed may be behind: what was recorded before the connection is not told to who did not ask for it.
    let told = after ?? (await this.parts.log.store.head());
    let turn: Promise<void> = Promise.resolve();
    const inTurn = (work: () => Promise<void>) => {
      turn = turn.then(work).catch(() => void stream.destroy());
    };
    const tell = async (noticed: Noticed): Promise<void> => {
      if (stream.destroyed || noticed.change.position <= told) return;
      told = noticed.change.position;
      const reading = { log: this.parts.log, now: this.parts.clock() };
      if (!(await isVisible(reading, caller, noticed))) return;
      if (await signedIn()) stream.tell(eventText(noticed.change));
      else stream.finish();
    };
    // In turn after the listening began and before what it hears: nothing is missed and nothing told twice.
    inTurn(async () => {
      await listening;
      if (after !== undefined) told = await this.catchUp(stream, after, tell);
    });
    const listening = this.feed.listen((noticed) => inTurn(() => tell(noticed)));
    const unlisten = await listening;
    const beat = setInterval(() => {
      inTurn(async () => {
        if (await signedIn()) stream.tell(HEARTBEAT);
        else stream.finish();
      });
    }, HEARTBEAT_MS);
    return () => {
      clearInterval(beat);
      unlisten();
    };
  }

  /** Tells what was missed, or that it was too much; the position up to which the client then knows. */
  private async catchUp(
    stream: EventStream,
    after: number,
    tell: (noticed: Noticed) => Promise<void>,
  ): Promise<number> {
    const missed = await this.feed.since(after, MOST_MISSED);
    if (!missed) {
      const head = await this.parts.log.store.head();
      stream.tell(resetText(head));
      return head;
    }
    for (const noticed of missed) await tell(noticed);
    return missed.at(-1)?.change.position ?? after;
  }
}

const lastSeen = ({ headers }: FastifyRequest): number | undefined => {
  const id = headers['last-event-id'];
  return typeof id === 'string' && /^\d{1,15}$/.test(id) ? Number(id) : undefined;
};
