// A copy of the extension as it is published: what `files` in package.json names, and nothing else.

import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';

/** The checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Copies the built extension to `folder`; with `web` as a browser gets it, without the Node entry. */
export async function stageExtension(folder, { web = false } = {}) {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  if (!existsSync(join(root, manifest.browser)))
    throw new Error('The extension is not built: run npm run build.');
  await mkdir(folder, { recursive: true });
  const patterns = manifest.files.flatMap((name) => [name, `${name}/**`]);
  for (const path of globSync(patterns, { cwd: root, onlyFiles: true })) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await cp(join(root, path), join(folder, path));
  }
  const staged = { ...manifest, main: web ? undefined : manifest.main, devDependencies: undefined };
  await writeFile(join(folder, 'package.json'), JSON.stringify(staged, null, 2));
  return folder;
}

/** `ad-ref.ad-ref-0.1.0`: the folder name under which VS Code keeps the extension. */
export async function extensionFolderName() {
  const { publisher, name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return basename(`${publisher}.${name}-${version}`);
}
