import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { createDocument } from '../server/src/core/document/document.ts';
import { defaultProfile } from '../server/src/core/lexicon/profile.ts';
import { createModel, type Model } from '../server/src/core/model/model.ts';
import { readCompiled } from '../server/src/core/proposals/canonical.ts';
import { compile } from '../server/src/core/proposals/compile.ts';
import { listProposals } from '../server/src/core/proposals/list-proposals.ts';
import { generateText } from './generate.ts';
import type { MergeProbe } from './merge-probe.ts';
import { showSize, type Target } from './report.ts';
import { root } from './servers.ts';
import { median, showTime, table } from './statistics.ts';
import { submissionsOf, submitters } from './submissions.ts';

/** What compiling the submissions of one base took. */
export interface ProposalResult {
  readonly size: number;
  readonly bytes: number;
  /** Milliseconds by the number of submissions: texts read, compiled, and every view compared. */
  readonly times: ReadonlyMap<number, number>;
  readonly proposals: number;
  /** The same merged by pairs with node-diff3, by what it merges: what it took and lost, or why there is nothing. */
  readonly merges: ReadonlyMap<string, MergeProbe | string>;
}

const COUNTS = [3, 6, 12] as const;

/** Compiles twelve submissions of a generated base, each 5 % edited. */
export function runProposals(size: number, say: (line: string) => void): ProposalResult {
  const { text, bytes } = generateText(size);
  const all = submissionsOf(text, submitters.length);
  const times = new Map<number, number>();
  let proposals = 0;
  for (const count of COUNTS) {
    say(`${count} submissions`);
    const runs = Array.from({ length: 5 }, () => {
      const started = performance.now();
      const base = read(text);
      const result = compile(
        base,
        all.slice(0, count).map((one, index) => ({ code: submitters[index]!, model: read(one) })),
      );
      const ms = performance.now() - started;
      if ('problem' in result) throw new Error(`not faithful: ${JSON.stringify(result.problem)}`);
      proposals = listProposals(readCompiled(result.compiled.text)!, base).length;
      return ms;
    });
    times.set(count, median(runs.slice(1)));
  }
  const merges = new Map(
    UNITS.map((unit) => {
      say(`node-diff3, ${unit}`);
      return [unit, merge(unit, size)] as const;
    }),
  );
  return { size, bytes, times, proposals, merges };
}

const UNITS = ['paragraphs', 'words'];
/** A merge that takes longer is ended. */
const LIMIT = 60_000;

function merge(unit: string, size: number): MergeProbe | string {
  const args = ['--max-old-space-size=8192', `${root}out/bench/merge-probe.js`, unit, String(size)];
  const { status, stdout, error } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: LIMIT });
  if (status === 0) return JSON.parse(stdout) as MergeProbe;
  return error && 'code' in error && error.code === 'ETIMEDOUT' ? `over ${LIMIT / 1_000} s` : 'failed';
}

function read(text: string): Model {
  return createModel(createDocument(text), defaultProfile);
}

/** The promises that can be judged by this run. */
export function proposalTargets(results: readonly ProposalResult[]): readonly Target[] {
  return results.flatMap(({ size, times }) => {
    const limit = LIMITS.get(size);
    const ms = times.get(12)!;
    if (limit === undefined) return [];
    return [
      {
        text: `proposals, ${showSize(size)}: 12 submissions compiled and verified in under ${limit / 1_000} s`,
        measured: showTime(ms),
        kept: ms < limit,
      },
      {
        text: `proposals, ${showSize(size)}: twice the submissions take at most 2.5 times as long`,
        measured: (ms / times.get(6)!).toFixed(2),
        kept: ms <= 2.5 * times.get(6)!,
      },
    ];
  });
}

/** Sizes of the bases in bytes, with the time in milliseconds that twelve submissions may take. */
const LIMITS: ReadonlyMap<number, number> = new Map([
  [120_000, 2_000],
  [1_000_000, 15_000],
]);

/** The sizes that are measured. */
export const proposalSizes: readonly number[] = [...LIMITS.keys()];

/** The tables of a run in Markdown; empty where nothing was measured. */
export function proposalReport(results: readonly ProposalResult[]): string {
  if (results.length === 0) return '';
  const rows = results.map(({ size, times, proposals }) => [
    showSize(size),
    ...COUNTS.map((count) => showTime(times.get(count)!)),
    String(proposals),
  ]);
  const merges = results.flatMap(({ size, times, merges: found }) => [
    [showSize(size), 'Ad Ref, read, compiled and every view compared', showTime(times.get(12)!), 'none'],
    ...[...found].map(([unit, one]) => [
      showSize(size),
      `node-diff3, ${unit}`,
      typeof one === 'string' ? one : showTime(one.ms),
      typeof one === 'string' ? '–' : `${one.lost} of ${one.changes}`,
    ]),
  ]);
  return [
    '## Submissions compiled',
    table(['base', ...COUNTS.map((count) => `${count} submissions`), 'proposals kept'], rows),
    'The same twelve merged by pairs, each with what the ones before it gave. A merge has no place for two wordings: of a conflict the later side is left out, and counted as lost.',
    table(['base', 'twelve submissions', 'time', 'changes lost'], merges),
  ].join('\n\n');
}
