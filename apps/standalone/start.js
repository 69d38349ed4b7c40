// `npm start`: builds what is stale, then runs the whole system in this process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = join(root, 'dist');
const settings = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];
const isSource = (name) => name.endsWith('.ts') && !/\.(spec|d)\.ts$/.test(name);

const modifiedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
const newestSetting = Math.max(...settings.map((name) => modifiedAt(join(root, name))));

// A source is stale when what was built from it is older, or is not there.
const isStale = (path) => {
  const builtAt = modifiedAt(join(dist, path.replace(/\.ts$/, '.js')));
  return builtAt < Math.max(modifiedAt(join(root, path)), newestSetting);
};

const anyStale = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true }).some((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path !== join('apps', 'web') && anyStale(path);
    return isSource(entry.name) && isStale(path);
  });

const newestIn = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true }).reduce(
    (newest, entry) => (entry.isFile() ? Math.max(newest, modifiedAt(join(entry.parentPath, entry.name))) : newest),
    0,
  );

// The application is built as a whole, from its folder and the libraries that it imports.
const webSources = ['apps/web', 'libs/contracts', 'libs/kernel'];
const isWebStale = () => {
  const builtAt = modifiedAt(join(dist, 'web', 'index.html'));
  return webSources.some((folder) => newestIn(folder) > builtAt);
};

const stale = () => [
  ...(['apps', 'libs'].some(anyStale) ? ['build:server'] : []),
  ...(isWebStale() ? ['build:web'] : []),
];

const buildOne = async (script) => {
  const child = spawn('npm', ['run', '--silent', script], { cwd: root });
  const told = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => told.push(text));
  const [status] = await once(child, 'close');
  if (status === 0) return;
  process.stderr.write(`${Buffer.concat(told)}\nLa construction a échoué.\n`);
  process.exitCode = 1;
};

const build = async () => {
  process.stderr.write('Construction…\n');
  await Promise.all(stale().map(buildOne));
};

const lock = join(dist, '.building');
const LONGEST_BUILD_MS = 60_000;

// Of several instances started at once, one builds and the others wait for it.
const tryLock = () => {
  mkdirSync(dist, { recursive: true });
  if (Date.now() - modifiedAt(lock) > LONGEST_BUILD_MS) rmSync(lock, { recursive: true, force: true });
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
};

let built = false;
while (!built && stale().length > 0) {
  if (tryLock()) {
    built = true;
    try {
      await build();
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  } else await wait(100);
}
if (process.exitCode !== undefined) process.exit();

// npm passes a signal to the shell between us, which dies of it and does not pass it on.
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid;
  setInterval(() => process.ppid !== shell && process.kill(process.pid, 'SIGTERM'), 500).unref();
}

// Where Node can keep what it compiled, the next start is faster.
module.enableCompileCache?.();
await import(join(dist, 'apps/standalone/src/main.js'));
