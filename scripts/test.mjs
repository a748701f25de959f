// npm test: installs what is missing, builds, runs every test and adds the runners up.
// The last line is `N passed, N failed`, with `, N skipped` where some were, each with its reason above.
// `--only build,lint,unit,pages,node,web,interface,word` runs some of them; `--pictures` renews those of docs/pictures.
// Screenshots of every view are in out/pictures after the interface tests, of the site after those of the pages.
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exists, run, withProgress } from './process.mjs';
import { ensureDebianPackages, ensurePackages, hasGit, requireNode, tail } from './system.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const only = args.includes('--only') ? args[args.indexOf('--only') + 1]?.split(',') : undefined;
const pictures = join(root, 'out/pictures');
const totals = { passed: 0, failed: 0, skipped: /** @type {string[]} */ ([]) };

requireNode();
process.chdir(root);
try {
  await everything();
} catch (error) {
  // Whatever could not even be started counts as a failure, and says what to do.
  console.error(error.message);
  totals.failed++;
}
for (const reason of totals.skipped) console.log(`skipped: ${reason}`);
const ran = totals.passed + totals.failed > 0;
if (!ran) console.error('No test ran.');
const skipped = totals.skipped.length > 0 ? `, ${totals.skipped.length} skipped` : '';
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exit(totals.failed > 0 || !ran ? 1 : 0);

async function everything() {
  await ensurePackages(root);
  // These come with the packages, therefore they are loaded only now.
  const e2e = await import('./e2e.mjs');
  const inBrowser = ['pages', 'node', 'web', 'interface'].some(wanted);
  await ensureDebianPackages({
    git: await hasGit(),
    ...(inBrowser ? { chromium: Boolean(e2e.findBrowser()) } : {}),
  });

  await command('Compiling', ['npx', 'tsc', '-b']);
  await command('Bundling', ['node', 'scripts/bundle.mjs']);
  if (wanted('lint')) await lint();
  if (wanted('unit')) await mocha('Unit tests', ['mocha']);
  if (wanted('pages')) {
    const files = 'out/test/e2e/pages/*.test.js';
    const words = ['mocha', '--no-config', '--ui=tdd', '--exit', '--timeout=60000', files];
    await mocha('Tests of the pages in a browser', words, {
      ...e2e.browserEnvironment(),
      AD_REF_SITE_PICTURE: pictures,
    });
  }
  if (wanted('node')) await inHost('Tests in the Node extension host', e2e.runInNodeHost);
  if (wanted('web')) await inHost('Tests in the web worker extension host', e2e.runInWorkerHost);
  if (wanted('interface')) {
    const title = 'Tests of the real interface';
    await e2e.withWorkbench(pictures, (env) =>
      mocha(
        title,
        [
          'mocha',
          '--no-config',
          '--ui=tdd',
          '--exit',
          '--timeout=120000',
          'out/test/e2e/interface/*.test.js',
        ],
        env,
      ),
    );
  }
  if (wanted('word')) await word();
  if (args.includes('--pictures')) await renewPictures(pictures);
}

/** Takes the screenshots that the documentation shows into it. */
async function renewPictures(from) {
  const to = join(root, 'docs/pictures');
  for (const name of await readdir(to)) {
    const taken = join(from, name);
    if (existsSync(taken)) await copyFile(taken, join(to, name));
  }
}

/** Other programs judge the Word files. Where they cannot be had, their tests say so and count as skipped. */
async function word() {
  try {
    await ensureDebianPackages({
      'libreoffice-writer-nogui': await exists('soffice'),
      pandoc: await exists('pandoc'),
    });
  } catch (error) {
    console.error(error.message);
  }
  const words = ['mocha', '--no-config', '--ui=tdd', '--timeout=60000', 'out/test/e2e/word/*.test.js'];
  await mocha('Tests of Word files by other programs', words);
}

function wanted(part) {
  return only === undefined || only.includes(part);
}

/** A step without which nothing can be tested. */
async function command(title, [name, ...rest]) {
  const { code, output } = await withProgress(title, (note) => run(name, rest, { cwd: root, onLine: note }));
  if (code !== 0) throw new Error(`${title} failed:\n${output.trimEnd()}`);
}

/** Format and lint together count as one test. */
async function lint() {
  const results = await withProgress('Lint', async () => [
    await run('npx', ['biome', 'check', '.'], { cwd: root }),
    await run('npx', ['oxlint', '--type-aware', '--deny-warnings'], { cwd: root }),
  ]);
  const failed = results.filter(({ code }) => code !== 0);
  for (const { output } of failed) console.error(output.trimEnd());
  add({ passed: failed.length === 0 ? 1 : 0, failed: failed.length === 0 ? 0 : 1, skipped: [] }, 'Lint');
}

async function mocha(title, words, env = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'ad-ref-counts-'));
  try {
    const file = join(folder, 'counts.json');
    const all = [...words, '--reporter', join(root, 'scripts/mocha-counts.cjs')];
    console.log(`${title} …`);
    const { code } = await run('npx', all, { cwd: root, show: true, env: { ...env, AD_REF_COUNTS: file } });
    const counts = JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
    // A runner that died, or that failed outside a test, must not pass for a good one.
    const broken = counts === null || (code !== 0 && counts.failed === 0);
    add(broken ? { passed: counts?.passed ?? 0, failed: 1, skipped: counts?.skipped ?? [] } : counts, title);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inHost(title, work) {
  const result = await withProgress(title, work);
  if (result.failed > 0) console.error(tail(readable(result.log), 120));
  add(result, title);
}

/** The log of a workbench without its talk about networks and missing native parts. */
function readable(log) {
  return log
    .split('\n')
    .filter(
      (line) =>
        !/^\s+at .*(code-server|workbench\.js)|AgentHost|→|ENOTFOUND|ChatModelSelection|bindings file/.test(
          line,
        ),
    )
    .join('\n');
}

function add(counts, title) {
  totals.passed += counts.passed;
  totals.failed += counts.failed;
  totals.skipped.push(...counts.skipped);
  console.log(`${title}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped.length} skipped`);
}
