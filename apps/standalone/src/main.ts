import 'reflect-metadata';
import { runProcess } from '@libs/system';
import { welcome } from './demo/welcome.js';
import { run } from './run.js';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

await runProcess(
  async (configuration, logger, end) => {
    say('Délibéré démarre…');
    end.addEventListener('abort', () => say('Arrêt…'));
    const running = await run(configuration, logger, { say, end });
    say(welcome(configuration));
    return {
      stop: async () => {
        await running.stop();
        say('Délibéré est arrêté.');
      },
    };
  },
  { LOG_LEVEL: 'warn', ...process.env },
);
