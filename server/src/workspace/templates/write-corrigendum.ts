import { stringify } from 'yaml';
import { partsOfSymbol } from '../../core/document/facts/symbols.ts';
import type { Correction, CorrectionPlace } from '../../core/record/corrigendum.ts';
import type { Reading } from '../reading.ts';
import { type CorrigendumWords, corrigendumWords } from './corrigendum-words.ts';
import { type Language, languages } from './templates.ts';

/** What a corrigendum is written from. */
export interface CorrigendumWish {
  /** The text that is corrected: its language is the corrigendum's. */
  readonly corrected: Reading;
  readonly corrections: readonly Correction[];
  /** The present day, ISO 8601. */
  readonly day: string;
  /** Symbols that are taken: a second corrigendum is `Corr.2`. */
  readonly symbols?: Iterable<string | null>;
}

/**
 * A corrigendum as a document of the dialect: for each correction the item, what was there and what is there now. What
 * it quotes is in quotation marks, its brackets escaped: they are the other text's, and contested there. Lines end as
 * those of the corrected text do.
 */
export function writeCorrigendum({ corrected, corrections, day, symbols = [] }: CorrigendumWish): string {
  const { metadata, document } = corrected;
  const language = languageOf(metadata.language);
  const words = corrigendumWords[language];
  const title = words.title(metadata.title ?? metadata.symbol ?? nameOf(corrected.uri));
  const symbol = metadata.symbol === null ? null : freeSymbol(metadata.symbol, symbols);
  const matter = stringify(
    {
      ...(symbol === null ? { adref: true } : { symbol }),
      title,
      kind: 'list',
      language,
      date: day,
      status: 'draft',
    },
    { lineWidth: 0 },
  );
  const told = corrections.map((one, i) => entry(one, i + 1, corrected, words));
  const text = [
    `---\n${matter}---`,
    `# ${title}`,
    ...(told.length === 0
      ? [words.nothing]
      : [...(metadata.symbol === null ? [] : [words.about(metadata.symbol)]), ...told]),
  ].join('\n\n');
  const crlf = document.blocks.some((block) => block.text.includes('\r\n'));
  return `${text}\n`.replaceAll('\n', crlf ? '\r\n' : '\n');
}

/** Its first free number: `…/Corr.1`, or in a series that writes blanks `… Corr.1`. */
function freeSymbol(symbol: string, taken: Iterable<string | null>): string {
  const known = new Set([...taken].flatMap((one) => (one === null ? [] : keyOf(one))));
  for (let number = 1; ; number++) {
    const own = `${symbol}/Corr.${number}`;
    if (!known.has(keyOf(own))) return own;
  }
}

function keyOf(symbol: string): string {
  const { document, suffixes } = partsOfSymbol(symbol);
  return [document.replace(/\s+/g, ' ').toUpperCase(), ...suffixes].join('/');
}

function languageOf(tag: string | null): Language {
  const primary = tag?.toLowerCase().split('-')[0];
  return languages.find((language) => language === primary) ?? 'en';
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Each has a number of its own, to be cited by: those of the other text would be taken for this one's. */
function entry(correction: Correction, number: number, corrected: Reading, words: CorrigendumWords): string {
  const { kind, was, is, by, to } = correction;
  const lines = [`## ${number}. ${headOf(correction, corrected, words)}`];
  const say = (name: string, text: string): number => lines.push(`**${name}:** ${quote(text, words)}`);
  switch (kind) {
    case 'changed':
      say(words.was, was);
      say(words.is, is);
      break;
    case 'renumbered':
      lines.push(`**${words.was}:** ${numberText(was, words)}`, `**${words.is}:** ${numberText(is, words)}`);
      break;
    case 'added':
      say(words.added, is);
      break;
    case 'deleted':
      say(words.deleted, was);
      break;
    case 'moved': {
      const place = to?.relation === 'start' || !to ? words.atStartOfText : placeText(to, corrected, words);
      const now = to?.relation === 'behind' ? words.behind(place) : place;
      lines.push(`**${words.moved}:** ${now}.`, quote(shorten(was), words));
      break;
    }
  }
  if (by.length > 0) lines.push(words.by(by.join(', ')));
  return lines.join('\n\n');
}

function numberText(number: string, words: CorrigendumWords): string {
  return number === '' ? words.noNumber : quote(number, words);
}

/** `Item 4, paragraph 2, sentence 1`, or where what is added is to stand. */
function headOf({ kind, at, whole }: Correction, corrected: Reading, words: CorrigendumWords): string {
  if (at.relation === 'start') return `${words.atStartOfText}, ${words.newParagraph}`;
  const place = placeText(at, corrected, words);
  if (kind === 'added' && whole)
    return at.relation === 'behind'
      ? `${capital(words.newParagraph)}, ${words.behind(place)}`
      : `${place}, ${words.newParagraph}`;
  if (kind === 'added') {
    const where =
      at.sentence === null
        ? words.atEnd
        : at.sentence === 0
          ? words.atStart
          : words.behindSentence(at.sentence);
    return `${place}, ${where}`;
  }
  if (kind === 'renumbered') return `${place}, ${words.number}`;
  return at.sentence === null ? place : `${place}, ${words.sentence(at.sentence)}`;
}

/** A path in words: `4/¶2` is item 4, paragraph 2 of minutes. */
function placeText({ path }: CorrectionPlace, { kind }: Reading, words: CorrigendumWords): string {
  const unnumbered = /(?:^|\/)¶(\d+)$/.exec(path);
  const above = unnumbered ? path.slice(0, unnumbered.index) : path;
  const [, name = above, count] = /^(.*)#(\d+)$/s.exec(above) ?? [];
  const own =
    name === ''
      ? ''
      : kind === 'minutes' && /^\d+(?:\.\d+)*(?: (?:bis|ter))?$/.test(name)
        ? words.item(name)
        : /^[\d(]/.test(name)
          ? words.provision(name)
          : /^(?:Art|Rule|Annex|Section)\b/.test(name)
            ? name
            : quote(name, words);
  const numbered = count === undefined ? own : `${own} (${words.ofThisNumber(Number(count))})`;
  const paragraph = unnumbered ? words.paragraph(Number(unnumbered[1])) : '';
  return [numbered, numbered === '' ? capital(paragraph) : paragraph]
    .filter((part) => part !== '')
    .join(', ');
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const LONGEST_MOVED = 160;

/** A paragraph that only moved is known by its beginning. */
function shorten(text: string): string {
  if (text.length <= LONGEST_MOVED) return text;
  const space = text.lastIndexOf(' ', LONGEST_MOVED);
  return `${text.slice(0, space > LONGEST_MOVED / 2 ? space : LONGEST_MOVED)} …`;
}

function quote(text: string, { quotes: [open, close] }: CorrigendumWords): string {
  return `${open}${text.replace(/(?<!\\)[[\]]/g, '\\$&')}${close}`;
}
