import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { run, sample } from '../../server/cli/run.ts';
import { root } from '../../sources.ts';
import { variable } from './open-page.ts';

/** Published from files whose names need care in links. */
const site = mkdtempSync(join(tmpdir(), 'ad-ref site #1 100% сайт-'));
const REDLINE = 'changes/declaration-rev-5-decl.html';
const MATRIX = 'positions/declaration-rev-5-decl.html';
let browser: Browser;
const all: string[] = [];
const complaints: string[] = [];

suite('site of a meeting', () => {
  suiteSetup(async () => {
    const meeting = join(site, 'meeting');
    cpSync(sample, meeting, { recursive: true });
    cpSync(join(sample, 'Fund.decision.md'), join(meeting, 'Папка #1/Проект 100% №2.decision.md'));
    const ran = await run(['publish', meeting, '-o', join(site, 'out'), '--now', '2031-10-05', '--json']);
    assert.equal(ran.code, 0, ran.err);
    const { pages } = JSON.parse(ran.out) as { readonly pages: readonly { readonly path: string }[] };
    all.push(...pages.map(({ path }) => path));
    browser = await chromium.launch({
      executablePath: variable('AD_REF_BROWSER'),
      args: JSON.parse(variable('AD_REF_BROWSER_FLAGS')) as string[],
    });
  });
  suiteTeardown(async () => {
    await browser?.close();
    rmSync(site, { recursive: true, force: true });
  });
  teardown(() => assert.deepEqual(complaints.splice(0), []));

  test('every link leads somewhere, and from the overview every page is reached', async () => {
    const page = await open('index.html');
    const [seen, queue] = [new Set<string>(), [page.url()]];
    for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
      if (seen.has(url)) continue;
      seen.add(url);
      await page.goto(url);
      const links = await page
        .locator('a')
        .evaluateAll((found) => found.map((one) => (one as HTMLAnchorElement).href));
      const ids = new Set(await page.locator('[id]').evaluateAll((found) => found.map(({ id }) => id)));
      for (const link of links) {
        const [target = '', anchor] = link.split('#');
        if (target !== url) queue.push(target);
        else assert.ok(anchor === undefined || ids.has(decodeURIComponent(anchor)), link);
        assert.ok(link.startsWith(pathToFileURL(join(site, 'out')).href.replace(/\/?$/, '/')), link);
      }
    }
    assert.equal(seen.size, all.length);
    // Anchors on other pages.
    for (const link of await anchoredLinks(page)) {
      await page.goto(link);
      assert.equal(await page.locator(':target').count(), 1, link);
    }
    await page.close();
  });

  test('nothing but the pages themselves is fetched, and no script is run', async () => {
    const page = await browser.newPage();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    for (const path of ['index.html', REDLINE, 'register.html']) await page.goto(urlOf(path));
    assert.deepEqual(fetched, ['index.html', REDLINE, 'register.html'].map(urlOf));
    assert.equal(await page.locator('script, link, img, iframe').count(), 0);
    await page.close();
  });

  for (const [name, options] of [
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['high contrast', { contrast: 'more' }],
    ['forced colours', { forcedColors: 'active', colorScheme: 'dark' }],
    ['narrow', { viewport: { width: 320, height: 640 } }],
  ] as const)
    test(`has no violation of accessibility: ${name}`, async function () {
      this.timeout(240_000);
      // Every page in the common look, one of each kind in the others.
      const paths = name === 'light' ? all : ONE_OF_EACH;
      const page = await open('index.html', options);
      for (const path of paths) {
        await page.goto(urlOf(path));
        assert.deepEqual(await violations(page), [], path);
      }
      await page.close();
    });

  test('a narrow screen scrolls sideways nowhere but in tables that say so', async () => {
    const page = await open('index.html', { viewport: { width: 320, height: 640 } });
    for (const path of all) {
      await page.goto(urlOf(path));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `${path}: ${width}`);
      const silent = await page
        .locator('.wide')
        .evaluateAll((found) => found.filter((one) => !one.hasAttribute('aria-label')).length);
      assert.equal(silent, 0, path);
    }
    await page.close();
  });

  test('the keyboard reaches every link and every table, the content first', async () => {
    for (const path of ['index.html', 'register.html', MATRIX]) {
      const page = await open(path);
      await page.keyboard.press('Tab');
      assert.equal(await focused(page), 'Skip to the content');
      assert.ok(await page.locator('.skip').evaluate((one) => one.getBoundingClientRect().left >= 0));
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'content');
      await page.goto(urlOf(path));
      const targets = await page.locator('a, [tabindex="0"]').count();
      const reached = new Set<string>();
      for (let i = 0; i < targets; i++) {
        await page.keyboard.press('Tab');
        reached.add(
          await page.evaluate(() =>
            String([...document.querySelectorAll('a, [tabindex="0"]')].indexOf(document.activeElement!)),
          ),
        );
      }
      assert.equal(reached.size, targets, path);
      assert.ok(!reached.has('-1'));
      await page.close();
    }
  });

  test('on paper there is no navigation, and no table is cut off', async () => {
    const page = await open(REDLINE);
    for (const path of ONE_OF_EACH) {
      await page.goto(urlOf(path));
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      assert.equal(await page.locator('header').isVisible(), false);
      const look = await page.evaluate(() => ({
        paper: getComputedStyle(document.body).backgroundColor,
        ink: getComputedStyle(document.body).color,
        cut: [...document.querySelectorAll('.wide')].filter(
          (one) => getComputedStyle(one).overflowX !== 'visible',
        ).length,
      }));
      assert.deepEqual(look, { paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', cut: 0 }, path);
    }
    await page.close();
  });

  test('a table of the register keeps its captions and headings', async () => {
    const page = await open('register.html');
    assert.deepEqual(await page.locator('caption').allTextContents(), [
      'Decisions',
      'Silence procedures',
      'Requests and undertakings',
      'Attendance',
      'What delegations said',
      'Documents cited',
    ]);
    await page.getByRole('link', { name: 'Requests and undertakings' }).click();
    assert.equal(await page.locator(':target').innerText(), 'Requests and undertakings (9)');
    await page.close();
  });

  test('pictures of it, the first for the README', async () => {
    const { AD_REF_PICTURES: any, AD_REF_SITE_PICTURE: first } = process.env;
    if (first) mkdirSync(first, { recursive: true });
    for (const [name, path, folder] of [
      ['site', 'index.html', first ?? any],
      ['site-redline', REDLINE, any],
      ['site-register', 'register.html', any],
    ] as const) {
      const page = await open(path);
      const picture = await page.screenshot(folder ? { path: join(folder, `${name}.png`) } : {});
      assert.ok(picture.length > 10_000);
      await page.close();
    }
  });
});

const ONE_OF_EACH = [
  'index.html',
  'register.html',
  'texts/declaration-rev-5-decl.html',
  'texts/fund-decision.html',
  REDLINE,
  MATRIX,
  'burn-down/so-2031-i-draft-1-en.html',
];

function urlOf(path: string): string {
  return pathToFileURL(join(site, 'out', path)).href;
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('requestfailed', (request) => complaints.push(request.url()));
  await page.goto(urlOf(path));
  return page;
}

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

async function anchoredLinks(page: Page): Promise<readonly string[]> {
  await page.goto(urlOf('register.html'));
  const links = await page
    .locator('a[href*="#"]')
    .evaluateAll((found) => found.map((one) => (one as HTMLAnchorElement).href));
  await page.goto(urlOf(MATRIX));
  const rows = await page
    .locator('tbody th a')
    .evaluateAll((found) => found.map((one) => (one as HTMLAnchorElement).href));
  const anchored = [...new Set([...links, ...rows])].filter((link) => link.includes('/texts/'));
  assert.ok(anchored.length > 20 && rows.every((link) => link.includes('#line-')));
  return anchored;
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const axe = Reflect.get(globalThis, 'axe') as {
      run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    };
    const { violations: found } = await axe.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
