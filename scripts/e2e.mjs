// The extension tests in a real VS Code: in its Node extension host and in its web worker host.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHost, workbenchUrl } from './host.mjs';
import { exists } from './process.mjs';
import { root, stageExtension } from './stage.mjs';

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
  return desktop ? runInDesktop(desktop, tests) : runInBrowser({ extension: root, tests });
}

/** `VSCODE_EXECUTABLE_PATH`, else what the download by @vscode/test-electron gives, else nothing. */
async function desktopCode() {
  if (process.env.VSCODE_EXECUTABLE_PATH) return process.env.VSCODE_EXECUTABLE_PATH;
  const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (needsDisplay && !(await exists('xvfb-run', ['--help']))) {
    console.log(
      'No display and no xvfb-run: the tests use the workbench server instead of a desktop VS Code.',
    );
    return undefined;
  }
  try {
    const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
    return await downloadAndUnzipVSCode({
      version: 'stable',
      timeout: 10_000,
      reporter: new SilentReporter(),
      cachePath: join(root, '.cache/vscode-test'),
    });
  } catch (error) {
    console.log(
      `No desktop VS Code can be downloaded (${oneLine(error)}): the tests use the workbench server.`,
    );
    return undefined;
  }
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
    const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
    const [command, all] = display ? [executable, args] : ['xvfb-run', ['-a', executable, ...args]];
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
    return { ...JSON.parse(text), log };
  } catch {
    return { passed: 0, failed: 1, skipped: [], log };
  }
}

async function workspaceIn(folder) {
  const workspace = join(folder, 'workspace');
  await cp(join(root, 'test/e2e/workspace'), workspace, { recursive: true });
  return workspace;
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
