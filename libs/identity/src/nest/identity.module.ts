import {
  type DynamicModule,
  type FactoryProvider,
  Inject,
  Logger,
  Module,
  type ModuleMetadata,
  type OnModuleInit,
  type Provider,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { type DemoProvider, demoClientId, demoPath, startDemoProvider } from '../demo/demo-provider.js';
import { fetchWithin, mountDemoProvider } from '../demo/mount.js';
import { csrfHook } from '../http/csrf-hook.js';
import { relyingParty } from '../login/relying-party.js';
import type { SignInContext } from '../login/sign-in.js';
import { type IdentityOptions, Issuer, refuseDemoInPublic } from '../options.js';
import { sessionPolicy } from '../session/session.js';
import { AuthController } from './auth.controller.js';
import { SignedInGuard } from './signed-in.guard.js';
import { DEMO_PROVIDER, IDENTITY_OPTIONS, SIGN_IN } from './tokens.js';

const demoId = 'demo';

type Factory = {
  readonly imports?: ModuleMetadata['imports'];
  readonly inject?: FactoryProvider['inject'];
  readonly useFactory: (...dependencies: never[]) => IdentityOptions | Promise<IdentityOptions>;
};

/** Login, sessions and the guard, over the Fastify adapter. Deny by default: give `SignedInGuard` to every controller. */
@Module({})
export class IdentityModule implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(IDENTITY_OPTIONS) private readonly options: IdentityOptions,
    @Inject(DEMO_PROVIDER) private readonly demo: DemoProvider | null,
  ) {}

  static forRoot(options: IdentityOptions): DynamicModule {
    return moduleOf([], { provide: IDENTITY_OPTIONS, useValue: checked(options) });
  }

  static forRootAsync({ imports, inject, useFactory }: Factory): DynamicModule {
    return moduleOf(imports ?? [], {
      provide: IDENTITY_OPTIONS,
      inject: inject ?? [],
      useFactory: async (...dependencies: never[]) => checked(await useFactory(...dependencies)),
    });
  }

  async onModuleInit(): Promise<void> {
    const { publicUrl, csrfExempt } = this.options;
    const exempt = (path: string) => path.startsWith(`${demoPath}/`) || (csrfExempt?.(path) ?? false);
    const fastify = fastifyOf(this.host);
    fastify.addHook('onRequest', csrfHook(new URL(publicUrl).origin, exempt));
    if (this.demo) await mountDemoProvider(fastify, this.demo);
  }
}

const moduleOf = (imports: NonNullable<ModuleMetadata['imports']>, options: Provider): DynamicModule => ({
  module: IdentityModule,
  global: true,
  imports,
  controllers: [AuthController],
  providers: [
    options,
    { provide: DEMO_PROVIDER, inject: [IDENTITY_OPTIONS], useFactory: demoProvider },
    { provide: SIGN_IN, inject: [IDENTITY_OPTIONS, DEMO_PROVIDER, HttpAdapterHost], useFactory: signInContext },
    SignedInGuard,
  ],
  exports: [SIGN_IN, IDENTITY_OPTIONS, SignedInGuard],
});

const checked = (options: IdentityOptions): IdentityOptions => {
  if (options.demo) refuseDemoInPublic(options.publicUrl, options.demo);
  else if (!options.issuers?.length) throw new Error('Aucun fournisseur d’identité n’est configuré.');
  return { ...options, publicUrl: options.publicUrl.replace(/\/$/, '') };
};

const fastifyOf = (host: HttpAdapterHost): FastifyInstance => host.httpAdapter.getInstance<FastifyInstance>();

/** Each of several providers has a callback of its own, so that none can answer in another's place. */
const callbackOf = ({ publicUrl, issuers, demo }: IdentityOptions, id: string): string => {
  const several = (issuers?.length ?? 0) + (demo ? 1 : 0) > 1;
  return `${publicUrl}/auth/callback${several ? `/${id}` : ''}`;
};

const demoProvider = async (options: IdentityOptions): Promise<DemoProvider | null> =>
  options.demo ? startDemoProvider(options.publicUrl, callbackOf(options, demoId), options.demo) : null;

const signInContext = (options: IdentityOptions, demo: DemoProvider | null, host: HttpAdapterHost): SignInContext => {
  const logger = new Logger('identity');
  const parties = (options.issuers ?? []).map((issuer) =>
    relyingParty(Issuer.parse(issuer), callbackOf(options, issuer.id)),
  );
  return {
    sessions: options.sessions,
    accounts: options.accounts,
    parties: [...(demo ? [demoParty(options, demo, host)] : []), ...parties],
    ownIssuer: demo?.issuer,
    policy: { ...sessionPolicy, ...options.policy },
    now: options.now ?? (() => new Date()),
    onFault: (fault) => logger.warn(fault instanceof Error ? describe(fault) : String(fault)),
  };
};

/** An error of the client library with its cause, and without the tokens and claims that it may carry. */
const describe = ({ name, message, cause }: Error): string =>
  `${name}: ${message}${cause instanceof Error ? ` (${cause.message})` : ''}`;

const demoParty = (options: IdentityOptions, { issuer, clientSecret }: DemoProvider, host: HttpAdapterHost) =>
  relyingParty(
    Issuer.parse({ id: demoId, issuer, clientId: demoClientId, clientSecret, allowInsecure: true }),
    callbackOf(options, demoId),
    fetchWithin(() => fastifyOf(host)),
  );
