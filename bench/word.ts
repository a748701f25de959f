import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Target } from './report.ts';
import { root } from './servers.ts';
import { median, showRatio, showTime, table } from './statistics.ts';
import type { WordProbe } from './word-probe.ts';

/** A long Word file, written and read by us and by pandoc in turns. */
export interface WordResult {
  readonly exported: readonly WordProbe[];
  readonly imported: readonly WordProbe[];
  /** Milliseconds of whole processes: ours by the command line, and pandoc's; empty where it is not there. */
  readonly commands: ReadonlyMap<string, readonly number[]>;
  /** Bytes of heap that an import needs beyond what stands on it before. */
  readonly needed: number;
}

const ROUNDS = 3;
const MB = 1_000_000;

/** Exports and imports a document of some 300 pages with 3,000 tracked changes. */
export function runWord(say: (line: string) => void): WordResult {
  const folder = mkdtempSync(join(tmpdir(), 'ad-ref-word-'));
  const file = join(folder, 'long.docx');
  const commands = new Map<string, number[]>();
  try {
    const exported: WordProbe[] = [];
    const imported: WordProbe[] = [];
    const pandoc = ['--track-changes=all', '-f', 'docx', '-t', 'markdown', file, '-o', join(folder, 'p.md')];
    const ours = [`${root}dist/adref.js`, 'import', file, '-o', join(folder, 'ours.decl.md')];
    for (let round = 0; round < ROUNDS; round++) {
      say(`Word, round ${round + 1}`);
      exported.push(probe('export', file)!);
      imported.push(probe('import', file)!);
      for (const [name, command, args] of [
        ['adref import', process.execPath, ours],
        ['pandoc, to Markdown', 'pandoc', pandoc],
        [
          'pandoc, from Markdown',
          'pandoc',
          [join(folder, 'p.md'), '-f', 'markdown', '-o', join(folder, 'p.docx')],
        ],
      ] as const) {
        const ms = time(command, args);
        if (ms !== null) commands.set(name, [...(commands.get(name) ?? []), ms]);
      }
    }
    say('Word, memory');
    return { exported, imported, commands, needed: neededHeap(file) - imported[0]!.before };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The promises of the bridge. */
export function wordTargets({ exported, imported, needed }: WordResult): readonly Target[] {
  const [out, back] = [timeOf(exported), timeOf(imported)];
  const { xml } = exported[0]!;
  return [
    {
      text: 'Word, 300 pages, 3,000 changes: exported in under 3 s',
      measured: showTime(out),
      kept: out < 3_000,
    },
    {
      text: 'Word, 300 pages, 3,000 changes: imported in under 3 s',
      measured: showTime(back),
      kept: back < 3_000,
    },
    {
      text: 'Word, 300 pages, 3,000 changes: memory under 15 times the XML',
      measured: (needed / xml).toFixed(1),
      kept: needed / xml < 15,
    },
  ];
}

/** The table in Markdown. */
export function wordReport(result: WordResult): string {
  const { exported, imported, commands, needed } = result;
  const { xml, changes } = exported[0]!;
  const back = timeOf(imported);
  return `## Word\n\nA document of some 300 pages, ${(xml / MB).toFixed(1)} MB of XML, ${changes} tracked insertions and deletions. The smallest heap in which it is imported holds ${(needed / MB).toFixed(0)} MB more than before.\n\n${table(
    ['one Word file', 'time', 'over our import'],
    [
      ['Ad Ref: export with tracked changes, in process', showTime(timeOf(exported)), ''],
      ['Ad Ref: import into attributed brackets, in process', showTime(back), '1.00 ×'],
      ...[...commands].map(([name, times]) => [
        name,
        showTime(median(times)),
        showRatio(median(times) / back),
      ]),
    ],
  )}`;
}

function timeOf(probes: readonly WordProbe[]): number {
  return median(probes.map(({ ms }) => ms));
}

function probe(way: 'export' | 'import', file: string, options: readonly string[] = []): WordProbe | null {
  const args = ['--expose-gc', ...options, `${root}out/bench/word-probe.js`, way, file];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as WordProbe) : null;
}

/** The smallest old space, to 2 MB, in which the import comes to its end. */
function neededHeap(file: string): number {
  let [low, high] = [8, 512];
  while (high - low > 2) {
    const middle = Math.floor((low + high) / 2);
    const limits = [`--max-old-space-size=${middle}`, '--max-semi-space-size=1'];
    if (probe('import', file, limits)) high = middle;
    else low = middle;
  }
  return high * 2 ** 20;
}

function time(command: string, args: readonly string[]): number | null {
  const started = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'ignore' });
  return status === 0 ? performance.now() - started : null;
}
