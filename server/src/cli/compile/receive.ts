import { partsOfSymbol } from '../../core/document/facts/symbols.ts';
import type { Model } from '../../core/model/model.ts';
import { readCompiled } from '../../core/proposals/canonical.ts';
import { handsOf } from '../../core/proposals/hands-of.ts';
import type { Input } from '../frame/input.ts';
import type { World } from '../frame/world.ts';
import type { Source } from './sources.ts';

/** A submission as it goes into the compilation. */
export interface Received extends Source {
  /** What is compiled, or null where the submission was left out. */
  readonly model: Model | null;
  /** Worth saying, though nothing is lost. */
  readonly notes: readonly string[];
  /** What of it was left out, and why. */
  readonly left: readonly string[];
}

/** A submission with its file read. */
export interface Handed extends Source {
  readonly input: Input;
}

/** Looks each submission over: is it one of this document, of this revision, and does it say anything? */
export async function receive(
  _world: World,
  base: Input,
  handed: readonly Handed[],
  _earlier: readonly Input[],
): Promise<readonly Received[]> {
  return handed.map((one) => receiveOne(base, one));
}

function receiveOne(base: Input, { code, file, input }: Handed): Received {
  const notes: string[] = [];
  const leave = (reason: string): Received => ({ code, file, model: null, notes, left: [reason] });
  if (input.text.trim() === '' || input.text === '\uFEFF')
    return leave('The submission is empty. It was left out.');
  if (readCompiled(input.text))
    return leave(
      `The submission is a compiled text. It was left out; take a view of it first: adref view ${file} --as ${code}.`,
    );
  const other = otherDocument(base, input);
  if (other !== null) return leave(other);
  for (const hand of handsOf(base.reading.model, code))
    notes.push(
      `${base.file}:${hand.line + 1}: The base holds text attributed to ${code} by hand. It is kept as text and marked so where it would be read as a proposal.`,
    );
  const { metadata } = input.reading;
  if (input.text === base.text)
    notes.push(
      `${file} (${code}): The submission is the base itself. It proposes nothing; ${code} stays named.`,
    );
  else if (revisionOf(metadata.symbol) !== revisionOf(base.reading.metadata.symbol))
    notes.push(
      `${file} (${code}): The submission is of ${metadata.symbol ?? 'no symbol'}, the base is ${base.reading.metadata.symbol ?? 'without a symbol'}. It is compiled as it stands.`,
    );
  return { code, file, notes, model: input.reading.model, left: [] };
}

/** Why a file is no version of the base, or null. */
function otherDocument(base: Input, { reading }: Input): string | null {
  const [own, its] = [base.reading.metadata, reading.metadata];
  if (own.symbol === null || its.symbol === null) return null;
  if (partsOfSymbol(own.symbol).document !== partsOfSymbol(its.symbol).document)
    return `This is another document: ${its.symbol}, not ${own.symbol}. It was left out.`;
  if (own.language !== null && its.language !== null && own.language !== its.language)
    return `This is the version in another language: ${its.language}, not ${own.language}. It was left out.`;
  return null;
}

function revisionOf(symbol: string | null): number | null {
  return symbol === null ? null : partsOfSymbol(symbol).revision;
}
