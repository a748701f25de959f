import { type Command, Option } from 'commander';
import { type DocumentKind, documentKinds } from '../../core/model/metadata.ts';
import { dayOf } from '../../workspace/day-of.ts';
import { Failure } from './failure.ts';
import type { World } from './world.ts';

/** The options that every command takes, as commander hands them over. */
export interface RawOptions {
  readonly format?: string;
  readonly json?: true;
  readonly kind?: string;
  readonly now?: string;
  readonly out?: string;
}

/** The options that every command takes, checked. */
export interface Settings<Format extends string> {
  readonly format: Format;
  /** Null where each file says its kind itself. */
  readonly kind: DocumentKind | null;
  readonly now: Now;
  /** The file that takes the result, or null for standard output. */
  readonly out: string | null;
}

/** The moment at which a command runs. */
export interface Now {
  /** The calendar day where the clock stands: `2031-09-27`. */
  readonly day: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/**
 * Gives a command its shared options. The first format is the default; a command that reads no draft has no kind; `out`
 * is what it writes.
 */
export function addCommonOptions(
  command: Command,
  formats: readonly string[],
  { kind = true, out = 'file' }: { readonly kind?: boolean; readonly out?: 'file' | 'folder' } = {},
): Command {
  command.addOption(
    new Option('--format <format>', `form of the result (default: ${formats[0]})`).choices(formats),
  );
  command.option('--json', 'short for --format json');
  if (kind)
    command.addOption(new Option('--kind <kind>', 'read every file as this kind').choices(documentKinds));
  command.option(`-o, --out <${out}>`, `write the result to a ${out}, whole or not at all`);
  return command.option('--now <time>', 'take this as the present moment (ISO 8601)');
}

/** Checks the shared options. Throws {@link Failure} for what contradicts itself. */
export function readSettings<Format extends string>(
  world: World,
  options: RawOptions,
  fallback: Format,
): Settings<Format> {
  const { format, json, kind, out, now } = options;
  if (json && format !== undefined && format !== 'json')
    throw new Failure(`--json and --format ${format} exclude each other.`);
  if (out === '') throw new Failure('-o needs the name of a file.');
  return {
    format: (json ? 'json' : (format ?? fallback)) as Format,
    kind: (kind as DocumentKind | undefined) ?? null,
    now: now === undefined ? presentOf(world.now()) : readMoment(now),
    out: out === undefined || out === '-' ? null : out,
  };
}

function presentOf(date: Date): Now {
  return {
    day: dayOf(date),
    time: date.getTime(),
  };
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

function readMoment(text: string): Now {
  const time = MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  const day = text.slice(0, 10);
  // Date.parse takes 30 February for 1 or 2 March.
  const exists = !Number.isNaN(time) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  if (!exists)
    throw new Failure(
      `--now ${JSON.stringify(text)} is no moment. Write 2031-09-27 or 2031-09-27T18:00:00Z.`,
    );
  return { day, time };
}
