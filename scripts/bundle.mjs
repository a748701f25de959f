// Bundles what VS Code and the command line load: one file each, so that start-up reads one file.
// `--watch` keeps going; `--minify` is for the published package.
import { existsSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const flags = new Set(process.argv.slice(2));

const common = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2023',
  sourcemap: true,
  minify: flags.has('--minify'),
  logLevel: 'warning',
  legalComments: 'none',
};
const node = { ...common, platform: 'node', target: 'node20.19', format: 'cjs', external: ['vscode'] };
/** A worker has no `require`; VS Code gives the extension one for `vscode` alone. */
const web = {
  ...common,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  // Some packages have a build for pages, which a worker cannot run: it has no `document`.
  conditions: ['worker', 'module'],
  external: ['vscode'],
};
/** A page inside VS Code may load nothing but its script and its style, so no map either. */
const page = { ...common, platform: 'browser', sourcemap: false };
/** CommonJS packages inside an ES module look for `require`. */
const requireBanner = `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);`;
/** The browser build of mocha takes `module.exports` for itself; the footer puts `run` back there. */
const suites = { format: 'iife', globalName: 'suites', footer: { js: 'module.exports = suites;' } };

const entries = [
  { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.cjs' },
  { ...web, format: 'cjs', entryPoints: ['client/src/extension.web.ts'], outfile: 'dist/extension.web.cjs' },
  ...['redline', 'burn-down', 'matrix', 'register', 'room'].flatMap((name) => [
    {
      ...page,
      format: 'iife',
      entryPoints: [`client/src/webviews/${name}/main.ts`],
      outfile: `dist/webviews/${name}.js`,
    },
    {
      ...page,
      entryPoints: [`client/src/webviews/${name}/${name}.css`],
      outfile: `dist/webviews/${name}.css`,
    },
  ]),
  { ...node, entryPoints: ['server/src/node.ts'], outfile: 'dist/server.cjs' },
  { ...web, format: 'iife', entryPoints: ['server/src/browser.ts'], outfile: 'dist/server.web.js' },
  {
    ...node,
    format: 'esm',
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/adref.js',
    banner: { js: `#!/usr/bin/env node\n${requireBanner}` },
  },
  { ...node, ...suites, entryPoints: ['test/e2e/node.ts'], outfile: 'dist/e2e/node.cjs' },
  { ...web, ...suites, entryPoints: ['test/e2e/web.ts'], outfile: 'dist/e2e/web.cjs' },
];

const present = entries.filter(({ entryPoints: [source] }) => {
  const there = existsSync(`${root}/${source}`);
  if (!there) console.log(`bundle: ${source} does not exist yet, skipped`);
  return there;
});

if (flags.has('--watch')) {
  const contexts = await Promise.all(present.map((entry) => context({ ...entry, logLevel: 'info' })));
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  await rm(`${root}/dist`, { recursive: true, force: true });
  try {
    await Promise.all(present.map((entry) => build(entry)));
  } catch {
    // esbuild has already said what is wrong and where.
    process.exit(1);
  }
  if (existsSync(`${root}/dist/adref.js`)) await chmod(`${root}/dist/adref.js`, 0o755);
  console.log(`bundle: ${present.map(({ outfile }) => outfile).join(', ')}`);
}
