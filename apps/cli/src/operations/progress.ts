import { SingleBar } from 'cli-progress';

/** Told how far a long piece of work has got, and that it is over. */
export interface Progress {
  readonly at: (position: number, end: number) => void;
  readonly done: () => void;
}

const bar = (): Progress => {
  const shown = new SingleBar({
    format: '{bar} {percentage} % | {value} / {total} événements | {duration} s',
    stream: process.stderr,
    hideCursor: true,
  });
  let started = false;
  return {
    at: (position, end) => {
      if (!started) shown.start(end, 0);
      started = true;
      shown.setTotal(end);
      shown.update(position);
    },
    done: () => shown.stop(),
  };
};

/** One line for every tenth of the way: what a log file can hold. */
export const lines = (write: (line: string) => void): Progress => {
  let told = 0;
  return {
    at: (position, end) => {
      const tenth = end === 0 ? 10 : Math.floor((position * 10) / end);
      if (tenth <= told) return;
      told = tenth;
      write(`${tenth * 10} % (${position} / ${end} événements)`);
    },
    done: () => undefined,
  };
};

/** A bar on a terminal, lines elsewhere; always on standard error. */
export const progress = (): Progress =>
  process.stderr.isTTY ? bar() : lines((line) => void process.stderr.write(`${line}\n`));
