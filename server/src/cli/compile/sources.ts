import { CODE } from '../../core/proposals/canonical.ts';
import { Failure } from '../frame/failure.ts';

/** Who handed in which file. */
export interface Source {
  readonly code: string;
  readonly file: string;
}

/**
 * Reads the base and the `CODE=FILE` pairs of a command line. The base may stand behind the pairs, where the option
 * has swallowed it. Throws {@link Failure} for what cannot be meant.
 */
export function readSources(
  base: string | undefined,
  pairs: readonly string[],
): { readonly base: string; readonly sources: readonly Source[] } {
  const bare = pairs.filter((pair) => !pair.includes('='));
  const swallowed = base === undefined && bare.length === 1 && pairs.at(-1) === bare[0] ? bare[0] : undefined;
  const file = base ?? swallowed;
  if (file === undefined) throw new Failure('Name the base first: adref compile BASE --from CODE=FILE.');
  const sources = readPairs(pairs.filter((pair) => pair !== swallowed));
  if (sources.length === 0)
    throw new Failure('Name at least one submission: adref compile BASE --from CODE=FILE.');
  const piped = [file, ...sources.map((source) => source.file)].filter((one) => one === '-');
  if (piped.length > 1) throw new Failure('Only one file can come from standard input.');
  return { base: file, sources };
}

/** Reads `CODE=FILE` pairs. Throws {@link Failure} for what is none, and for a delegation that has two. */
export function readPairs(pairs: readonly string[]): readonly Source[] {
  const sources = pairs.map(readPair);
  const seen = new Map<string, string>();
  for (const { code, file: own } of sources) {
    const before = seen.get(code);
    if (before !== undefined)
      throw new Failure(`${code} has two files: ${before} and ${own}. Each delegation hands in one.`);
    seen.set(code, own);
  }
  return sources;
}

function readPair(pair: string): Source {
  const at = pair.indexOf('=');
  const [code, file] = [pair.slice(0, at), pair.slice(at + 1)];
  if (at <= 0 || file === '')
    throw new Failure(`--from ${JSON.stringify(pair)} is not CODE=FILE, such as RUS=submission.md.`);
  if (!CODE.test(code))
    throw new Failure(
      `“${code}” cannot stand as a name in the text. Use a code of letters and digits, such as RUS or G77.`,
    );
  return { code, file };
}
