import { type Measure, printReport } from './report.js';

/** One file of this folder; its default export measures. */
interface Benchmark {
  readonly about: string;
  /** Fails when a figure misses its target: an issue asks for it. */
  readonly gate?: true;
  readonly load: () => Promise<{ readonly default: () => Promise<readonly Measure[]> }>;
}

const benchmarks: Readonly<Record<string, Benchmark>> = {
  'event-store': {
    about: 'appending and catching up, as ratios to INSERT, emmett-postgresql and COPY of the same run',
    load: () => import('./event-store.js'),
  },
  compliance: {
    about: 'cycles of 15 declarations judged in a second on one core, verdict alone and fully explained',
    load: () => import('./compliance.js'),
  },
  rebuild: {
    about: 'events in a second while every read model is rebuilt from the log',
    load: () => import('./rebuild.js'),
  },
  service: {
    about: 'the built `npm start` over HTTP: commands at 200/s, submission to queue, time to the first answer',
    load: () => import('./service.js'),
  },
  web: {
    about:
      'first paint and interactions in a browser slowed down 4 times, also with 5,000 declarations; fails above target',
    gate: true,
    load: () => import('./web.js'),
  },
};

const width = Math.max(...Object.keys(benchmarks).map((name) => name.length));
const usage = [
  'npm run bench -- <name>',
  '',
  ...Object.entries(benchmarks).map(([name, { about }]) => `  ${name.padEnd(width)}  ${about}`),
  '',
  'Prints a table and, as its last line, one JSON object: {"<measure>": {"value", "target", "ok"}}.',
].join('\n');

const [name] = process.argv.slice(2);
if (name === undefined || name === '--help' || name === '-h') {
  console.log(usage);
  process.exit(0);
}
const benchmark = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
if (!benchmark) {
  console.error(`There is no benchmark "${name}".\n\n${usage}`);
  process.exit(2);
}
const { default: measure } = await benchmark.load();
const allHold = printReport(await measure());
process.exit(benchmark.gate && !allHold ? 1 : 0);
