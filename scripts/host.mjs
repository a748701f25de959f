// A real VS Code workbench without a download of VS Code: the npm package code-server carries one.
// It is installed once into a cache outside the checkout, keyed by version, and served on 127.0.0.1.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:http';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, stop, withProgress } from './process.mjs';

/** code-server 4.139.1 is VS Code 1.139.1. */
const hostVersion = '4.139.1';
/** The workbench server calls an interface that Node 20 and 22 lack. */
const hostNode = 24;

/** Where the host is kept; `AD_REF_CACHE` moves it. */
export function cacheFolder() {
  if (process.env.AD_REF_CACHE) return process.env.AD_REF_CACHE;
  if (process.platform === 'win32' && process.env.LOCALAPPDATA)
    return join(process.env.LOCALAPPDATA, 'ad-ref', 'cache');
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ad-ref');
}

/** Installs the host where it is not there yet and answers `{ node, server }`; throws with what to do. */
export async function ensureHost() {
  const folder = join(cacheFolder(), `vscode-host-${hostVersion}`);
  // The folder gets its final name only when it is whole, so a half-finished install is never used.
  if (!existsSync(folder))
    await withProgress('Installing a VS Code workbench (once, about 600 MB)', (note) =>
      install(folder, note),
    );
  return {
    node: await ensureNode(),
    server: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

async function install(folder, note) {
  const work = await workFolder();
  try {
    await npm(['install', `code-server@${hostVersion}`], work, note);
    // Its shrinkwrap is out of step with its package.json, therefore `install` and not `ci`.
    await npm(['install', '--omit=dev'], join(work, 'node_modules/code-server/lib/vscode'), note);
    await settle(work, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The Node binary the host runs on: our own where it is new enough, else one from npm. */
async function ensureNode() {
  if (Number(process.versions.node.split('.')[0]) >= hostNode) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const folder = join(cacheFolder(), `node-${hostNode}-${platform}-${process.arch}`);
  if (!existsSync(folder)) {
    await withProgress(`Installing Node ${hostNode} for the workbench`, async (note) => {
      const work = await workFolder();
      try {
        await npm(['install', `${name}@${hostNode}`], work, note);
        await settle(work, folder);
      } finally {
        await rm(work, { recursive: true, force: true });
      }
    });
  }
  return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** A fresh folder beside the final ones (a rename must not cross file systems); sweeps those of dead runs. */
async function workFolder() {
  const cache = cacheFolder();
  await mkdir(cache, { recursive: true });
  for (const name of await readdir(cache)) {
    const pid = /^partial-(\d+)-/.exec(name)?.[1];
    if (pid && !alive(Number(pid))) await rm(join(cache, name), { recursive: true, force: true });
  }
  const folder = await mkdtemp(join(cache, `partial-${process.pid}-`));
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  return folder;
}

/** Gives a finished folder its name; another run that was faster wins. */
async function settle(work, folder) {
  try {
    await rename(work, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function npm(args, cwd, note) {
  const all = [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=warn'];
  const { code, output } = await run('npm', all, { cwd, onLine: note });
  if (code !== 0) {
    throw new Error(`npm ${all.join(' ')} failed:\n${output.split('\n').slice(-15).join('\n')}`);
  }
}

/**
 * Starts the workbench server on 127.0.0.1 and answers `{ port, origin, stop }` once it takes connections.
 * `data` is its folder for settings and extensions, by default a temporary one that `stop` removes;
 * `settings` are what a new such folder begins with.
 * `driver` lets a page hand in an extension under development and its tests.
 */
export async function startHost({ port = 0, data, settings = {}, driver = false, log = () => {} } = {}) {
  const { node, server } = await ensureHost();
  const chosen = port || (await freePort());
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'ad-ref-host-')));
  await writeSettings(folder, settings);
  const args = [
    server,
    '--host=127.0.0.1',
    `--port=${chosen}`,
    '--without-connection-token',
    '--accept-server-license-terms',
    '--disable-telemetry',
    '--disable-workspace-trust',
    `--server-data-dir=${folder}`,
    ...(driver ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(node, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.setEncoding('utf8').on('data', log);
  child.stderr.setEncoding('utf8').on('data', log);
  const end = async () => {
    await stop(child);
    if (!data) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await answering(chosen, child);
  } catch (error) {
    await end();
    throw error;
  }
  return { port: chosen, origin: `http://127.0.0.1:${chosen}`, child, stop: end };
}

/** The address that opens a folder, and a file in it; with `extension` also an extension under development, and its tests. */
export function workbenchUrl({ port }, folder, { file, extension, tests, web = false, more = [] } = {}) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${asPath(path)}`;
  const payload = [
    ...(file ? [['openFile', remote(file)]] : []),
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(extension && web ? [['extensionDevelopmentKind', 'web']] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...more,
  ];
  const query = payload.length > 0 ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : '';
  return `http://127.0.0.1:${port}/?folder=${encodeURI(asPath(folder))}${query}`;
}

/** `C:\a` is `/C:/a` in an address. */
function asPath(path) {
  const slashes = path.replaceAll('\\', '/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

/** A quiet workbench: no chat panel beside the text, no start page, nothing that looks for a network. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.openRepositoryInParentFolders': 'never',
};

/** Settings the person made in an earlier run win. */
async function writeSettings(folder, settings) {
  const user = join(folder, 'data', 'User');
  const file = join(user, 'settings.json');
  if (existsSync(file)) return;
  await mkdir(user, { recursive: true });
  await writeFile(file, `${JSON.stringify({ ...quietSettings, ...settings }, null, 2)}\n`);
}

/** Whether nobody listens at a port of this machine. */
export async function isFree(port) {
  return (await listenOnce(port).catch(() => 0)) === port;
}

function freePort() {
  return listenOnce(0);
}

/** Takes a port, lets go of it and answers its number. */
function listenOnce(wanted) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answering(port, child) {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the workbench server ended with code ${child.exitCode}`);
    if (await answers(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error('the workbench server did not answer within a minute');
}

function answers(port) {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/', timeout: 5000 }, (response) => {
      response.resume();
      resolve(response.statusCode !== undefined && response.statusCode < 500);
    });
    request.on('error', () => resolve(false));
    request.on('timeout', () => request.destroy());
  });
}
