import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const DemoKeys = z.object({
  jwks: z.object({ keys: z.array(z.looseObject({ kty: z.literal('EC'), kid: z.string() })).min(1) }),
  cookieKeys: z.array(z.string().min(32)).min(1),
  clientSecret: z.string().min(32),
});
export type DemoKeys = z.infer<typeof DemoKeys>;

/** The keys of the built-in provider, made at the first start and kept for the next ones. */
export const demoKeysIn = async (dataDir: string): Promise<DemoKeys> => {
  const folder = join(dataDir, 'identity');
  const path = join(folder, 'demo-provider-keys.json');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return (await keysAt(path)) ?? (await keepFirst(path));
};

const keysAt = async (path: string): Promise<DemoKeys | undefined> => {
  try {
    return DemoKeys.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (fault) {
    if (fault !== null && typeof fault === 'object' && 'code' in fault && fault.code === 'ENOENT') return undefined;
    throw fault;
  }
};

/** Whole or not at all, and of two processes that start at once the first one's. */
const keepFirst = async (path: string): Promise<DemoKeys> => {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(newKeys()), { mode: 0o600, flag: 'wx' });
  await link(draft, path).catch(() => undefined);
  await rm(draft);
  const kept = await keysAt(path);
  if (!kept) throw new Error(`The keys of the built-in provider could not be kept at ${path}.`);
  return kept;
};

const newKeys = (): DemoKeys => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = {
    ...privateKey.export({ format: 'jwk' }),
    kty: 'EC' as const,
    kid: randomUUID(),
    alg: 'ES256',
    use: 'sig',
  };
  return {
    jwks: { keys: [key] },
    cookieKeys: [randomBytes(32).toString('base64url')],
    clientSecret: randomBytes(32).toString('base64url'),
  };
};
