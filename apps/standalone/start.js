// `npm start`: builds what is stale, then runs the whole system in this process.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const entry = join(root, 'dist/apps/standalone/src/main.js');
const stamp = join(root, 'dist/.built');

const newestIn = (path) => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path)
    .filter((name) => name !== 'node_modules')
    .reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), stat.mtimeMs);
};

const stale = () => {
  if (!existsSync(entry) || !existsSync(stamp)) return true;
  const builtAt = Number(readFileSync(stamp, 'utf8'));
  return ['apps', 'libs', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'].some(
    (path) => newestIn(join(root, path)) > builtAt,
  );
};

if (stale()) {
  process.stderr.write('Construction…\n');
  const startedAt = Date.now();
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root });
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}\nLa construction a échoué.\n`);
    process.exit(1);
  }
  writeFileSync(stamp, String(startedAt));
}

await import(entry);
