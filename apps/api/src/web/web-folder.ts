import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectOf = (folder: string): string =>
  existsSync(join(folder, 'package.json')) || dirname(folder) === folder ? folder : projectOf(dirname(folder));

/** The folder of the project, whether this runs from source or built. */
export const projectFolder = (): string => projectOf(dirname(fileURLToPath(import.meta.url)));

/** Where the build puts the application. */
export const webFolder = (): string => join(projectFolder(), 'dist', 'web');
