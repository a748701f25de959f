import type { ServerResult, SizeResult } from './run.ts';
import { median, percentile, showMemory, showRatio, showTime, table } from './statistics.ts';

/** One promise of speed or thrift, and whether this run kept it. */
export interface Target {
  readonly text: string;
  readonly measured: string;
  readonly kept: boolean;
}

/** The tables of a run in Markdown. */
export function reportOf(results: readonly SizeResult[]): string {
  return results.flatMap((result) => [sizeHeading(result), ...sizeTables(result)]).join('\n\n');
}

/** The promises that can be judged by this run; those of sizes that did not run are left out. */
export function targetsOf(results: readonly SizeResult[]): readonly Target[] {
  const targets: Target[] = [];
  const half = sizeOf(results, 500_000);
  const own = half && serverOf(half, 'adref');
  if (half && own) {
    const [empty, markdown, unified] = (['empty', 'markdown', 'unified'] as const).map(
      (id) => serverOf(half, id)!,
    );
    const p50 = keystroke(own, 0.5);
    const slowdown = keystroke(unified!, 0.5) / p50;
    const analysers = Math.min(keystroke(markdown!, 0.5), keystroke(unified!, 0.5)) / p50;
    const late = keystroke(own, 0.95) - keystroke(empty!, 0.95);
    const outline = median(own.outlines);
    const core = median(half.probes.core.map((probe) => probe.ms));
    const remark = median(half.probes.remark.map((probe) => probe.ms));
    targets.push(
      target('500 kB: p50 at least 50 times below unified’s', showRatio(slowdown), slowdown >= 50),
      target(
        '500 kB: p50 at least 8 times below the fastest that analyses',
        showRatio(analysers),
        analysers >= 8,
      ),
      target('500 kB: p95 within 5 ms of the empty server’s', showSigned(late), late <= 5),
      target('500 kB: outline under 40 ms', showTime(outline), outline < 40),
      target(
        '500 kB: cold open faster than remark-parse alone (both in process)',
        `${showTime(core)} to ${showTime(remark)}`,
        core < remark,
      ),
    );
  }
  const large = sizeOf(results, 5_000_000);
  const ownLarge = large && serverOf(large, 'adref');
  if (large && ownLarge) {
    const p50 = keystroke(ownLarge, 0.5);
    const p95 = keystroke(ownLarge, 0.95);
    const outline = median(ownLarge.outlines);
    targets.push(
      target('5 MB: p50 under 10 ms', showTime(p50), p50 < 10),
      target('5 MB: p95 under 20 ms', showTime(p95), p95 < 20),
      target('5 MB: outline under 300 ms', showTime(outline), outline < 300),
    );
    const empty = serverOf(large, 'empty');
    const growth = (ownLarge.heapGrowth - (empty?.heapGrowth ?? 0)) / large.generated.bytes;
    targets.push(
      target(
        '5 MB: heap growth over the empty server’s under 12 bytes a byte',
        growth.toFixed(1),
        growth < 12,
      ),
    );
  }
  return targets;
}

/** The promises as a table, kept or missed. */
export function targetTable(targets: readonly Target[]): string {
  return table(
    ['target', 'measured', ''],
    targets.map(({ text, measured, kept }) => [text, measured, kept ? 'kept' : 'MISSED']),
  );
}

/** Bytes as the title of a text: `500 kB`. */
export function showSize(bytes: number): string {
  return bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${bytes / 1_000} kB`;
}

function sizeHeading({ size, generated, units }: SizeResult): string {
  const { bytes, paragraphs, bracketed, placeholders } = generated;
  const share = ((100 * bracketed) / paragraphs).toFixed(1);
  return `## ${showSize(size)}\n\n${bytes} bytes, ${units} UTF-16 units, ${paragraphs} paragraphs, ${share} % of them bracketed, ${placeholders} placeholders.`;
}

function sizeTables(result: SizeResult): string[] {
  const { servers, probes, generated } = result;
  const reference = servers.find((entry) => entry.server.id === 'adref');
  const ratio = (ms: number, own: number | undefined): string =>
    own === undefined || Number.isNaN(ms) ? '–' : showRatio(ms / own);
  const main = table(
    [
      'keystroke to diagnostics',
      'p50',
      'p95',
      'p50 over ours',
      'keystrokes',
      'outline p50',
      'cold open',
      'start-up',
      'diagnostics',
    ],
    servers.map((entry) => [
      entry.server.name,
      showTime(keystroke(entry, 0.5)),
      showTime(keystroke(entry, 0.95)),
      ratio(keystroke(entry, 0.5), reference && keystroke(reference, 0.5)),
      String(entry.keystrokes.length),
      showTime(median(entry.outlines)),
      showTime(median(entry.coldOpens)),
      showTime(median(entry.startUps)),
      String(entry.diagnostics),
    ]),
  );
  const sites = [...new Set(servers.flatMap((entry) => entry.keystrokes.map(({ site }) => site)))];
  const kinds = [...sites, '[', ']'];
  const bySite = table(
    ['p50 (p95) by place and key', ...kinds.map((kind) => (kind.length === 1 ? `typing \`${kind}\`` : kind))],
    servers.map((entry) => [entry.server.name, ...kinds.map((kind) => showPlace(entry, kind))]),
  );
  const memory = table(
    ['memory', 'heap growth', 'heap growth a byte', 'resident before opening', 'resident after typing'],
    servers.map((entry) => [
      entry.server.name,
      showMemory(entry.heapGrowth),
      (entry.heapGrowth / generated.bytes).toFixed(1),
      showMemory(entry.idleMemory),
      showMemory(entry.typedMemory),
    ]),
  );
  const names = {
    core: 'our document, model and problems',
    remark: 'remark-parse',
    string: 'the text as one string',
  };
  const inProcess = table(
    ['in process, cold', 'reading', 'heap held', 'heap a byte'],
    (['core', 'remark', 'string'] as const).map((engine) => [
      names[engine],
      showTime(median(probes[engine].map((probe) => probe.ms))),
      showMemory(median(probes[engine].map((probe) => probe.heap))),
      (median(probes[engine].map((probe) => probe.heap)) / generated.bytes).toFixed(1),
    ]),
  );
  return [main, bySite, memory, inProcess];
}

function showPlace({ keystrokes }: ServerResult, kind: string): string {
  const samples = keystrokes
    .filter(({ site, character }) => (kind.length === 1 ? character === kind : site === kind))
    .map(({ ms }) => ms);
  if (samples.length === 0) return '–';
  return `${showTime(median(samples))} (${showTime(percentile(samples, 0.95))})`;
}

function keystroke(entry: ServerResult, share: number): number {
  return percentile(
    entry.keystrokes.map(({ ms }) => ms),
    share,
  );
}

function sizeOf(results: readonly SizeResult[], size: number): SizeResult | undefined {
  return results.find((result) => result.size === size);
}

function serverOf(result: SizeResult, id: ServerResult['server']['id']): ServerResult | undefined {
  return result.servers.find((entry) => entry.server.id === id);
}

function target(text: string, measured: string, kept: boolean): Target {
  return { text, measured, kept };
}

function showSigned(ms: number): string {
  return `${ms < 0 ? '−' : '+'}${showTime(Math.abs(ms))}`;
}
