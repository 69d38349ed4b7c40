import 'reflect-metadata';
import { runProcess } from '@libs/system';
import { councilFile, welcome } from './demo/welcome.js';
import { run } from './run.js';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

await runProcess(
  async (configuration, logger) => {
    say('Délibéré démarre…');
    const running = await run(configuration, logger);
    say(welcome(running.url, configuration, councilFile));
    return {
      stop: () => {
        say('Arrêt…');
        return running.stop();
      },
    };
  },
  { LOG_LEVEL: 'warn', ...process.env },
);
