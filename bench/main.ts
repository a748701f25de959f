/**
 * `npm run bench`: measures the language server beside its peers and writes `bench/RESULTS.md`.
 * `--quick` measures less and writes nothing; `--sizes 500000,5000000` chooses the texts; `--peers` leaves our own
 * server out; `--only servers,revisions,proposals,word,record` runs a part. Ends with 1 where a target was missed.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { eventReport, eventTargets, runEvents } from './events.ts';
import {
  type ProposalResult,
  proposalReport,
  proposalSizes,
  proposalTargets,
  runProposals,
} from './proposals.ts';
import { realChainsReport } from './real-chains.ts';
import { recordReport, runRecord } from './record.ts';
import { reportOf, showSize, targetsOf, targetTable } from './report.ts';
import { type RevisionResult, revisionReport, revisionTargets, runRevisions } from './revisions.ts';
import { type Plan, runSize, type SizeResult } from './run.ts';
import { listServers, root } from './servers.ts';
import { runWord, type WordResult, wordReport, wordTargets } from './word.ts';

const FULL: Plan = {
  sizes: [50_000, 500_000, 5_000_000],
  rounds: 8,
  burst: { keystrokes: 60, ms: 2_000 },
  coldOpens: 2,
  outlines: 8,
  probes: 5,
};
const QUICK: Plan = {
  sizes: [50_000, 500_000],
  rounds: 4,
  burst: { keystrokes: 25, ms: 1_000 },
  coldOpens: 1,
  outlines: 3,
  probes: 1,
};

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    only: { type: 'string' },
  },
});
const plan: Plan = {
  ...(values.quick ? QUICK : FULL),
  ...(values.sizes === undefined ? {} : { sizes: values.sizes.split(',').map(Number) }),
};
const servers = listServers(values.peers);
const started = Date.now();
const results: SizeResult[] = [];
const revisions: RevisionResult[] = [];
const proposals: ProposalResult[] = [];
const wanted = (part: string): boolean => values.only === undefined || values.only.split(',').includes(part);
if (wanted('revisions') && !values.peers) {
  for (const size of plan.sizes)
    revisions.push(runRevisions(size, (line) => say(`${showSize(size)}: ${line}`)));
}
const events = wanted('revisions') && !values.peers ? [runEvents()] : [];
if (wanted('proposals') && !values.peers) {
  for (const size of proposalSizes)
    proposals.push(runProposals(size, (line) => say(`${showSize(size)}: ${line}`)));
}
const word: WordResult[] = wanted('word') && !values.peers ? [runWord(say)] : [];
const records =
  wanted('record') && !values.peers ? [await runRecord(servers[0]!, plan.sizes.slice(0, 2), say)] : [];
for (const size of wanted('servers') ? plan.sizes : []) {
  results.push(await runSize(servers, size, plan, (line) => say(`${showSize(size)}: ${line}`)));
}
say('');

const targets = [
  ...targetsOf(results),
  ...revisionTargets(revisions),
  ...events.flatMap(eventTargets),
  ...proposalTargets(proposals),
  ...word.flatMap(wordTargets),
];
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform} ${process.arch}, Node ${process.version}`;
const report = `${[targetTable(targets), reportOf(results), revisionReport(revisions), ...events.map(eventReport), revisions.length > 0 ? realChainsReport() : '', proposalReport(proposals), ...word.map(wordReport), ...records.map(recordReport)].filter((part) => part !== '').join('\n\n')}\n`;
process.stdout.write(`${report}\n${machine}; ${minutes} minutes\n`);
const whole = !values.quick && !values.peers && values.sizes === undefined && values.only === undefined;
if (whole) writeFileSync(`${root}bench/RESULTS.md`, `${preamble()}\n${report}`);
process.exitCode = targets.every((target) => target.kept) ? 0 : 1;

function preamble(): string {
  return `# Results of the benchmark

Made by \`npm run bench\` in ${minutes} minutes on ${machine}.

One character is typed at a time (an incremental change, then the diagnostics of that version) over standard streams,
each server a process of its own; the servers take turns in one run. The text is generated from a fixed seed: English
and Russian by turns, numbered on three levels, with articles, items, options, references and attributions. The empty
server answers every pull with nothing and keeps its text in stock \`TextDocuments\`. unified's server pushes, so its
time ends with the push of that version. Cold open, start-up and in-process figures come from fresh processes; ours is
one bundled file, the peers load their packages from \`node_modules\`. Heap growth is what opening, four keystrokes and
an outline leave behind after full collections; resident memory is what the system counts, garbage included.

Revisions: a generated text and a revision of it with a known truth. Ours is timed in process, the median of the nineteen
runs that follow the first; the first run in a fresh process is told beside it. Peers in process are timed alike, for
eight seconds at most; others run as commands that write to nowhere, the median of three. A peer that takes over a minute
is ended. Quality is the mean over three pairs of different seeds.

Events: what negotiators did between two generated drafts is known beforehand, and every event is held against it.

Word: fresh processes, the median of three. pandoc turns the same file into Markdown with its changes, and that back.
`;
}

/** Progress on a terminal, nothing elsewhere. */
function say(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`);
}
