// What the machine itself must have; on Debian and Ubuntu the tests may install it.
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { exists, run, withProgress } from './process.mjs';

const oldestNode = [20, 19];

/** Ends the process with advice where this Node is too old to build the project. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  console.error(`Node ${oldestNode.join('.')} or later is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs `npm ci` where packages are missing or older than the lock file; throws with npm's own words. */
export async function ensurePackages(root) {
  if (await packagesAreCurrent(root)) return;
  const { code, output } = await withProgress('Installing packages', (note) =>
    run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, onLine: note }),
  );
  if (code !== 0) throw new Error(`npm ci failed:\n${tail(output)}`);
}

/** Makes sure of commands and programs; `wanted` maps a Debian package to whether it is there already. */
export async function ensureDebianPackages(wanted) {
  const missing = Object.entries(wanted)
    .filter(([, there]) => !there)
    .map(([name]) => name);
  if (missing.length === 0) return;
  const install = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  const isRoot = process.getuid?.() === 0;
  if (!(await isDebian()))
    throw new Error(`Missing on this machine: ${missing.join(', ')}. Please install it.`);
  if (!isRoot) throw new Error(`Missing on this machine: ${missing.join(', ')}. Please run: sudo ${install}`);
  await withProgress(`Installing ${missing.join(', ')}`, async (note) => {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const update = await run('apt-get', ['update'], { env, onLine: note });
    const { code, output } = await run(install.split(' ')[0], install.split(' ').slice(1), {
      env,
      onLine: note,
    });
    if (code !== 0) throw new Error(`${install} failed:\n${tail(update.output + output)}`);
  });
}

/** Whether a command answers `--version`. */
export const hasGit = () => exists('git');

/** The last lines of a long output: the reason stands there. */
export function tail(output, lines = 20) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}

async function packagesAreCurrent(root) {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const [lock, copy] = await Promise.all([stat(join(root, 'package-lock.json')), stat(installed)]);
  return copy.mtimeMs >= lock.mtimeMs;
}

async function isDebian() {
  if (process.platform !== 'linux') return false;
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
}
