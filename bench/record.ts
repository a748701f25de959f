import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { startClient, timed } from './client.ts';
import { generateMinutes } from './generate-minutes.ts';
import { showSize } from './report.ts';
import { root, type Server } from './servers.ts';
import { typedCharacter } from './sites.ts';
import { percentile, showTime, table } from './statistics.ts';

/** What was measured of records of meetings. */
export interface RecordResult {
  /** By the size of the minutes in bytes. */
  readonly typing: readonly {
    readonly size: number;
    readonly problems: number;
    /** Milliseconds from a keystroke to the problems of that version. */
    readonly keystrokes: readonly number[];
  }[];
  /** Milliseconds of the command over a folder of {@link FILES} files, from its start to its end. */
  readonly register: number;
}

/** 20 MB in all. */
const FILES = 200;
const FILE_SIZE = 100_000;
const KEYSTROKES = 60;

/** Types in minutes of some sizes, and times the register of a folder of minutes. */
export async function runRecord(
  server: Server,
  sizes: readonly number[],
  say: (line: string) => void,
): Promise<RecordResult> {
  const typing: RecordResult['typing'][number][] = [];
  for (const size of sizes) {
    say(`${showSize(size)}: minutes, keystrokes`);
    typing.push({ size, ...(await typeInMinutes(server, generateMinutes(size))) });
  }
  say('register of a folder');
  return { typing, register: timeRegister() };
}

async function typeInMinutes(
  server: Server,
  text: string,
): Promise<Omit<RecordResult['typing'][number], 'size'>> {
  const client = startClient(server.args);
  const folder = pathToFileURL(root).href;
  const uri = `${folder}bench/generated.minutes.md`;
  const diagnostics = (): Promise<unknown> =>
    client.request('textDocument/diagnostic', { textDocument: { uri } });
  try {
    await client.request('initialize', {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'bench' }],
      capabilities: { textDocument: { diagnostic: {} } },
    });
    client.notify('initialized', {});
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'adref', version: 1, text } });
    const first = (await diagnostics()) as { readonly items: readonly unknown[] };
    const lines = text.split('\n');
    const line = lines.findIndex((one, i) => i > lines.length / 2 && /needed more time/.test(one));
    const start = lines[line]!.indexOf(' needed');
    const keystrokes: number[] = [];
    for (let typed = 0; typed < KEYSTROKES; typed++) {
      const at = { line, character: start + typed };
      keystrokes.push(
        await timed(async () => {
          client.notify('textDocument/didChange', {
            textDocument: { uri, version: typed + 2 },
            contentChanges: [{ range: { start: at, end: at }, text: typedCharacter(typed) }],
          });
          await diagnostics();
        }),
      );
    }
    return { problems: first.items.length, keystrokes };
  } finally {
    await client.stop();
  }
}

function timeRegister(): number {
  const folder = mkdtempSync(join(tmpdir(), 'ad-ref-bench-'));
  try {
    for (let i = 0; i < FILES; i++)
      writeFileSync(join(folder, `${i}.minutes.md`), generateMinutes(FILE_SIZE, i + 1));
    const words = [`${root}dist/adref.js`, 'register', '--json', folder, '-o', join(folder, 'register.json')];
    const started = performance.now();
    const { status } = spawnSync(process.execPath, words);
    if (status !== 0) throw new Error(`adref register ended with ${status}`);
    return performance.now() - started;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The table of a run in Markdown. */
export function recordReport({ typing, register }: RecordResult): string {
  const rows = typing.map(({ size, problems, keystrokes }) => [
    showSize(size),
    String(problems),
    showTime(percentile(keystrokes, 0.5)),
    showTime(percentile(keystrokes, 0.95)),
  ]);
  return [
    '## Records of meetings',
    'Minutes are generated from a fixed seed; a keystroke ends with the problems of its version.',
    table(['minutes', 'problems', 'keystroke p50', 'p95'], rows),
    `The register of a folder of ${FILES} such files, 20 MB in all, takes the command ${showTime(register)} from a cold start.`,
  ].join('\n\n');
}
