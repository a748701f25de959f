/**
 * Run as `node --expose-gc out/bench/probe.js core|remark|string BYTES`: reads one generated text in a fresh process
 * and prints how long that took and what memory the result holds.
 */
import { performance } from 'node:perf_hooks';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createDocument } from '../server/src/core/document/document.ts';
import { defaultProfile } from '../server/src/core/lexicon/profile.ts';
import { metadataOf } from '../server/src/core/model/metadata.ts';
import { createModel } from '../server/src/core/model/model.ts';
import { problemsOf } from '../server/src/core/problems/catalogue.ts';
import { generateText } from './generate.ts';

const engines: Record<string, (text: string) => unknown> = {
  core: (text) => {
    const model = createModel(createDocument(text), defaultProfile);
    return {
      model,
      problems: problemsOf({ model, metadata: metadataOf(model.document), kind: 'declaration' }),
    };
  },
  remark: (text) => unified().use(remarkParse).parse(text),
  // The text alone, as one string: the least that a server with stock TextDocuments holds.
  string: (text) => Buffer.from(text).toString('utf8'),
};

const [engine = 'core', bytes = '500000'] = process.argv.slice(2);
const read = engines[engine];
const collect = globalThis.gc;
if (!read || !collect) throw new Error('usage: node --expose-gc probe.js core|remark|string BYTES');

/** Apart, so that nothing of the making stays on the stack. */
function encoded(): Buffer {
  return Buffer.from(generateText(Number(bytes)).text);
}

function memory(): number {
  for (let round = 0; round < 4; round++) collect?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const source = encoded();
const before = memory();
// The text comes off the wire as a fresh string in a server too: it counts, unless the result lets go of it.
let text: string | undefined = source.toString('utf8');
const started = performance.now();
const result = read(text);
const ms = performance.now() - started;
text = undefined;
const heap = memory() - before;
process.stdout.write(JSON.stringify({ ms, heap, kept: typeof result }));
