import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Service } from './compose.js';
import { type Image, repository } from './image.js';

/** A port of 127.0.0.1 that nobody listens on now. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
};

/** The secrets that infra/make-secrets.sh writes, in `folder`, with the hosts of the containers replaced by ours. */
export const makeSecrets = (folder: string, hosts: Readonly<Record<string, string>>): void => {
  const made = spawnSync('sh', [join(repository, 'infra/make-secrets.sh'), folder], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(
      join(folder, name),
      text.replace(/@(db:5432|redis:6379)/, (_, host: string) => `@${hosts[host]}`),
    );
  }
};

/** Where a process of the image stands: what the container would give it beside its image and its service. */
export interface Place {
  readonly secrets: string;
  readonly data: string;
  readonly ports: { readonly PORT?: number; readonly WORKER_HEALTH_PORT?: number };
}

const environmentOf = (image: Image, service: Service, { secrets, data, ports }: Place): Record<string, string> => {
  mkdirSync(data, { recursive: true });
  const given = { ...image.env, ...service.environment };
  const at = Object.entries(given).map(([name, value]) => [name, value.replace('/run/secrets', secrets)]);
  const own = Object.entries(ports).map(([name, port]) => [name, String(port)]);
  return { PATH: process.env['PATH'] ?? '', ...Object.fromEntries([...at, ...own]), HOST: '127.0.0.1', DATA_DIR: data };
};

/** A command of the image, run here as it would be in its container: nothing of our environment, this repository as /app. */
export class ImageProcess {
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown[]>;
  private readonly environment: Record<string, string>;
  output = '';

  constructor(
    private readonly image: Image,
    service: Service,
    place: Place,
  ) {
    this.environment = environmentOf(image, service, place);
    const [program = '', ...args] = service.command ?? image.command;
    this.child = spawn(program === 'node' ? process.execPath : program, args, {
      cwd: repository,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.ended = once(this.child, 'exit');
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (bytes: Buffer) => (this.output += bytes.toString()));
  }

  /** The exit code, or the signal that ended it. */
  async exit(): Promise<number | string> {
    const [code, signal] = (await this.ended) as [number | null, string | null];
    return code ?? signal ?? 'unknown';
  }

  /** Whether the image's own health check finds it well before `timeoutMs` are over; its output is thrown otherwise. */
  async healthy(timeoutMs = 60_000): Promise<void> {
    const [, ...args] = this.image.healthCheck;
    for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await wait(200)) {
      if (this.child.exitCode !== null) break;
      const check = spawn(process.execPath, args, { env: this.environment, stdio: 'ignore' });
      const [code] = await once(check, 'exit');
      if (code === 0) return;
    }
    throw new Error(`not healthy: ${this.output}`);
  }

  /** What `docker stop` does: SIGTERM, and SIGKILL once the grace is over. */
  async stop(graceSeconds: number): Promise<number | string> {
    const late = setTimeout(() => this.child.kill('SIGKILL'), graceSeconds * 1000);
    this.child.kill('SIGTERM');
    return this.exit().finally(() => clearTimeout(late));
  }

  kill(): void {
    if (this.child.exitCode === null) this.child.kill('SIGKILL');
  }
}
