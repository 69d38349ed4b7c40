import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectOf = (folder: string): string =>
  existsSync(join(folder, 'package.json')) || dirname(folder) === folder ? folder : projectOf(dirname(folder));

/** Where the build puts the application, whether this runs from source or built. */
export const webFolder = (): string => join(projectOf(dirname(fileURLToPath(import.meta.url))), 'dist', 'web');
