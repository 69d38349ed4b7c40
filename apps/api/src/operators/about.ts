import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { OperatorsOverview } from '@libs/contracts';
import type { z } from 'zod';
import { projectFolder, webFolder } from '../web/web-folder.js';

/** Which release this process runs, and since when. */
export const aboutService = (folder = webFolder()): z.infer<typeof OperatorsOverview>['service'] => {
  const { version } = JSON.parse(readFileSync(join(projectFolder(), 'package.json'), 'utf8')) as { version: string };
  const page = join(folder, 'index.html');
  return {
    version,
    builtAt: existsSync(page) ? statSync(page).mtime.toISOString() : null,
    node: process.versions.node,
    startedAt: new Date(performance.timeOrigin).toISOString(),
  };
};
