// npm start: installs what is missing, builds, and opens the sample meeting in VS Code with the extension running:
// in the desktop `code` or `codium` where there is one, else in a workbench whose address it prints.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exists, run, withProgress } from './process.mjs';
import { ensurePackages, requireNode } from './system.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = Number(process.argv[process.argv.indexOf('--port') + 1]) || 8123;

requireNode();
process.chdir(root);
await ensurePackages(root);
await withProgress('Compiling', () => run('npx', ['tsc', '-b']));
await withProgress('Bundling', () => run('node', ['scripts/bundle.mjs']));

const desktop = (await exists('code')) ? 'code' : (await exists('codium')) ? 'codium' : undefined;
if (desktop && (process.env.DISPLAY || process.platform !== 'linux')) {
  spawn(desktop, [`--extensionDevelopmentPath=${root}`, join(root, 'sample')], { stdio: 'inherit' });
} else {
  const { ensureHost, startHost, workbenchUrl } = await import('./host.mjs');
  await ensureHost();
  const host = await startHost({ port, driver: true });
  console.log(`Open ${workbenchUrl(host, join(root, 'sample'), { extension: root })}`);
  console.log('Ctrl+C ends it.');
  process.on('SIGINT', async () => {
    await host.stop?.();
    process.exit(0);
  });
}
