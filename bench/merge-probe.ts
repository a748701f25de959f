/**
 * Run as `node out/bench/merge-probe.js UNIT BYTES`: merges twelve submissions with node-diff3, one after the other,
 * in a fresh process, and prints what that took and what it lost. UNIT is paragraphs or words.
 */
import { performance } from 'node:perf_hooks';
import { diff3MergeRegions, diffIndices } from 'node-diff3';
import { tokenize } from '../server/src/core/revisions/tokens.ts';
import { generateText } from './generate.ts';
import { submissionsOf, submitters } from './submissions.ts';

/** What merging by pairs did. */
export interface MergeProbe {
  readonly ms: number;
  /** Stretches in which the submissions differ from the base. */
  readonly changes: number;
  /** Of those, how many stand in a conflict, of which one side is left out. */
  readonly lost: number;
}

const [unit = 'paragraphs', bytes = '120000'] = process.argv.slice(2);
const cut = (text: string): string[] => (unit === 'words' ? [...tokenize(text)] : text.split(/(?<=\n\n)/));
const { text } = generateText(Number(bytes));
const base = cut(text);
const submissions = submissionsOf(text, submitters.length);

const started = performance.now();
let merged: string[] = base;
let [changes, lost] = [0, 0];
for (const submission of submissions.map(cut)) {
  const own = diffIndices(base, submission).map(({ buffer1: [start, length] }) => [start, start + length]);
  changes += own.length;
  const next: string[] = [];
  for (const region of diff3MergeRegions(merged, base, submission)) {
    if (region.stable) next.push(...region.bufferContent);
    else {
      next.push(...region.aContent);
      // What both changed in the same way is no conflict.
      if (region.aContent.join('') === region.bContent.join('')) continue;
      const [from, to] = [region.oStart, region.oStart + region.oLength];
      lost += own.filter(([start, end]) => start! >= from && end! <= to).length;
    }
  }
  merged = next;
}
const found: MergeProbe = { ms: performance.now() - started, changes, lost };
process.stdout.write(JSON.stringify(found));
