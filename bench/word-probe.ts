/**
 * Run as `node out/bench/word-probe.js export FILE` or `… import FILE`: writes a generated revision as a Word file with its
 * changes tracked, or reads one, in a fresh process, and prints what that took.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { unzipSync } from 'fflate';
import { defaultProfile } from '../server/src/core/lexicon/profile.ts';
import { exportFlow } from '../server/src/interop/docx/export-flow.ts';
import { importDocx } from '../server/src/interop/docx/import-docx.ts';
import { writeDocx } from '../server/src/interop/docx/write-docx.ts';
import { revisedText, usualShares } from './revise.ts';

/** What one way of the bridge took. */
export interface WordProbe {
  readonly ms: number;
  /** Bytes of the XML of all parts, and how many insertions and deletions it tracks. */
  readonly xml: number;
  readonly changes: number;
  /** Bytes on the heap before the import, the file among them. */
  readonly before: number;
}

/** Some 300 pages; with all paragraphs renumbered some 3,000 pieces are replaced, each a deletion and an insertion. */
const BYTES = 1_300_000;
const SHARES = usualShares;

const [way = 'import', file = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(way === 'export' ? write() : read()));

function write(): WordProbe {
  const { old, now } = revisedText(BYTES, SHARES);
  const by = { author: 'KAZ', date: '2031-09-27T10:00:00Z' };
  const started = performance.now();
  const flow = exportFlow({ text: now, against: { text: old, by }, clean: false });
  const bytes = writeDocx(flow, { title: null, language: 'en' });
  const ms = performance.now() - started;
  writeFileSync(file, bytes);
  return { ms, ...measure(bytes), before: 0 };
}

function read(): WordProbe {
  const bytes = readFileSync(file);
  const size = measure(bytes);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed + bytes.length;
  const started = performance.now();
  const result = importDocx(bytes, { profile: defaultProfile, authors: new Map() });
  const ms = performance.now() - started;
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return { ms, ...size, before };
}

function measure(bytes: Uint8Array): { readonly xml: number; readonly changes: number } {
  const parts = unzipSync(bytes);
  const xml = Object.values(parts).reduce((sum, part) => sum + part.length, 0);
  const document = new TextDecoder().decode(parts['word/document.xml']);
  return { xml, changes: document.match(/<w:(?:ins|del) /g)?.length ?? 0 };
}
