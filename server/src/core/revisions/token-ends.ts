import { graphemeSegmenter, wordSegmenter } from '../text/segmenters.ts';
import {
  classIn,
  DIGIT,
  HINGE,
  JOINING,
  LETTER,
  MARK,
  SIGN,
  SPACE,
  signIn,
  UNSPACED,
} from './token-signs.ts';

/**
 * The end of the token at a place; the place itself where words have to be found by their meaning. No token ends inside
 * what a reader takes for one sign.
 */
export function tokenEnd(text: string, at: number): number {
  const end = roughEnd(text, at);
  if (end === at || end >= text.length) return end;
  // Between plain letters and signs the rough end is right; only what may join is looked at more closely.
  return ((signIn(text, end) | signIn(text, end - 1)) & JOINING) !== 0 ? clusterEnd(text, end) : end;
}

/** The ends of the words in the run of letters at a place that have no spaces between their words. */
export function unspacedEnds(text: string, at: number): readonly number[] {
  let end = at;
  while (end < text.length) {
    const kind = classAt(text, end);
    if (kind !== UNSPACED && !(kind === MARK && end > at)) break;
    end++;
  }
  const last = clusterEnd(text, end);
  const ends: number[] = [];
  for (let from = at; from < last; from = ends.at(-1)!) {
    const to = last - from > LONGEST_PIECE ? clusterEnd(text, from + LONGEST_PIECE) : last;
    let wordEnd = from;
    for (const { index, segment } of wordSegmenter().segment(text.slice(from, to))) {
      wordEnd = from + index + segment.length;
      // A word that the piece may have cut begins the next one, unless it is the only one.
      if (wordEnd < to || to === last) ends.push(wordEnd);
    }
    if (ends.length === 0 || ends.at(-1)! <= from) ends.push(wordEnd);
  }
  return ends;
}

/** The engine's work grows with the square of what its segmenter is given: a long run goes to it in pieces. */
const LONGEST_PIECE = 1_024;

function roughEnd(text: string, at: number): number {
  let end = at + 1;
  switch (classAt(text, at)) {
    case SPACE:
      while (classAt(text, end) === SPACE) end++;
      // A mark over the last space goes with it alone.
      return end - 1 > at && !isLineEnd(text.charCodeAt(end - 1)) && classAt(text, end) === MARK
        ? end - 1
        : end;
    case LETTER:
    case DIGIT:
      return wordEnd(text, end);
    case UNSPACED:
      return at;
    default:
      return end;
  }
}

function classAt(text: string, at: number): number {
  return classIn(signIn(text, at));
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const kind = classAt(text, end);
    if (kind === LETTER || kind === DIGIT || kind === MARK) end++;
    else if (kind === SIGN && joins(text, end)) end += 2;
    else break;
  }
  return end;
}

/** An apostrophe between letters and a point or comma between digits do not end the word. */
function joins(text: string, at: number): boolean {
  if ((signIn(text, at) & HINGE) === 0) return false;
  const before = classAt(text, at - 1);
  const after = classAt(text, at + 1);
  const code = text.charCodeAt(at);
  const wanted = code === 0x2e || code === 0x2c ? DIGIT : LETTER;
  return before === wanted && after === wanted;
}

/** The end of the sign that a place lies in, or the place itself where it lies between two. */
function clusterEnd(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  const around = graphemeSegmenter()
    .segment(text.slice(from, at + REACH))
    .containing(at - from);
  return !around || around.index === at - from ? at : from + around.index + around.segment.length;
}

/** More signs than this make no single one. */
const REACH = 64;
