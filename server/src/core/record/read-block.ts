import { type Block, holdsText, rememberWith } from '../document/block.ts';
import { type BlockFacts, symbolsOf } from '../document/facts/facts.ts';
import type { Piece } from '../document/facts/pieces.ts';
import { alternation, everyWord } from '../lexicon/languages.ts';
import type { Profile } from '../lexicon/profile.ts';
import { oneLine, type Passage, readPassage, type Sentence } from './passage.ts';
import { readAttendance } from './read-attendance.ts';
import { readIntent, readMarkedDecision, readPlainDecision } from './read-decisions.ts';
import { readPositions, readSpeakers } from './read-positions.ts';
import { readRequests } from './read-requests.ts';
import { readSilence } from './read-silence.ts';
import type { ItemFact, MeetingFact, RecordFact } from './record-facts.ts';

/** What a block of a record says, in the order of its text. Computed once, so a keystroke reads its own block only. */
export const recordOf = rememberWith(
  'record',
  (block: Block, facts: BlockFacts, profile: Profile): readonly RecordFact[] => {
    if (!holdsText(block)) return none;
    const found: RecordFact[] = [];
    const passage = readPassage(block, facts, profile);
    let next = 0;
    for (const [index, piece] of facts.pieces.entries()) {
      const first = next;
      while (passage.sentences[next]?.piece === index) next++;
      const own = passage.sentences.slice(first, next);
      const item = readItem(block, piece);
      if (item) {
        found.push(item);
        if (item.style !== 'plain' || oneSentence(own)) continue;
      }
      readPiece(passage, own, piece, found);
    }
    return found.length === 0 ? none : found;
  },
);

const none: readonly never[] = [];

function oneSentence(own: readonly Sentence[]): boolean {
  return own.length <= 1;
}

function readPiece(passage: Passage, own: readonly Sentence[], piece: Piece, found: RecordFact[]): void {
  const range = { start: piece.bodyStart, end: piece.end };
  const marked = readMarkedDecision(passage, own, range);
  if (marked) found.push(marked);
  const speakers = marked ? none : readSpeakers(passage, own, range);
  found.push(...speakers);
  for (const sentence of own) {
    if (sentence.hits.length === 0) continue;
    const decision = marked ? null : readPlainDecision(passage, sentence);
    if (decision) found.push(decision);
    const silence = readSilence(passage, sentence);
    if (silence) found.push(silence);
    found.push(...readRequests(passage, sentence));
    const meeting = readMeeting(passage, sentence);
    if (meeting) found.push(meeting);
    if (marked) continue;
    const intent = decision ? null : readIntent(passage, sentence);
    if (intent) found.push(intent);
    const positions = speakers.length > 0 ? none : readPositions(passage, sentence);
    found.push(...positions, ...readAttendance(passage, sentence, positions));
  }
}

const AGENDA = new RegExp(
  `^[\\s#*_]*(?:${alternation(everyWord(({ record }) => record.agendaItem))})[ \\u00a0]+(?:(?:no\\.?|№)[ \\u00a0]*)?(?<number>\\d+(?:\\.\\d+)*(?:[ ]?(?:bis|ter))?|[IVX]+)[*_]*[ \\u00a0]*(?:[.:—–-]|$)[*_\\s]*(?<title>.*)$`,
  'isu',
);
const LONGEST_TITLE = 200;

function readItem(block: Block, piece: Piece): ItemFact | null {
  const text = block.text.slice(piece.start, piece.end);
  if (text.length > LONGEST_TITLE * 2) return null;
  const made = (style: ItemFact['style'], number: string, title: string): ItemFact => ({
    kind: 'item',
    style,
    number,
    title: oneLine(title),
    symbols: symbolsOf(block)
      .filter((symbol) => piece.start <= symbol.start && symbol.end <= piece.end)
      .map((symbol) => symbol.text),
    start: piece.start,
    end: piece.end,
  });
  const agenda = AGENDA.exec(text)?.groups;
  if (agenda) return made('agenda', agenda.number!, agenda.title!);
  const { label } = piece;
  if (
    !label ||
    label.container ||
    !/^\d+(?:\.\d+)*(?:\s?(?:bis|ter))?$|^[IVX]+$/.test(label.text) ||
    piece.tombstone
  )
    return null;
  const body = block.text.slice(piece.bodyStart, piece.end);
  if (piece.level > 0) return made('heading', label.text, body);
  // A title is one short line that ends without a full stop, and nothing follows in its paragraph.
  const alone = block.text.slice(piece.end).trim() === '' && block.text.slice(0, piece.start).trim() === '';
  const title = body.trim();
  const short =
    title.length > 0 &&
    title.length <= LONGEST_TITLE &&
    !/[\r\n]/.test(title) &&
    !/[.;:,]$/.test(title) &&
    !/:\s/.test(title);
  return alone && short && piece.indent === 0 ? made('plain', label.text, title) : null;
}

/** `The meeting was held on 29 September and 8 October 2021`: days with a word that says so. */
function readMeeting(passage: Passage, sentence: Sentence): MeetingFact | null {
  const held = sentence.hits.find((hit) => hit.kind === 'held');
  if (!held) return null;
  const dates = passage
    .datesIn(sentence)
    .filter(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date))
    .map(({ date }) => date);
  return dates.length === 0 ? null : { kind: 'meeting', dates, start: sentence.start, end: sentence.end };
}
