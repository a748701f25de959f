// The extension tests in a real VS Code: in its Node extension host and in its web worker host.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHost, workbenchUrl } from './host.mjs';
import { exists, run } from './process.mjs';
import { extensionFolderName, root, stageExtension } from './stage.mjs';
import { ensureDebianPackages } from './system.mjs';

const resultMark = 'AD-REF-E2E ';
/** The whole run, start-up included; a healthy one takes a tenth of it. */
const limit = 180_000;

/** Browsers that can show the workbench, the likeliest first; `CHROMIUM_PATH` names another one. */
export function findBrowser() {
  const known = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return known.find((path) => path && existsSync(path));
}

/** Quiet, offline and able to run as root. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What tests that drive a browser of their own find it by. */
export function browserEnvironment() {
  return { AD_REF_BROWSER: findBrowser(), AD_REF_BROWSER_FLAGS: JSON.stringify(browserFlags) };
}

/** Runs the suites in the web worker host; answers `{ passed, failed, skipped, log }`. */
export async function runInWorkerHost() {
  return inTemporary(async (folder) => {
    const extension = await stageExtension(join(folder, 'extension'), { web: true });
    await cp(join(root, 'dist/e2e'), join(extension, 'dist/e2e'), { recursive: true });
    return runInBrowser({ extension, tests: join(extension, 'dist/e2e/web.cjs'), web: true });
  });
}

/** Runs the suites in the Node host: a desktop VS Code where one can be had, else the workbench server. */
export async function runInNodeHost() {
  const tests = join(root, 'dist/e2e/node.cjs');
  const desktop = await desktopCode();
  if (desktop) {
    const result = await runInDesktop(desktop, tests);
    if (result.started || process.env.VSCODE_EXECUTABLE_PATH) return result;
    console.log('The desktop VS Code did not start here: the tests use the workbench server.');
  }
  return runInBrowser({ extension: root, tests });
}

/** `VSCODE_EXECUTABLE_PATH`, else what the download by @vscode/test-electron gives, else nothing. */
async function desktopCode() {
  if (process.env.VSCODE_EXECUTABLE_PATH) return process.env.VSCODE_EXECUTABLE_PATH;
  try {
    const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
    const executable = await downloadAndUnzipVSCode({
      version: 'stable',
      timeout: 10_000,
      reporter: new SilentReporter(),
      cachePath: join(root, '.cache/vscode-test'),
    });
    if (needsDisplay()) await ensureDebianPackages({ xvfb: await exists('xvfb-run', ['--help']) });
    return executable;
  } catch (error) {
    console.log(`No desktop VS Code here (${oneLine(error)}): the tests use the workbench server.`);
    return undefined;
  }
}

function needsDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

async function runInDesktop(executable, tests) {
  return inTemporary(async (folder) => {
    const workspace = await workspaceIn(folder);
    const args = [
      workspace,
      `--extensionDevelopmentPath=${root}`,
      `--extensionTestsPath=${tests}`,
      `--user-data-dir=${join(folder, 'data')}`,
      `--extensions-dir=${join(folder, 'extensions')}`,
      '--disable-workspace-trust',
      '--disable-updates',
      '--skip-welcome',
      '--skip-release-notes',
      '--no-sandbox',
      '--disable-gpu',
    ];
    const [command, all] = needsDisplay() ? ['xvfb-run', ['-a', executable, ...args]] : [executable, args];
    const child = spawn(command, all, { stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (log += text));
    const ended = new Promise((resolve) => child.on('close', resolve).on('error', resolve));
    const timer = setTimeout(() => child.kill(), limit);
    await ended;
    clearTimeout(timer);
    return resultOf(log);
  });
}

/** Runs the tests of an extension in the workbench server, seen by a browser without a window. */
async function runInBrowser({ extension, tests, web = false }) {
  const { chromium } = await import('playwright-core');
  return inTemporary(async (folder) => {
    const workspace = await workspaceIn(folder);
    let log = '';
    const host = await startHost({ driver: true, data: join(folder, 'data'), log: (text) => (log += text) });
    const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
    try {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      const code = await new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('the tests did not end in time')), limit);
        const end = (value) => {
          clearTimeout(timer);
          resolve(value);
        };
        const opened = async () => {
          await page.exposeFunction('codeAutomationLog', (_type, args) => (log += `${args.join(' ')}\n`));
          await page.exposeFunction('codeAutomationExit', end);
          page.on('crash', () => reject(new Error('the page crashed')));
          const more = [['skipWelcome', 'true']];
          await page.goto(workbenchUrl(host, workspace, { extension, tests, web, more }));
        };
        opened().catch(reject);
      }).catch((error) => (log += `\n${error.message}\n`));
      if (code !== 0) log += `\nexit code ${typeof code === 'number' ? code : 'none'}\n`;
      return resultOf(log);
    } finally {
      await browser.close();
      await host.stop();
    }
  });
}

/** The counts the suites printed; a run that ended without them is one failure. */
function resultOf(log) {
  const line = log.split('\n').find((each) => each.includes(resultMark));
  const text = line?.slice(line.indexOf(resultMark) + resultMark.length).replace(/^([^}]*\}).*$/, '$1');
  try {
    return { ...JSON.parse(text), log, started: true };
  } catch {
    return { passed: 0, failed: 1, skipped: [], log, started: false };
  }
}

async function workspaceIn(folder) {
  const workspace = join(folder, 'workspace');
  await cp(join(root, 'test/e2e/workspace'), workspace, { recursive: true });
  await commitTwice(workspace);
  return workspace;
}

/** Makes the workspace a Git repository in which one draft has an earlier, tagged revision, and one was away for a while. */
async function commitTwice(workspace) {
  const git = async (...args) => {
    const identity = ['-c', 'user.name=Secretariat', '-c', 'user.email=secretariat@example.org'];
    const { code, output } = await run('git', [...identity, '-c', 'commit.gpgsign=false', ...args], {
      cwd: workspace,
    });
    if (code !== 0) throw new Error(`git ${args[0]} failed:\n${output}`);
  };
  const draft = join(workspace, 'accord.rev3.decl.md');
  const text = await readFile(draft, 'utf8');
  await git('init', '--quiet');
  await writeFile(draft, text.replace('a register', 'a [register]').replace('1.4 The', '1.4 [The]'));
  await git('add', '.', ':!short.note.md');
  await git('commit', '--quiet', '-m', 'First reading');
  await git('tag', 'first-reading');
  await writeFile(draft, text);
  await git('rm', '--quiet', '--cached', 'enclosure.note.md');
  await git('commit', '--quiet', '-a', '-m', 'Second reading');
  await git('add', 'enclosure.note.md');
  await git('commit', '--quiet', '-m', 'Third reading');
}

async function inTemporary(work) {
  const folder = await mkdtemp(join(tmpdir(), 'ad-ref-e2e-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function oneLine(error) {
  return String(error?.message ?? error).split('\n')[0];
}

/**
 * Starts a workbench with the extension installed and the test workspace open, and calls `work` with the
 * environment by which the interface tests find it. `pictures` is the folder that screenshots go into.
 */
export async function withWorkbench(pictures, work) {
  return inTemporary(async (folder) => {
    const data = join(folder, 'data');
    await stageExtension(join(data, 'extensions', await extensionFolderName()));
    const host = await startHost({ data });
    try {
      return await work({
        AD_REF_WORKBENCH: workbenchUrl(host, await workspaceIn(folder)),
        ...browserEnvironment(),
        AD_REF_PICTURES: pictures,
      });
    } finally {
      await host.stop();
    }
  });
}
