import { createDocument, slice, textOf } from '../document/document.ts';
import { contestedOf } from '../model/contested.ts';
import { createModel, type Model } from '../model/model.ts';
import { applyEdits, type Edit } from '../text/edits.ts';
import { type Message, message } from '../text/message.ts';
import { composePieces, keptPieces, type Piece } from '../text/pieces.ts';
import { type CompiledText, readCompiled, viewOf } from './canonical.ts';
import { cleanRounds } from './clean.ts';
import { editScript } from './edit-script.ts';
import { takeOption } from './take-option.ts';
import { editsAs } from './view-as.ts';
import { cleanCompiledRounds, submitterFor, takeOptionCompiled, withoutSubmitter } from './view-compiled.ts';
import { editsWithout } from './view-without.ts';

/** Which text is to be seen. */
export type ViewWish =
  | { readonly kind: 'as' | 'without'; readonly delegation: string }
  | { readonly kind: 'base' }
  | { readonly kind: 'clean'; readonly mode: 'in' | 'out' }
  | { readonly kind: 'option'; readonly label: string; readonly choice: string };

/** A view of a text and which stretches of the source it shows: `old` counts in the source, `now` in the view. */
export interface View {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** What a reader should know of it, or null. */
  readonly note: Message | null;
}

/** A view of a text, or why there is none. Of a compiled text the view of a submitter is exact, sign by sign. */
export function viewText(model: Model, wish: ViewWish): View | { readonly problem: Message } {
  const source = textOf(model.document);
  const read = readCompiled(source);
  return read ? viewCompiled(model, source, read, wish) : viewDraft(model, source, wish);
}

function viewDraft(model: Model, source: string, wish: ViewWish): View | { readonly problem: Message } {
  if (wish.kind === 'base')
    return { problem: message('This text is not compiled, so it has no base to show.') };
  if (wish.kind === 'clean') return inRounds(source, cleanRounds(model, wish.mode));
  if (wish.kind === 'option') {
    const taken = takeOption(model, wish.label, wish.choice);
    return 'problem' in taken ? taken : inRounds(source, [taken.edits]);
  }
  const code = codeIn(model, wish.delegation);
  if (code === null) return { problem: message('“{0}” is no known delegation.', wish.delegation) };
  const edits = wish.kind === 'as' ? editsAs(model, code) : editsWithout(model, code);
  const note = edits.length === 0 ? message('Nothing in brackets depends on {0}.', code) : null;
  return { ...inRounds(source, [edits]), note };
}

function viewCompiled(
  model: Model,
  source: string,
  read: CompiledText,
  wish: ViewWish,
): View | { readonly problem: Message } {
  const { profile } = model;
  if (wish.kind === 'base') return exact(source, read, null);
  if (wish.kind === 'clean') {
    const base = exact(source, read, null);
    const clean = inRounds(base.text, cleanCompiledRounds(read, profile, wish.mode));
    return { ...clean, pieces: composePieces(base.pieces, clean.pieces) };
  }
  if (wish.kind === 'option') return anew(model, takeOptionCompiled(read, profile, wish.label, wish.choice));
  const found = submitterFor(read, profile, wish.delegation);
  const all = read.submitters.join(', ');
  if (!found)
    return {
      problem: message('“{0}” has handed nothing in. The text is compiled from {1}.', wish.delegation, all),
    };
  if (wish.kind === 'without' && !found.own)
    return {
      problem: message(
        '“{0}” has handed nothing in itself. It speaks through {1}.',
        wish.delegation,
        found.code,
      ),
    };
  if (wish.kind === 'without') return anew(model, withoutSubmitter(read, profile, found.code));
  const note = found.own
    ? null
    : message(
        '{0} has handed nothing in itself. This is the text of {1}, its group.',
        wish.delegation,
        found.code,
      );
  return { ...exact(source, read, found.code), note };
}

function inRounds(source: string, rounds: readonly (readonly Edit[])[]): View {
  let text = source;
  let pieces = keptPieces(source.length, []);
  for (const edits of rounds) {
    pieces = composePieces(pieces, keptPieces(text.length, edits));
    text = applyEdits(text, edits);
  }
  return { text, pieces, note: null };
}

/** A view of a compiled text only leaves signs of the source out, escapes among them. */
function exact(source: string, read: CompiledText, code: string | null): View {
  const text = viewOf(read, code);
  const pieces: Piece[] = [];
  const shown: boolean[] = [true];
  let now = 0;
  for (const part of read.parts) {
    if (part.kind === 'close') shown.pop();
    else if (part.kind === 'open') {
      const named = code !== null && part.codes.includes(code);
      shown.push(shown.at(-1)! && named === (part.mode === 'only'));
    } else if (shown.at(-1)) {
      for (const piece of piecesOf(source, part.start, part.text))
        pieces.push({ ...piece, now: now + piece.now });
      now += part.text.length;
    }
  }
  return { text, pieces, note: null };
}

/** Where each sign of a text stands in the source from a place on; between them there are only backslashes. */
function piecesOf(source: string, from: number, text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let old = from;
  for (let now = 0; now < text.length; ) {
    while (source[old] !== text[now]) old++;
    let length = 1;
    while (now + length < text.length && source[old + length] === text[now + length]) length++;
    pieces.push({ old, now, length });
    old += length;
    now += length;
  }
  return pieces;
}

/** A text that was compiled anew is laid beside the source: what is in both is where it was. */
function anew(
  model: Model,
  result: { readonly text: string } | { readonly problem: Message },
): View | { readonly problem: Message } {
  if ('problem' in result) return result;
  const after = createModel(createDocument(result.text), model.profile);
  return {
    text: result.text,
    pieces: keptPieces(model.document.length, editScript(model, after)),
    note: null,
  };
}

/** The code that a text uses for a name that the profile or the text knows. */
function codeIn(model: Model, name: string): string | null {
  const found = model.profile.find(name);
  if (found) return found.code;
  const named = contestedOf(model).brackets.some(({ attribution }) =>
    attribution?.stances.some(
      ({ delegation, start, end }) => delegation === name || slice(model.document, start, end) === name,
    ),
  );
  return named ? name : null;
}
