import { blockIndexAt, slice } from '../core/document/document.ts';
import { symbolsOf } from '../core/document/facts/facts.ts';
import type { Mark } from '../core/document/facts/marks.ts';
import type { Stance } from '../core/document/facts/stance.ts';
import { nameIn, type Profile } from '../core/lexicon/profile.ts';
import { type Bracket, bracketAt, contestedOf } from '../core/model/contested.ts';
import { figuresOf } from '../core/model/figures.ts';
import { provisionIndexAt, provisionOf } from '../core/model/model.ts';
import { pathsOf } from '../core/model/paths.ts';
import { plainTitle } from '../core/model/plain-title.ts';
import { textsOf } from '../core/proposals/positions.ts';
import { type Message, message } from '../core/text/message.ts';
import { type Range, touches } from '../core/text/range.ts';
import { fileNameOf } from '../workspace/file-name.ts';
import type { Reading } from '../workspace/reading.ts';
import { createDraftFinder } from './find-drafts.ts';
import { itemOf, labelAt, referenceAt, referencesTo } from './find-label.ts';
import { stanceAt } from './find-stance.ts';
import { reasonsOf } from './read-open-items.ts';
import type { PastWords } from './read-past.ts';
import { type RichParagraph, shorten } from './rich-text.ts';
import type { Session } from './session.ts';
import { stanceSentence } from './stance-sentence.ts';
import { blankCount, bracketCount, reasonWords, stanceWords, statusWords } from './words.ts';

/** What is explained of a place, and where it stands. */
export interface Explanation {
  readonly range: Range;
  readonly paragraphs: readonly RichParagraph[];
}

/**
 * What can be said of the place under the cursor, the smallest thing first: a label, a delegation, a reference, a
 * symbol, a mark, the bracket around it. Undefined in ordinary text. `past` is what earlier revisions tell.
 */
export function readHover(
  session: Session,
  reading: Reading,
  offset: number,
  past: PastWords,
): Explanation | undefined {
  const label = labelAt(reading, offset);
  if (label?.by === 'label')
    return { range: label.place, paragraphs: explainProvision(session, reading, past, label.index, true) };
  const stance = stanceAt(reading.model, offset);
  if (stance) return { range: stance, paragraphs: explainDelegation(session, reading.model.profile, stance) };
  return (
    explainReference(session, reading, past, offset) ??
    explainSymbol(session, reading, offset) ??
    explainMark(session, reading, offset) ??
    explainBracket(session, reading, offset)
  );
}

const LONGEST_QUOTE = 600;
const LONGEST_WORDS = 80;
const MOST_NAMES = 40;
const MOST_LISTED = 10;

function explainProvision(
  session: Session,
  reading: Reading,
  past: PastWords,
  index: number,
  withReferences: boolean,
): RichParagraph[] {
  const { model } = reading;
  const provision = provisionOf(model, index)!;
  const { groups, placeholders, alternatives, delegations } = figuresOf(model)[index]!;
  const paragraphs: RichParagraph[] = [{ kind: 'title', text: pathsOf(model)[index]! }];
  const say = (text: Message): void => {
    paragraphs.push({ kind: 'text', text: session.say(text) });
  };
  if (provision.status) say(statusWords(provision.status));
  if (provision.open === 0) {
    if (!provision.status) say(message('Nothing is open here.'));
  } else {
    const reasons = reasonsOf(provision.open).map((reason) => session.say(reasonWords(reason)));
    say(message('Open: {0}.', reasons.join(', ')));
  }
  const figures = [
    ...(groups > 0 ? [bracketCount(groups)] : []),
    ...(alternatives > 0 ? [message('with alternatives: {0}', alternatives)] : []),
    ...(placeholders > 0 ? [blankCount(placeholders)] : []),
  ];
  if (figures.length > 0) paragraphs.push({ kind: 'text', text: figures.map(session.say).join(' · ') });
  const stood = past.get(pathsOf(model)[index]!) ?? [];
  if (stood.length > 0) paragraphs.push({ kind: 'text', text: stood.map(session.say).join(' · ') });
  if (delegations.length > 0) say(message('Delegations named: {0}', delegations.join(', ')));
  if (!withReferences) return paragraphs;
  const from = [
    ...new Set(
      referencesTo(reading, index).map((place) => pathsOf(model)[provisionIndexAt(model, place.start)] ?? ''),
    ),
  ];
  if (from.length === 0) say(message('Nothing in this draft refers to it.'));
  else {
    const shown = from.slice(0, MOST_LISTED).join(', ');
    say(message('Referred to in: {0}', from.length > MOST_LISTED ? `${shown}…` : shown));
  }
  return paragraphs;
}

function explainReference(
  session: Session,
  reading: Reading,
  past: PastWords,
  offset: number,
): Explanation | undefined {
  const found = referenceAt(reading, offset);
  if (!found) return undefined;
  const { external, target, place, meant } = found;
  if (external)
    return { range: place, paragraphs: [text(session, message('This refers to another document.'))] };
  const [nearest] = meant;
  if (!nearest) {
    const written = slice(reading.document, place.start, place.end);
    return { range: place, paragraphs: [text(session, message('This document has no {0}.', written))] };
  }
  const provision = itemOf(reading, nearest, target.items);
  const base = reading.document.starts[provision.block]!;
  const words = slice(reading.document, base + provision.piece.bodyStart, provision.end);
  const paragraphs = explainProvision(session, reading, past, provision.index, false);
  const [title, ...rest] = paragraphs;
  const quote: RichParagraph[] =
    words.trim() === '' ? [] : [{ kind: 'quote', text: shorten(words, LONGEST_QUOTE) }];
  if (meant.length > 1)
    rest.push(text(session, message('Paragraphs with this number: {0}. This is the nearest.', meant.length)));
  return { range: place, paragraphs: [title!, ...quote, ...rest] };
}

function explainSymbol(session: Session, reading: Reading, offset: number): Explanation | undefined {
  const block = blockIndexAt(reading.document, offset);
  const base = reading.document.starts[block] ?? 0;
  const source = reading.document.blocks[block];
  const symbol = source && symbolsOf(source).find((one) => touches(one, offset - base));
  if (!symbol) return undefined;
  const draft = createDraftFinder(session).find(symbol.text, reading.metadata.language);
  if (!draft) return undefined;
  const { metadata, uri } = draft;
  const about = [metadata.symbol, metadata.date, metadata.status].filter((one) => one !== null);
  return {
    range: { start: base + symbol.start, end: base + symbol.end },
    paragraphs: [
      { kind: 'title', text: metadata.title ?? metadata.symbol ?? symbol.text },
      { kind: 'text', text: about.join(' · ') },
      text(session, message('File: {0}', fileNameOf(uri))),
    ],
  };
}

function explainMark(session: Session, reading: Reading, offset: number): Explanation | undefined {
  const block = blockIndexAt(reading.document, offset);
  const base = reading.document.starts[block] ?? 0;
  const mark = reading.model.facts[block]?.marks.findLast((one) => touches(one, offset - base));
  if (!mark) return undefined;
  const stances = mark.kind === 'proposal' ? (mark.attribution?.stances ?? []) : [];
  return {
    range: { start: base + mark.start, end: base + mark.end },
    paragraphs: [
      text(session, markWords(mark)),
      ...(stances.length > 0 ? [sayStances(session, reading.model.profile, stances)] : []),
    ],
  };
}

function markWords(mark: Mark): Message {
  switch (mark.kind) {
    case 'placeholder':
      return mark.form === 'blank'
        ? message('A blank is still to be filled in.')
        : message('This stands for text still to come. It is open, but not contested.');
    case 'status':
      return statusWords(mark.status);
    case 'note':
      return message('A note for the reader. It is not part of the text.');
    case 'proposal':
      switch (mark.form) {
        case 'deletion':
        case 'sup':
          return message('Proposed for deletion.');
        case 'insertion':
        case 'add':
          return message('Proposed for insertion.');
        case 'replacement':
        case 'mod':
          return message('Proposed change of the text.');
        case 'comment':
          return message('A comment. It is not part of the text.');
        case 'instruction':
          return message('An instruction for the text before it.');
        case 'noc':
          return message('Proposed: no change.');
      }
  }
}

/** Of a bracket over many paragraphs only the brackets themselves explain it, not every word between. */
const LONGEST_BRACKET = 4_000;

function explainBracket(session: Session, reading: Reading, offset: number): Explanation | undefined {
  const { model, document } = reading;
  const stray = model.unmatched.find((one) => one.offset === offset || one.offset === offset - 1);
  if (stray) {
    const words =
      stray.side === 'open'
        ? message('This bracket is never closed.')
        : message('This bracket was never opened.');
    return { range: { start: stray.offset, end: stray.offset + 1 }, paragraphs: [text(session, words)] };
  }
  const bracket = bracketAt(model, offset);
  if (!bracket) return undefined;
  const edge = offset <= bracket.start + 1 || offset >= bracket.end - 1;
  if (!edge && bracket.end - bracket.start > LONGEST_BRACKET) return undefined;
  const { brackets, groups } = contestedOf(model);
  const group = groups[bracket.group];
  const paragraphs: RichParagraph[] = [];
  const title =
    bracket.texts.length === 0
      ? message('Positions on the text before it')
      : group && group.alternatives > 1
        ? message('One of {0} alternatives', group.alternatives)
        : bracket.depth > 1
          ? message('Contested text, {0} brackets deep', bracket.depth)
          : message('Contested text');
  paragraphs.push({ kind: 'title', text: session.say(title) });
  paragraphs.push(...positionsIn(session, reading, bracket));
  if (group && group.alternatives > 1 && !saysSides(bracket, group.members)) {
    const choices = group.members.flatMap((member) => brackets[member]!.texts).slice(0, MOST_LISTED);
    const words = choices.map(({ start, end }) =>
      plainTitle(slice(document, start, Math.min(end, start + 4 * LONGEST_WORDS)), LONGEST_WORDS),
    );
    paragraphs.push({ kind: 'list', items: words.map((one) => `“${one}”`) });
  }
  const range = edge && crosses(bracket, reading) ? edgeOf(bracket, offset) : bracket;
  return { range: { start: range.start, end: range.end }, paragraphs };
}

function crosses(bracket: Bracket, { document }: Reading): boolean {
  return blockIndexAt(document, bracket.start) !== blockIndexAt(document, bracket.end - 1);
}

function edgeOf({ start, end }: Bracket, offset: number): Range {
  return offset <= start + 1 ? { start, end: start + 1 } : { start: end - 1, end };
}

/** Who wants what of a bracket; where a slash parts texts that have names of their own, of each text. */
function positionsIn(session: Session, { model, document }: Reading, bracket: Bracket): RichParagraph[] {
  const stances = bracket.attribution?.stances ?? [];
  if (stances.length === 0) return [text(session, message('No delegation is named.'))];
  const sides = textsOf(bracket).filter((side) => side.stances.length > 0);
  if (sides.length < 2) return [sayStances(session, model.profile, stances)];
  const items = sides.map(({ text: range, stances: own }) => {
    const words = range ? shorten(slice(document, range.start, range.end), LONGEST_WORDS) : '';
    return `“${words}”: ${stanceSentence(own, model.profile, session)}`;
  });
  return [{ kind: 'list', items }];
}

/** Whether the positions on a bracket name each of its texts, and there is no other to choose from. */
function saysSides(bracket: Bracket, members: readonly number[]): boolean {
  return members.length === 1 && textsOf(bracket).filter(({ stances }) => stances.length > 0).length > 1;
}

function sayStances(session: Session, profile: Profile, stances: readonly Stance[]): RichParagraph {
  return { kind: 'text', text: stanceSentence(stances, profile, session) };
}

function explainDelegation(
  session: Session,
  profile: Profile,
  { delegation, by, kind }: Stance,
): RichParagraph[] {
  const found = profile.find(delegation);
  if (!found) {
    const words =
      by === 'speaker'
        ? message('{0} takes part, but is no delegation.', delegation)
        : message('“{0}” is no known delegation.', delegation);
    return [text(session, words), text(session, stanceWords(kind, delegation))];
  }
  const name = nameIn(found, session.language);
  const title = name === found.code ? found.code : `${found.code} · ${name}`;
  const paragraphs: RichParagraph[] = [{ kind: 'title', text: title }];
  if (found.kind === 'group') {
    const members = found.members.slice(0, MOST_NAMES).join(', ');
    const more = found.members.length > MOST_NAMES ? '…' : '';
    if (members !== '') paragraphs.push(text(session, message('Members: {0}', members + more)));
  } else {
    const groups = profile.groups.filter((group) => group.members.includes(found.code));
    if (groups.length > 0)
      paragraphs.push(text(session, message('Member of: {0}', groups.map((group) => group.code).join(', '))));
  }
  paragraphs.push(text(session, stanceWords(kind, found.code)));
  return paragraphs;
}

function text(session: Session, words: Message): RichParagraph {
  return { kind: 'text', text: session.say(words) };
}
