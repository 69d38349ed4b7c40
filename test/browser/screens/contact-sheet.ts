import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const figure = (file: string): string =>
  `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${file.replace(/\.png$/, '')}</figcaption></figure>`;

/** A page with all the pictures of a folder; answers where it is. */
export const writeContactSheet = async (folder: string): Promise<string> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
  const path = join(folder, 'index.html');
  await writeFile(
    path,
    `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<title>Les écrans</title>
<style>
  body { margin: 1rem; font: 0.9rem system-ui; background: #777; color: #fff; display: grid; gap: 1rem;
    grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); align-items: start }
  figure { margin: 0 } img { width: 100%; max-height: 26rem; object-fit: cover; object-position: top }
</style>
${files.map(figure).join('\n')}
</html>
`,
  );
  return path;
};
