import { dirname, resolve } from 'node:path';
import { createDocument } from '../../core/document/document.ts';
import { partsOfSymbol } from '../../core/document/facts/symbols.ts';
import { createModel, type Model } from '../../core/model/model.ts';
import { applyAmendments } from '../../core/proposals/apply-amendments.ts';
import { readCompiled } from '../../core/proposals/canonical.ts';
import { handsOf } from '../../core/proposals/hands-of.ts';
import { isAmendmentList } from '../../core/proposals/read-amendments.ts';
import { rebase } from '../../core/proposals/rebase.ts';
import { sentence } from '../../core/text/message.ts';
import { type Input, readInputs } from '../frame/input.ts';
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

/**
 * Looks each submission over and makes it one of the base: lists of amendments are applied, what was made from an
 * earlier revision is carried over, what is no version of this document is left out.
 */
export async function receive(
  world: World,
  base: Input,
  handed: readonly Handed[],
  earlier: readonly Input[],
): Promise<readonly Received[]> {
  const received: Received[] = [];
  for (const one of handed) {
    const { code, file, input } = one;
    const whole = refusalOf(base, one);
    if (whole !== null) received.push({ code, file, model: null, notes: [], left: [whole] });
    else if (isAmendmentList(input.text, base.text)) received.push(receiveList(base, one));
    else if (isOfOtherRevision(base, input))
      received.push(carryOver(base, one, await findEarlier(world, base, handed, earlier, input)));
    else received.push(receiveCopy(base, one, input.reading.model));
  }
  return received;
}

/** Why nothing of a submission can be taken in, or null. */
function refusalOf(base: Input, { code, file, input }: Handed): string | null {
  if (input.text.replace('\uFEFF', '').trim() === '') return 'The submission is empty. It was left out.';
  if (readCompiled(input.text))
    return `The submission is a compiled text. It was left out; take a view of it first: adref view ${file} --as ${code}.`;
  const [own, its] = [base.reading.metadata, input.reading.metadata];
  if (own.symbol === null || its.symbol === null) return null;
  if (partsOfSymbol(own.symbol).document !== partsOfSymbol(its.symbol).document)
    return `This is another document: ${its.symbol}, not ${own.symbol}. It was left out.`;
  if (own.language !== null && its.language !== null && own.language !== its.language)
    return `This is the version in another language: ${its.language}, not ${own.language}. It was left out.`;
  return null;
}

function receiveCopy(base: Input, { code, file, input }: Handed, model: Model): Received {
  const notes: string[] = [];
  if (input.text === base.text)
    notes.push(
      `${file} (${code}): The submission is the base itself. It proposes nothing; ${code} stays named.`,
    );
  else if (usesCrlf(input.text) !== usesCrlf(base.text))
    notes.push(
      `${file} (${code}): Its lines end otherwise than those of the base (${usesCrlf(input.text) ? 'CRLF, not LF' : 'LF, not CRLF'}), and every end is compiled as a change.`,
    );
  return { code, file, model, notes: [...notes, ...notesOnHand(base, code)], left: [] };
}

function notesOnHand(base: Input, code: string): readonly string[] {
  return handsOf(base.reading.model, code).map(
    ({ line }) =>
      `${base.file}:${line + 1}: The base holds text attributed to ${code} by hand. It is kept as text, and marked so where it would be read as a proposal.`,
  );
}

function usesCrlf(text: string): boolean {
  return text.includes('\r\n');
}

function receiveList(base: Input, { code, file, input }: Handed): Received {
  const { model } = base.reading;
  const { text, applied, passed, left } = applyAmendments(model, input.text, code);
  return {
    code,
    file,
    model: createModel(createDocument(text), model.profile),
    notes: [
      `${file} (${code}): Read as a list of amendments: ${applied} applied, ${left.length} not.${passedOver(passed)}`,
      ...notesOnHand(base, code),
    ],
    left: left.map(
      ({ line, source, reason }) => `line ${line}: ${sentence(reason)} Left out: ${source.split('\n')[0]}`,
    ),
  };
}

function passedOver(lines: readonly number[]): string {
  if (lines.length === 0) return '';
  return lines.length === 1
    ? ` Line ${lines[0]} asks for nothing.`
    : ` Lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)} ask for nothing.`;
}

function isOfOtherRevision(base: Input, { reading }: Input): boolean {
  const [own, its] = [base.reading.metadata.symbol, reading.metadata.symbol];
  return own !== null && its !== null && partsOfSymbol(own).revision !== partsOfSymbol(its).revision;
}

/** The revision that a submission was made from: named, or beside the base; null where none or several may be meant. */
async function findEarlier(
  world: World,
  base: Input,
  handed: readonly Handed[],
  named: readonly Input[],
  { reading }: Input,
): Promise<Input | null> {
  const { symbol } = reading.metadata;
  const fits = (input: Input): boolean =>
    input.reading.metadata.symbol === symbol &&
    (input.reading.metadata.language ?? '') === (reading.metadata.language ?? '');
  const given = named.filter(fits);
  if (given.length > 0) return given.length === 1 ? given[0]! : null;
  if (base.file === '-') return null;
  const own = new Set([base.file, ...handed.map(({ file }) => file)].map((file) => resolve(file)));
  const beside = await readInputs(world, [dirname(base.file)], null, (input) =>
    fits(input) && !own.has(resolve(input.file)) ? input : null,
  ).catch(() => []);
  const found = beside.filter((input) => input !== null);
  return found.length === 1 ? found[0]! : null;
}

function carryOver(base: Input, handed: Handed, earlier: Input | null): Received {
  const { code, file, input } = handed;
  const [own, its] = [base.reading.metadata.symbol, input.reading.metadata.symbol];
  if (!earlier) {
    const received = receiveCopy(base, handed, input.reading.model);
    const note = `${file} (${code}): The submission is of ${its}, the base is ${own}. That revision was not found beside the base, so it is compiled as it stands; name it with --earlier to carry the changes over.`;
    return { ...received, notes: [note, ...received.notes] };
  }
  const { model } = base.reading;
  const { text, placed, already, left } = rebase(earlier.reading.model, model, input.reading.model);
  const known = already === 0 ? '' : `, ${already} in the base already`;
  return {
    code,
    file,
    model: createModel(createDocument(text), model.profile),
    notes: [
      `${file} (${code}): Made from ${its} (${earlier.file}) and carried over to ${own}: ${placed} ${placed === 1 ? 'change' : 'changes'} placed${known}, ${left.length} not.`,
      ...notesOnHand(base, code),
    ],
    left: left.map(
      ({ at, words, reason }) => `${at === '' ? '' : `${at}: `}${sentence(reason)} Left out: “${words}”`,
    ),
  };
}
