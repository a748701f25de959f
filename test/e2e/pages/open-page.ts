import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { webviewPage } from '../../../client/src/views/webview-page.ts';
import { root } from '../../sources.ts';

/** A page of the extension in a plain browser, with a stand-in for VS Code around it. */
export interface OpenedPage {
  readonly page: Page;
  /** Everything that the page said to the extension so far. */
  sent(): Promise<readonly Record<string, unknown>[]>;
  /** Hands it a message of the extension. */
  tell(message: unknown): Promise<void>;
  /** What the browser complained of: errors, and whatever the content security policy forbade. */
  readonly complaints: readonly string[];
  /** The violations that axe finds, one line each. */
  violations(): Promise<readonly string[]>;
  /** Saves a picture where `AD_REF_PICTURES` says, under this name. */
  picture(name: string): Promise<void>;
}

/** A theme as VS Code tells a page of it: a class and variables, of which a theme may leave any out. */
export interface Theme {
  readonly name: string;
  readonly colours: Readonly<Record<string, string>>;
}

/** What the dark theme and the one of high contrast that come with VS Code say. */
export const themes: Readonly<Record<'dark' | 'highContrast', Theme>> = {
  dark: {
    name: 'vscode-dark',
    colours: {
      'editor-background': '#1f1f1f',
      'editor-foreground': '#cccccc',
      descriptionForeground: '#9d9d9d',
      'button-secondaryBackground': '#313131',
      'button-secondaryForeground': '#cccccc',
      'dropdown-background': '#313131',
      'dropdown-foreground': '#cccccc',
      'diffEditor-insertedTextBackground': '#9ccc2c33',
      'diffEditor-removedTextBackground': '#ff000033',
      focusBorder: '#0078d4',
    },
  },
  highContrast: {
    name: 'vscode-high-contrast',
    colours: {
      'editor-background': '#000000',
      'editor-foreground': '#ffffff',
      descriptionForeground: '#ffffffb3',
      // It has no background for such buttons.
      'button-secondaryForeground': '#ffffff',
      'dropdown-background': '#000000',
      'dropdown-foreground': '#ffffff',
      'diffEditor-insertedTextBorder': '#33ff2eff',
      'diffEditor-removedTextBorder': '#ff008f',
      contrastBorder: '#6fc3df',
      focusBorder: '#f38518',
    },
  },
};

/** How a page is to be looked at for accessibility: without a theme, dark, in high contrast, under forced colours. */
export const appearances = [
  {},
  { theme: themes.dark },
  { theme: themes.highContrast },
  { forcedColors: 'active', colorScheme: 'dark' },
] as const;

let browser: Browser | undefined;

/** Opens a page as the extension would, under the same policy. */
export async function openPage(
  name: 'redline' | 'burn-down' | 'matrix' | 'register' | 'room',
  options: BrowserContextOptions & { readonly theme?: Theme; readonly remembered?: unknown } = {},
): Promise<OpenedPage> {
  const { theme, remembered, ...context } = options;
  browser ??= await chromium.launch({
    executablePath: variable('AD_REF_BROWSER'),
    args: JSON.parse(variable('AD_REF_BROWSER_FLAGS')) as string[],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...context });
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.addInitScript((state) => {
    const sent: unknown[] = [];
    Object.assign(globalThis, {
      sent,
      acquireVsCodeApi: () => ({
        postMessage: (message: unknown) => sent.push(structuredClone(message)),
        getState: () => state,
        setState: () => {},
      }),
    });
  }, remembered);
  const html = webviewPage({
    cspSource: ORIGIN,
    nonce: 'abc123',
    script: `${ORIGIN}/${name}.js`,
    style: `${ORIGIN}/${name}.css`,
    language: 'en',
    title: 'Ad Ref',
    waiting: 'Please wait',
  });
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    if (!/^\/[a-z-]+\.(?:js|css)$/.test(pathname)) return route.abort();
    return route.fulfill({ path: join(root, 'dist/webviews', pathname) });
  });
  await page.goto(`${ORIGIN}/`);
  if (theme)
    await page.evaluate(({ name: value, colours }) => {
      document.body.classList.add(value);
      for (const [key, colour] of Object.entries(colours))
        document.documentElement.style.setProperty(`--vscode-${key}`, colour);
    }, theme);
  return {
    page,
    complaints,
    sent: () => page.evaluate(() => Reflect.get(globalThis, 'sent') as Record<string, unknown>[]),
    tell: (message) =>
      page
        .evaluate((data) => dispatchEvent(new MessageEvent('message', { data })), message)
        .then(() => undefined),
    violations: async () => {
      // The page forbids scripts that are added to it, so the checker is evaluated beside it.
      await page.evaluate(readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
      return page.evaluate(async () => {
        const axe = Reflect.get(globalThis, 'axe') as {
          run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
        const { violations } = await axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
    },
    picture: async (picture) => {
      const folder = process.env.AD_REF_PICTURES;
      if (folder) await page.screenshot({ path: join(folder, `${picture}.png`) });
    },
  };
}

/** Closes every page: for `suiteTeardown`. */
export async function closePages(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

/** The English sentences that a source of the client gives a page, by name. */
export function wordsIn(path: string): Readonly<Record<string, string>> {
  const source = readFileSync(join(root, path), 'utf8');
  const pairs = source.matchAll(/^\s+(\w+):\s+(?:vscode\.)?l10n\.t\(\s*'([^']*)',?\s*\)/gm);
  return Object.fromEntries([...pairs].map(([, name, text]) => [name, text]));
}

/** The kinds of events with their English names, in the order of the filters. */
export function kindsIn(path: string): readonly { readonly kind: string; readonly text: string }[] {
  const source = readFileSync(join(root, path), 'utf8');
  const pairs = source.matchAll(/kind: '([a-z-]+)', text: l10n\.t\('([^']*)'\)/g);
  return [...pairs].map(([, kind, text]) => ({ kind: kind!, text: text! }));
}

const ORIGIN = 'https://pages.test';

/** A variable of the environment that `npm test` sets. */
export function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: start these tests with npm test`);
  return value;
}
