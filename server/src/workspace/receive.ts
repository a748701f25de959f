import { createDocument } from '../core/document/document.ts';
import { partsOfSymbol } from '../core/document/facts/symbols.ts';
import { createModel, type Model } from '../core/model/model.ts';
import { applyAmendments } from '../core/proposals/apply-amendments.ts';
import { readCompiled } from '../core/proposals/canonical.ts';
import { handsOf } from '../core/proposals/hands-of.ts';
import { isAmendmentList } from '../core/proposals/read-amendments.ts';
import { rebase } from '../core/proposals/rebase.ts';
import { type Message, message } from '../core/text/message.ts';
import type { Reading } from './reading.ts';

/** A text under the name by which people know its file. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
  readonly reading: Reading;
}

/** A submission with the code of whoever handed it in. */
export interface Handed {
  readonly code: string;
  readonly input: NamedText;
}

/** A submission as it goes into the compilation. */
export interface Received {
  readonly code: string;
  readonly file: string;
  /** What is compiled, or null where the submission was left out. */
  readonly model: Model | null;
  /** Worth saying, though nothing is lost; each begins with its file. */
  readonly notes: readonly string[];
  /** What of it was left out, and why. */
  readonly left: readonly string[];
}

/** What receiving needs of the door that the submissions come through. */
export interface Reception {
  readonly say: (message: Message) => string;
  /** The revision that a submission was made from; null where none is found, or several may be meant. */
  readonly findEarlier: (input: NamedText) => Promise<NamedText | null>;
  /** How a view is taken here, said behind “It was left out”; it may be empty. */
  readonly adviseView: (handed: Handed) => string;
  /** How the earlier revision is named here, said where it was not found; it may be empty. */
  readonly adviseEarlier: string;
}

/**
 * Looks each submission over and makes it one of the base: lists of amendments are applied, what was made from an
 * earlier revision is carried over, what is no version of this document is left out.
 */
export async function receive(
  reception: Reception,
  base: NamedText,
  handed: readonly Handed[],
): Promise<readonly Received[]> {
  const received: Received[] = [];
  for (const one of handed) {
    const { code, input } = one;
    const { file } = input;
    const whole = refusalOf(reception, base, one);
    if (whole !== null) received.push({ code, file, model: null, notes: [], left: [whole] });
    else if (isAmendmentList(input.text, base.text)) received.push(receiveList(reception, base, one));
    else if (isOfOtherRevision(base, input))
      received.push(carryOver(reception, base, one, await reception.findEarlier(input)));
    else received.push(receiveCopy(reception, base, one));
  }
  return received;
}

/** Whether a text may be the revision that a submission says it was made from. */
export function isRevisionOf(input: NamedText, submission: NamedText): boolean {
  const [own, its] = [input.reading.metadata, submission.reading.metadata];
  return own.symbol === its.symbol && (own.language ?? '') === (its.language ?? '');
}

/** Why nothing of a submission can be taken in, or null. */
function refusalOf({ say, adviseView }: Reception, base: NamedText, handed: Handed): string | null {
  const { input } = handed;
  if (input.text.replace('\uFEFF', '').trim() === '')
    return say(message('The submission is empty. It was left out.'));
  if (readCompiled(input.text))
    return `${say(message('The submission is a compiled text. It was left out'))}${adviseView(handed)}.`;
  const [own, its] = [base.reading.metadata, input.reading.metadata];
  if (own.symbol === null || its.symbol === null) return null;
  if (partsOfSymbol(own.symbol).document !== partsOfSymbol(its.symbol).document)
    return say(message('This is another document: {0}, not {1}. It was left out.', its.symbol, own.symbol));
  if (own.language !== null && its.language !== null && own.language !== its.language)
    return say(
      message(
        'This is the version in another language: {0}, not {1}. It was left out.',
        its.language,
        own.language,
      ),
    );
  return null;
}

function receiveCopy({ say }: Reception, base: NamedText, { code, input }: Handed): Received {
  const { file, text, reading } = input;
  const notes: string[] = [];
  if (text === base.text)
    notes.push(
      `${file} (${code}): ${say(message('The submission is the base itself. It proposes nothing; {0} stays named.', code))}`,
    );
  else if (usesCrlf(text) !== usesCrlf(base.text)) {
    const ends = usesCrlf(text) ? 'CRLF, not LF' : 'LF, not CRLF';
    notes.push(
      `${file} (${code}): ${say(message('Its lines end otherwise than those of the base ({0}), and every end is compiled as a change.', ends))}`,
    );
  }
  return { code, file, model: reading.model, notes: [...notes, ...notesOnHand(say, base, code)], left: [] };
}

function notesOnHand(say: Reception['say'], base: NamedText, code: string): readonly string[] {
  return handsOf(base.reading.model, code).map(
    ({ line }) =>
      `${base.file}:${line + 1}: ${say(message('The base holds text attributed to {0} by hand. It is kept as text, and marked so where it would be read as a proposal.', code))}`,
  );
}

function usesCrlf(text: string): boolean {
  return text.includes('\r\n');
}

function receiveList({ say }: Reception, base: NamedText, { code, input }: Handed): Received {
  const { file } = input;
  const { model } = base.reading;
  const { text, applied, passed, left } = applyAmendments(model, input.text, code);
  const read = say(message('Read as a list of amendments: {0} applied, {1} not.', applied, left.length));
  return {
    code,
    file,
    model: createModel(createDocument(text), model.profile),
    notes: [
      `${file} (${code}): ${[read, ...passedOver(say, passed)].join(' ')}`,
      ...notesOnHand(say, base, code),
    ],
    left: left.map(({ line, source, reason }) =>
      say(message('line {0}: {1} Left out: {2}', line, say(reason), source.split('\n')[0]!)),
    ),
  };
}

function passedOver(say: Reception['say'], lines: readonly number[]): readonly string[] {
  if (lines.length === 0) return [];
  const last = lines.at(-1)!;
  return [
    say(
      lines.length === 1
        ? message('Line {0} asks for nothing.', last)
        : message('Lines {0} and {1} ask for nothing.', lines.slice(0, -1).join(', '), last),
    ),
  ];
}

function isOfOtherRevision(base: NamedText, { reading }: NamedText): boolean {
  const [own, its] = [base.reading.metadata.symbol, reading.metadata.symbol];
  return own !== null && its !== null && partsOfSymbol(own).revision !== partsOfSymbol(its).revision;
}

function carryOver(
  reception: Reception,
  base: NamedText,
  handed: Handed,
  earlier: NamedText | null,
): Received {
  const { say, adviseEarlier } = reception;
  const { code, input } = handed;
  const { file } = input;
  const own = base.reading.metadata.symbol ?? '';
  const its = input.reading.metadata.symbol ?? '';
  if (!earlier) {
    const received = receiveCopy(reception, base, handed);
    const note = say(
      message(
        'The submission is of {0}, the base is {1}. That revision was not found beside the base, so it is compiled as it stands',
        its,
        own,
      ),
    );
    return { ...received, notes: [`${file} (${code}): ${note}${adviseEarlier}.`, ...received.notes] };
  }
  const { model } = base.reading;
  const { text, placed, already, left } = rebase(earlier.reading.model, model, input.reading.model);
  const counts = [
    placed === 1 ? message('1 change placed') : message('{0} changes placed', placed),
    ...(already === 0 ? [] : [message('{0} in the base already', already)]),
    message('{0} not', left.length),
  ];
  const made = message('Made from {0} ({1}) and carried over to {2}', its, earlier.file, own);
  return {
    code,
    file,
    model: createModel(createDocument(text), model.profile),
    notes: [
      `${file} (${code}): ${say(made)}: ${counts.map(say).join(', ')}.`,
      ...notesOnHand(say, base, code),
    ],
    left: left.map(({ at, words, reason }) => {
      const told = say(message('{0} Left out: “{1}”', say(reason), words));
      return at === '' ? told : `${at}: ${told}`;
    }),
  };
}
