import { performance } from 'node:perf_hooks';
import { type GeneratedText, generateText } from './generate.ts';
import { askOutline, heldMemory, openSession, residentMemory, type Session, typeNext } from './keystroke.ts';
import { type Probe, probe } from './probes.ts';
import type { Server } from './servers.ts';

/** How much is measured. */
export interface Plan {
  /** Sizes of the texts in bytes. */
  readonly sizes: readonly number[];
  /** Rounds over all servers; each round types a burst at one site. */
  readonly rounds: number;
  /** Most keystrokes of a burst, and the time after which it ends early. */
  readonly burst: { readonly keystrokes: number; readonly ms: number };
  /** Fresh processes for each cold open, beside the session that types. */
  readonly coldOpens: number;
  readonly outlines: number;
  readonly probes: number;
}

/** What one server did with one text. */
export interface ServerResult {
  readonly server: Server;
  readonly startUps: readonly number[];
  readonly coldOpens: readonly number[];
  readonly diagnostics: number;
  readonly keystrokes: Session['keystrokes'];
  readonly outlines: readonly number[];
  readonly idleMemory: number;
  readonly typedMemory: number;
  /** What opening and typing left in the heap and beside it after full collections, in bytes. */
  readonly heapGrowth: number;
}

/** Everything measured on one text. */
export interface SizeResult {
  readonly size: number;
  readonly generated: Omit<GeneratedText, 'text'>;
  readonly units: number;
  readonly servers: readonly ServerResult[];
  readonly probes: Readonly<Record<'core' | 'remark' | 'string', readonly Probe[]>>;
}

/**
 * Measures every server on one size. The servers run side by side and take turns, so that what else the machine
 * does falls on all of them alike; the order of the turns changes from round to round.
 */
export async function runSize(
  servers: readonly Server[],
  size: number,
  plan: Plan,
  say: (line: string) => void,
): Promise<SizeResult> {
  const { text, ...generated } = generateText(size);
  const startUps = new Map(servers.map((server) => [server.id, [] as number[]]));
  const coldOpens = new Map(servers.map((server) => [server.id, [] as number[]]));
  const open = async (server: Server): Promise<Session> => {
    const session = await openSession(server, text);
    startUps.get(server.id)?.push(session.startUp);
    coldOpens.get(server.id)?.push(session.coldOpen);
    return session;
  };

  for (let repeat = 0; repeat < plan.coldOpens; repeat++) {
    say(`cold open ${repeat + 1} of ${plan.coldOpens}`);
    for (const server of turned(servers, repeat)) await (await open(server)).client.stop();
  }
  const sessions: Session[] = [];
  try {
    for (const server of servers) sessions.push(await open(server));
    for (let round = 0; round < plan.rounds; round++) {
      say(`typing, round ${round + 1} of ${plan.rounds}`);
      for (const session of turned(sessions, round)) await typeBurst(session, round, plan);
    }
    for (let repeat = 0; repeat < plan.outlines; repeat++) {
      say(`outline ${repeat + 1} of ${plan.outlines}`);
      for (const session of turned(sessions, repeat)) await typeAndAskOutline(session, repeat);
    }
    const results = sessions.map(
      (session): Omit<ServerResult, 'heapGrowth'> => ({
        server: session.server,
        startUps: startUps.get(session.server.id) ?? [],
        coldOpens: coldOpens.get(session.server.id) ?? [],
        diagnostics: session.diagnostics,
        keystrokes: session.keystrokes,
        outlines: session.outlines,
        idleMemory: session.idleMemory,
        typedMemory: residentMemory(session.client),
      }),
    );
    await stopAll(sessions);
    const measured: ServerResult[] = [];
    for (const result of results) {
      say(`heap of ${result.server.name}`);
      measured.push({ ...result, heapGrowth: await measureHeap(result.server, text) });
    }
    return { size, generated, units: text.length, servers: measured, probes: runProbes(size, plan, say) };
  } finally {
    await stopAll(sessions);
  }
}

async function stopAll(sessions: readonly Session[]): Promise<void> {
  await Promise.all(sessions.map((session) => session.client.stop()));
}

/** In a process of its own, so that the collector disturbs no timing: open, type, ask for the outline, collect. */
async function measureHeap(server: Server, text: string): Promise<number> {
  const session = await openSession(server, text, true);
  try {
    for (let site = 0; site < session.sites.length; site++) await typeNext(session, site);
    if (server.outline) await askOutline(session);
    return (await heldMemory(session.client)) - session.idleMemory;
  } finally {
    await session.client.stop();
  }
}

/** The first keystrokes of a session warm it up and are not kept. */
const WARM_UP = 3;
const LEAST_KEYSTROKES = 2;

async function typeBurst(session: Session, round: number, plan: Plan): Promise<void> {
  const site = round % session.sites.length;
  if (round === 0) {
    for (let count = 0; count < WARM_UP; count++) await typeNext(session, site);
    session.keystrokes.length = 0;
  }
  const started = performance.now();
  for (let count = 0; count < plan.burst.keystrokes; count++) {
    if (count >= LEAST_KEYSTROKES && performance.now() - started > plan.burst.ms) return;
    await typeNext(session, site);
  }
}

/** The outline of a version that no outline was asked for yet. */
async function typeAndAskOutline(session: Session, repeat: number): Promise<void> {
  if (!session.server.outline) return;
  const kept = session.keystrokes.length;
  await typeNext(session, repeat % session.sites.length);
  session.keystrokes.length = kept;
  const entries = await askOutline(session);
  if (entries === 0) throw new Error(`${session.server.name} answered an empty outline`);
}

function runProbes(size: number, plan: Plan, say: (line: string) => void): SizeResult['probes'] {
  const probes = { core: [] as Probe[], remark: [] as Probe[], string: [] as Probe[] };
  for (let repeat = 0; repeat < plan.probes; repeat++) {
    say(`in process ${repeat + 1} of ${plan.probes}`);
    for (const engine of ['core', 'remark', 'string'] as const) probes[engine].push(probe(engine, size));
  }
  return probes;
}

/** The list, begun at another entry in each round. */
function turned<T>(list: readonly T[], round: number): readonly T[] {
  const by = round % list.length;
  return [...list.slice(by), ...list.slice(0, by)];
}
