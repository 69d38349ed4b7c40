import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const whole = (least: number, most: number) => {
  const error = `attendu : un nombre entier de ${least} à ${most}`;
  return z.coerce.number({ error }).refine((n) => Number.isInteger(n) && n >= least && n <= most, { error });
};
const port = whole(1, 65_535);
const days = whole(0, 365);
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, { error: 'attendu : postgres://utilisateur:motdepasse@hote:port/base' });
const redisUrl = z.string().regex(/^rediss?:\/\//, { error: 'attendu : redis://hote:port' });
const webUrl = z.url({ protocol: /^https?$/, error: 'attendu : une adresse http:// ou https://' });

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const Environment = z
  .object({
    PORT: port.default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    PUBLIC_URL: webUrl.optional(),
    DATA_DIR: z.string().min(1).default('./data'),
    EVIDENCE_DIR: z.string().min(1).optional(),
    REFERENTIALS_DIR: z.string().min(1).default('./referentials'),
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_ADMIN_URL: postgresUrl.optional(),
    REDIS_URL: redisUrl.optional(),
    IDENTITY: z.enum(['demo', 'oidc'], { error: 'attendu : demo ou oidc' }).default('demo'),
    OIDC_ISSUER: webUrl.optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    OIDC_ACR_VALUES: z.string().min(1).optional(),
    LOG_LEVEL: z.enum(logLevels, { error: `attendu : ${logLevels.join(', ')}` }).default('info'),
    READER_DEADLINE_DAYS: days.default(30),
    READER_REMINDER_DAYS: days.default(7),
    WORKER_HEALTH_PORT: port.optional(),
  })
  .superRefine((env, context) => {
    const missing = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (env.IDENTITY === 'oidc') {
      for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const)
        if (env[name] === undefined) missing(name, 'obligatoire quand IDENTITY=oidc');
    }
    if (env.READER_REMINDER_DAYS > env.READER_DEADLINE_DAYS)
      missing('READER_REMINDER_DAYS', 'ne peut pas dépasser READER_DEADLINE_DAYS');
  });

export interface Configuration {
  readonly http: { readonly host: string; readonly port: number; readonly publicUrl: string };
  readonly dataDir: string;
  readonly evidenceDir: string;
  readonly referentialsDir: string;
  /** `undefined` in the embedded default, where `npm start` brings its own PostgreSQL. */
  readonly database?: { readonly url: string; readonly adminUrl: string };
  /** `undefined` puts the queues on PostgreSQL. */
  readonly redisUrl?: string;
  readonly identity:
    | { readonly kind: 'demo' }
    | {
        readonly kind: 'oidc';
        readonly issuer: string;
        readonly clientId: string;
        readonly clientSecret: string;
        readonly acrValues?: string;
      };
  readonly logLevel: string;
  /** Days a reader has to give an opinion, and how many days before the end the reminder goes out. */
  readonly reader: { readonly deadlineDays: number; readonly reminderDays: number };
  readonly workerHealthPort?: number;
}

/** Every fault of the environment at once, one line each. */
export class ConfigurationError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`La configuration est refusée :\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

const withSecretFiles = (env: NodeJS.ProcessEnv): { values: Record<string, string>; faults: string[] } => {
  const values: Record<string, string> = {};
  const faults: string[] = [];
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || value === '') continue;
    const target = name.replace(/_FILE$/, '');
    if (target === name || !(target in Environment.shape)) {
      values[name] ??= value;
      continue;
    }
    if (env[target]) {
      faults.push(`${name} : ${target} est aussi donné ; gardez l’un des deux`);
      continue;
    }
    try {
      values[target] = readFileSync(value, 'utf8').trim();
    } catch {
      faults.push(`${name} : le fichier « ${value} » ne peut pas être lu`);
    }
  }
  return { values, faults };
};

/**
 * The configuration of every process, from the environment; `NAME_FILE` names a file that holds the secret `NAME`.
 * Throws one `ConfigurationError` with all faults; no message repeats the value of a secret.
 */
export const readConfiguration = (env: NodeJS.ProcessEnv): Configuration => {
  const { values, faults } = withSecretFiles(env);
  const parsed = Environment.safeParse(values);
  if (!parsed.success) faults.push(...parsed.error.issues.map((issue) => `${issue.path.join('.')} : ${issue.message}`));
  if (faults.length > 0 || !parsed.success) throw new ConfigurationError(faults);
  return configurationOf(parsed.data);
};

const configurationOf = (env: z.infer<typeof Environment>): Configuration => {
  const dataDir = resolve(env.DATA_DIR);
  return {
    http: {
      host: env.HOST,
      port: env.PORT,
      publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
    },
    dataDir,
    evidenceDir: env.EVIDENCE_DIR ? resolve(env.EVIDENCE_DIR) : join(dataDir, 'evidence'),
    referentialsDir: resolve(env.REFERENTIALS_DIR),
    ...(env.DATABASE_URL && {
      database: { url: env.DATABASE_URL, adminUrl: env.DATABASE_ADMIN_URL ?? env.DATABASE_URL },
    }),
    ...(env.REDIS_URL && { redisUrl: env.REDIS_URL }),
    identity: identityOf(env),
    logLevel: env.LOG_LEVEL,
    reader: { deadlineDays: env.READER_DEADLINE_DAYS, reminderDays: env.READER_REMINDER_DAYS },
    ...(env.WORKER_HEALTH_PORT && { workerHealthPort: env.WORKER_HEALTH_PORT }),
  };
};

const identityOf = (env: z.infer<typeof Environment>): Configuration['identity'] =>
  env.IDENTITY === 'demo' || !env.OIDC_ISSUER || !env.OIDC_CLIENT_ID || !env.OIDC_CLIENT_SECRET
    ? { kind: 'demo' }
    : {
        kind: 'oidc',
        issuer: env.OIDC_ISSUER,
        clientId: env.OIDC_CLIENT_ID,
        clientSecret: env.OIDC_CLIENT_SECRET,
        ...(env.OIDC_ACR_VALUES && { acrValues: env.OIDC_ACR_VALUES }),
      };
