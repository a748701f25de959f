import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Frame, type Locator, type Page } from 'playwright-core';

/** A workbench in a browser without a window, driven by keys and clicks as a person would. */
export interface Workbench {
  readonly page: Page;
  /** Path of the folder that is open. */
  readonly folder: string;
  /** Opens a file by its name, as Ctrl+P does. */
  open(file: string): Promise<void>;
  /** Runs a command by its title, as the command palette does. */
  run(title: string): Promise<void>;
  /** Chooses a line of the menu that a right click has opened. */
  choose(item: string): Promise<void>;
  /** Waits until the status bar shows the place where this text first stands in the file opened last. */
  cursorAt(text: string): Promise<void>;
  /** Waits until the status bar tells that so many characters are selected. */
  selected(count: number): Promise<void>;
  /** Waits until a line of the editor in focus holds this text. */
  lineHolds(text: string): Promise<void>;
  /** A line of the Open items tree that holds this text. */
  openItem(text: string): Locator;
  /** The page inside a webview, once it shows what a selector finds. */
  frameWith(selector: string): Promise<Frame>;
  /** Saves a picture for README under `AD_REF_PICTURES`; elsewhere it only makes sure one can be taken. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the workbench the runner has started; its address and browser are in the environment. */
export async function openWorkbench(): Promise<Workbench> {
  const address = variable('AD_REF_WORKBENCH');
  const flags = JSON.parse(variable('AD_REF_BROWSER_FLAGS')) as string[];
  const browser = await chromium.launch({ executablePath: variable('AD_REF_BROWSER'), args: flags });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(30_000);
  await page.goto(address);
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  return workbench(browser, page);
}

function workbench(browser: Browser, page: Page): Workbench {
  const input = page.locator('.quick-input-widget:visible input[type="text"]').first();
  const chooseFirst = async (text: string, row: string): Promise<void> => {
    await input.fill(text);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row }).first().waitFor();
    await page.keyboard.press('Enter');
    await page
      .locator('.quick-input-widget:visible')
      .waitFor({ state: 'hidden' })
      .catch(() => undefined);
  };
  let opened = '';
  const folder = new URL(page.url()).searchParams.get('folder') ?? '';
  return {
    page,
    folder,
    open: async (file) => {
      const [name = file] = file.split('/').slice(-1);
      opened = await readFile(join(folder, file), 'utf8');
      await page.keyboard.press('Control+p');
      await input.waitFor();
      await chooseFirst(name, name);
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
      await page.locator('.editor-group-container.active .view-line').first().waitFor();
    },
    run: async (title) => {
      const row = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).first();
      // The list goes away when something else takes the keyboard meanwhile; a person would ask again.
      for (let tries = 1; ; tries++) {
        try {
          await page.keyboard.press('F1');
          await input.fill(`>${title}`, { timeout: PATIENCE });
          await row.waitFor({ timeout: PATIENCE });
          break;
        } catch (error) {
          if (tries === 4) throw error;
          await page.keyboard.press('Escape');
        }
      }
      await page.keyboard.press('Enter');
    },
    choose: async (name) => {
      const item = page.getByRole('menuitem', { name });
      // A menu that has just opened takes a click for the end of the one that opened it.
      await item.hover();
      await page.locator('.action-item.focused', { hasText: name }).waitFor();
      await page.keyboard.press('Enter');
      await item.waitFor({ state: 'detached' });
    },
    cursorAt: async (text) => {
      const before = opened.slice(0, opened.indexOf(text)).split('\n');
      const [line, column] = [before.length, before.at(-1)!.length + 1];
      await page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
    },
    selected: async (count) => {
      await page.locator('#status\\.editor\\.selection', { hasText: `(${count} selected)` }).waitFor();
    },
    lineHolds: async (text) => {
      // The editor writes every space as one that does not break.
      const pattern = new RegExp(literally(text).replaceAll(' ', '[ \u00a0]'));
      await page.locator('.editor-group-container.active .view-line', { hasText: pattern }).first().waitFor();
    },
    openItem: (text) =>
      page.locator('.pane-body .monaco-list-row[role="treeitem"]', { hasText: text }).first(),
    frameWith: async (selector) => {
      const look = async (): Promise<Frame | undefined> => {
        for (const frame of page.frames())
          if (
            (await frame
              .locator(selector)
              .count()
              .catch(() => 0)) > 0
          )
            return frame;
        return undefined;
      };
      for (let tries = 0; tries < FRAME_TRIES; tries++) {
        const found = await look();
        if (found) return found;
        await page.waitForEvent('framenavigated', { timeout: 1_000 }).catch(() => undefined);
      }
      throw new Error(`no page shows ${selector}`);
    },
    picture: async (name) => {
      const pictures = variable('AD_REF_PICTURES');
      await mkdir(pictures, { recursive: true });
      // A list fades in: a picture of it half there shows two texts over one another.
      await page.evaluate(async () => {
        const ending = document
          .getAnimations()
          .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
        await Promise.allSettled(ending.map((each) => each.finished));
      });
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
    close: () => browser.close(),
  };
}

/** Milliseconds after which a list that went away is asked for again. */
const PATIENCE = 8_000;
/** About as many seconds as anything else is waited for. */
const FRAME_TRIES = 30;

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: start these tests with npm test`);
  return value;
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
