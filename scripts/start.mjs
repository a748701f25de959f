// npm start: installs what is missing, builds, and opens the sample meeting in VS Code with the extension running:
// in the desktop `code` or `codium` where there is one, else in a workbench whose address it prints.
// `--port N` chooses the workbench's port; `--browser` takes the workbench even where there is a desktop VS Code.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exists, run, withProgress } from './process.mjs';
import { ensurePackages, requireNode } from './system.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sample = join(root, 'sample');
const first = join(sample, 'Declaration.Rev.5.decl.md');
const args = process.argv.slice(2);

requireNode();
process.chdir(root);
try {
  await ensurePackages(root);
  await step('Compiling', ['npx', 'tsc', '-b']);
  await step('Bundling', ['node', 'scripts/bundle.mjs']);
  const desktop = args.includes('--browser') ? undefined : await desktopCode();
  if (desktop) openDesktop(desktop);
  else await openWorkbench();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

async function step(title, [name, ...rest]) {
  const { code, output } = await withProgress(title, (note) => run(name, rest, { onLine: note }));
  if (code !== 0) throw new Error(`${title} failed:\n${output.trimEnd()}`);
}

/** `code` or `codium`, where there is a screen to show it on. */
async function desktopCode() {
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!screen) return undefined;
  for (const command of ['code', 'codium']) if (await exists(command)) return command;
  return undefined;
}

function openDesktop(command) {
  const shell = process.platform === 'win32';
  const child = spawn(command, [`--extensionDevelopmentPath=${root}`, sample, first], {
    stdio: 'inherit',
    shell,
  });
  child.on('exit', (code) => (process.exitCode = code ?? 1));
  console.log('VS Code opens the sample meeting in a window of its own.');
}

async function openWorkbench() {
  const { startHost, workbenchUrl, isFree } = await import('./host.mjs');
  const { extensionFolderName, stageExtension } = await import('./stage.mjs');
  const data = await mkdtemp(join(tmpdir(), 'ad-ref-start-'));
  const clear = () => rm(data, { recursive: true, force: true, maxRetries: 5 });
  try {
    await stageExtension(join(data, 'extensions', await extensionFolderName()));
    const wished = Number(args[args.indexOf('--port') + 1]) || 8123;
    const port = (await isFree(wished)) ? wished : 0;
    const host = await withProgress('Starting the workbench', () => startHost({ data, port }));
    console.log(`\nOpen this address in a browser:\n\n  ${workbenchUrl(host, sample, { file: first })}\n`);
    console.log('It is served to this machine only. Ctrl+C ends it.');
    const end = async () => {
      await host.stop();
      await clear();
      process.exit(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
  } catch (error) {
    await clear();
    throw error;
  }
}
