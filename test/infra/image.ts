import { type Copy, DockerfileParser } from 'dockerfile-ast';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const repository = join(import.meta.dirname, '../..');

/** What infra/Dockerfile says: the last stage is the image. */
export interface Image {
  readonly bases: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly user: string;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
  /** The files and folders of this repository that any stage copies. */
  readonly copied: readonly string[];
}

const wordsIn = (text: string | null | undefined): string[] => JSON.parse(/\[.*\]$/s.exec(text ?? '')?.[0] ?? '[]');

const sourcesOf = (copy: Copy): string[] =>
  copy.getFromFlag()
    ? []
    : copy
        .getArguments()
        .slice(0, -1)
        .map((argument) => argument.getValue());

/** Reads the Dockerfile. */
export const readImage = (): Image => {
  const file = DockerfileParser.parse(readFileSync(join(repository, 'infra/Dockerfile'), 'utf8'));
  const froms = file.getFROMs();
  const lastStage = froms.at(-1)!.getRange().start.line;
  const ofLastStage = file.getInstructions().filter((instruction) => instruction.getRange().start.line >= lastStage);
  const contentOf = (keyword: string) =>
    ofLastStage.findLast((instruction) => instruction.getKeyword() === keyword)?.getArgumentsContent();
  const properties = file.getENVs().filter((env) => env.getRange().start.line >= lastStage);
  return {
    bases: froms.map((from) => from.getImage() ?? ''),
    env: Object.fromEntries(
      properties.flatMap((env) => env.getProperties().map((one) => [one.getName(), one.getValue() ?? ''])),
    ),
    user: contentOf('USER') ?? 'root',
    command: wordsIn(contentOf('CMD')),
    healthCheck: wordsIn(contentOf('HEALTHCHECK')),
    copied: file.getCOPYs().flatMap(sourcesOf),
  };
};
