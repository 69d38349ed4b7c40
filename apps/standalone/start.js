// `npm start`: builds what is stale, then runs the whole system in this process.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = join(root, 'dist');
const settings = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];
const isSource = (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts');

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

if (['apps', 'libs'].some(anyStale)) {
  process.stderr.write('Construction…\n');
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root });
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}\nLa construction a échoué.\n`);
    process.exit(1);
  }
}

// Where Node can keep what it compiled, the next start is faster.
module.enableCompileCache?.();
await import(join(dist, 'apps/standalone/src/main.js'));
