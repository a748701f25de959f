import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { wordsOf } from '../server/src/core/revisions/tokens.ts';
import { showSize, type Target } from './report.ts';
import { revisedText } from './revise.ts';
import type { RevisionProbe } from './revision-probe.ts';
import { root } from './servers.ts';
import { median, showMemory, showRatio, showTime, table } from './statistics.ts';

/** What the tools did with the revisions of one size. */
export interface RevisionResult {
  readonly size: number;
  readonly bytes: number;
  readonly paragraphs: number;
  readonly own: RevisionProbe;
  readonly peers: readonly Peer[];
  /** Words truly put in or taken out, moved and renumbered ones included. */
  readonly words: number;
}

/** A peer's time in milliseconds, or why there is none, and the words it tells as changed. */
interface Peer {
  readonly name: string;
  readonly ms: number;
  readonly words: number;
  readonly note: string;
}

/** A peer that takes longer is ended. */
const LIMIT = 60_000;
const IN_PROCESS: readonly (readonly [tool: string, name: string])[] = [
  ['words', 'diff, diffWordsWithSpace'],
  ['arrays', 'diff, diffArrays on our tokens'],
  ['dmp', 'diff-match-patch'],
];

/** Compares one generated pair with every tool, one after the other. */
export function runRevisions(size: number, say: (line: string) => void): RevisionResult {
  const pair = revisedText(size);
  say('our comparison');
  const own = probe('adref', size);
  if (typeof own === 'string') throw new Error(`the comparison failed: ${own}`);
  const peers: Peer[] = [];
  for (const [tool, name] of IN_PROCESS) {
    say(name);
    const found = probe(tool, size);
    peers.push(
      typeof found === 'string'
        ? { name, ms: Number.NaN, words: Number.NaN, note: found }
        : { name, ms: warm(found.compared), words: found.words, note: '' },
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'ad-ref-bench-'));
  try {
    writeFileSync(join(folder, 'old.md'), pair.old);
    writeFileSync(join(folder, 'new.md'), pair.now);
    const git = ['--no-pager', 'diff', '--no-index', '--no-ext-diff'];
    const commands: readonly (readonly [string, string, readonly string[], (output: string) => number])[] = [
      ['git diff --word-diff', 'git', [...git, '--word-diff=porcelain', 'old.md', 'new.md'], porcelainWords],
      [
        'git diff --color-moved',
        'git',
        [...git, '--color=always', '--color-moved=zebra', 'old.md', 'new.md'],
        () => Number.NaN,
      ],
      ['wdiff', 'wdiff', ['old.md', 'new.md'], wdiffWords],
    ];
    for (const [name, command, args, count] of commands) {
      say(name);
      peers.push(run(name, command, args, folder, count));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const { paragraphs, old } = pair;
  const words = own.words;
  return { size, bytes: Buffer.byteLength(old), paragraphs: paragraphs.length, own, peers, words };
}

/** The promises of the comparison that can be judged by this run. */
export function revisionTargets(results: readonly RevisionResult[]): readonly Target[] {
  const large = results.find(({ size }) => size === 5_000_000);
  if (!large?.own.score) return [];
  const { own, bytes, peers } = large;
  const { editedPaired, movesFound, movesFalse, wordRatio } = own.score!;
  const ms = warm(own.compared);
  const wdiff = peers.find(({ name }) => name === 'wdiff')?.ms ?? Number.NaN;
  const share = (value: number): string => `${(100 * value).toFixed(2)} %`;
  const target = (text: string, measured: string, kept: boolean): Target => ({ text, measured, kept });
  return [
    target('revisions, 5 MB: at least 5 times faster than wdiff', showRatio(wdiff / ms), wdiff / ms >= 5),
    target(
      'revisions, 5 MB: under 60 bytes of memory a byte',
      (own.heap / bytes).toFixed(1),
      own.heap / bytes < 60,
    ),
    target('revisions, 5 MB: edited paragraphs paired', share(editedPaired), editedPaired >= 0.995),
    target('revisions, 5 MB: moves found', share(movesFound), movesFound >= 0.99),
    target('revisions, 5 MB: moves told that are none', share(movesFalse), movesFalse < 0.01),
    target(
      'revisions, 5 MB: words told as changed for each truly changed',
      wordRatio.toFixed(3),
      wordRatio <= 1.05,
    ),
  ];
}

/** The tables of the comparison in Markdown. */
export function revisionReport(results: readonly RevisionResult[]): string {
  return results.flatMap((result) => [heading(result), ...tables(result)]).join('\n\n');
}

function heading({ size, bytes, paragraphs }: RevisionResult): string {
  return `## Revisions, ${showSize(size)}\n\n${bytes} bytes, ${paragraphs} paragraphs: 10 % edited at word level, 2 % inserted, 2 % deleted, 1 % moved and half of those edited, all renumbered.`;
}

function tables({ own, peers, bytes, words }: RevisionResult): readonly string[] {
  const ms = warm(own.compared);
  const times = table(
    ['two revisions compared', 'time', 'over ours', 'words told as changed', 'for each of ours'],
    [
      ['Ad Ref: alignment and redline', showTime(ms), '1.00 ×', String(own.words), '1.00'],
      ['Ad Ref: reading both texts before', showTime(warm(own.read)), '', '', ''],
      ['Ad Ref: the events', showTime(warm(own.events)), '', '', ''],
      [
        'Ad Ref: all of it, the first time in a process',
        showTime(own.read[0]! + own.compared[0]! + own.events[0]!),
        '',
        '',
        '',
      ],
      ...peers.map((peer) => [
        peer.name,
        peer.note || showTime(peer.ms),
        Number.isNaN(peer.ms) ? '–' : showRatio(peer.ms / ms),
        Number.isNaN(peer.words) ? '–' : String(peer.words),
        Number.isNaN(peer.words) ? '–' : (peer.words / words).toFixed(2),
      ]),
    ],
  );
  const { editedPaired, movesFound, movesFalse, wrongPairs, wordRatio } = own.score!;
  const share = (value: number): string => `${(100 * value).toFixed(2)} %`;
  const quality = table(
    ['quality', ''],
    [
      ['edited paragraphs paired', share(editedPaired)],
      ['moves found', share(movesFound)],
      ['moves told that are none', share(movesFalse)],
      ['wrong pairs', share(wrongPairs)],
      ['words told as changed for each truly changed, labels left out', wordRatio.toFixed(3)],
      [
        'memory held, both texts and all results',
        `${showMemory(own.heap)}, ${(own.heap / bytes).toFixed(1)} bytes a byte`,
      ],
    ],
  );
  return [times, quality];
}

/** The median of all runs but the first, which also compiles the code; that one where there is no other. */
function warm(times: readonly number[]): number {
  return median(times.length > 1 ? times.slice(1) : times);
}

function probe(tool: string, size: number): RevisionProbe | string {
  const args = [
    '--expose-gc',
    '--max-old-space-size=8192',
    `${root}out/bench/revision-probe.js`,
    tool,
    String(size),
  ];
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: LIMIT,
    maxBuffer: 2 ** 26,
  });
  if (status === 0) return JSON.parse(stdout) as RevisionProbe;
  if (error && 'code' in error && error.code === 'ETIMEDOUT') return `over ${LIMIT / 1_000} s`;
  return stderr.includes('heap out of memory')
    ? 'out of memory'
    : (stderr.trim().split('\n').at(-1) ?? 'failed');
}

function run(
  name: string,
  command: string,
  args: readonly string[],
  cwd: string,
  count: (output: string) => number,
): Peer {
  const times: number[] = [];
  let words = Number.NaN;
  for (let round = 0; round < 4; round++) {
    const started = performance.now();
    // The first run is read for its words; those that are timed need not hand over what they say.
    const { stdout, error } = spawnSync(command, args, {
      cwd,
      encoding: 'utf8',
      timeout: LIMIT,
      maxBuffer: 2 ** 28,
      stdio: ['ignore', round === 0 ? 'pipe' : 'ignore', 'ignore'],
    });
    if (error) {
      const note =
        'code' in error && error.code === 'ENOENT' ? 'not on this machine' : `over ${LIMIT / 1_000} s`;
      return { name, ms: Number.NaN, words, note };
    }
    if (round === 0) words = count(stdout);
    else times.push(performance.now() - started);
  }
  return { name, ms: median(times), words, note: '' };
}

function porcelainWords(output: string): number {
  const changed = output.split('\n').filter((line) => /^[+-](?![+-]{2} )/.test(line));
  return wordsOf(changed.join('\n')).length;
}

function wdiffWords(output: string): number {
  const changed = [...output.matchAll(/\[-([\s\S]*?)-\]|\{\+([\s\S]*?)\+\}/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return wordsOf(changed.join('\n')).length;
}
