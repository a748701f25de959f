import { datesOf, symbolsOf } from '../core/document/facts/facts.ts';
import { writeDate } from '../core/lexicon/write-date.ts';
import type { Blank } from '../core/record/blanks.ts';
import { seriesOfSymbol } from '../core/revisions/chain.ts';
import { languageVersionsOf } from './meeting.ts';
import { areOfOneMeeting } from './meeting-facts.ts';
import type { Reading } from './reading.ts';

/** A value that a blank may be filled with, and the file that knows it. */
export interface Fill {
  readonly text: string;
  readonly from: string;
}

/**
 * What the other files of a meeting know of a blank: the number and the date of the note; the dates that another
 * language version has and this one lacks, then those of agenda and note; the symbols of documents that the text does
 * not cite yet. The likeliest first, at most {@link MOST}. Nothing for a blank that does not say what it wants.
 */
export function fillsFor(blank: Blank, own: Reading, readings: readonly Reading[]): readonly Fill[] {
  const others = readings
    .filter((one) => one.uri !== own.uri && areOfOneMeeting(one, own))
    .sort((a, b) => Number(!sameLanguage(a, own)) - Number(!sameLanguage(b, own)));
  const found =
    blank.wants === 'number'
      ? numbersIn(others)
      : blank.wants === 'date'
        ? datesFor(blank, own, others)
        : blank.wants === 'symbol'
          ? symbolsFor(own, others)
          : [];
  const seen = new Set<string>();
  return found.filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, MOST);
}

const MOST = 5;

/** `No. 31/418` in the first lines of a note. */
function numbersIn(others: readonly Reading[]): readonly Fill[] {
  return others.flatMap(({ kind, document, uri }) => {
    if (kind !== 'note') return [];
    const text = document.blocks
      .filter((block) => block.kind !== 'front-matter')
      .map((block) => block.text)
      .join('')
      .slice(0, HEAD);
    const number = NUMBER.exec(text)?.[1]?.replace(/[.,;:]+$/, '');
    return number === undefined ? [] : [{ text: number, from: uri }];
  });
}

const HEAD = 1_500;
const NUMBER = /(?<![\p{L}])(?:No\.?|№|N[°º]|núm\.)[ \u00a0]*(\d[\p{L}\d/.\-–]*)/iu;

function datesFor(blank: Blank, own: Reading, others: readonly Reading[]): readonly Fill[] {
  const year = !/^[ \u00a0]*,?[ \u00a0]*(?:\d{4}|[[_])/.test(blank.behind);
  // `_____ г.` has the word for the year already.
  const bare = /^[ \u00a0]*(?:г\.|года)/.test(blank.behind);
  const write = (day: string): string => {
    const text = writeDate(day, own.metadata.language, year);
    return bare ? text.replace(/ года$/, '') : text;
  };
  const known = new Set(daysIn(own));
  const news = (reading: Reading): readonly Fill[] =>
    daysIn(reading)
      .filter((day) => !known.has(day))
      .map((day) => ({ text: write(day), from: reading.uri }));
  const notes = others.filter(({ kind }) => kind === 'note');
  const dated = notes.flatMap(({ metadata: { date }, uri }) =>
    date === null ? [] : [{ text: write(date), from: uri }],
  );
  const [, ...versions] = languageVersionsOf(own, [own, ...others]);
  const agendas = others.filter(({ kind }) => kind === 'agenda');
  const plain = [...versions, ...agendas, ...notes].flatMap(news);
  return blank.ofNote ? [...dated, ...plain] : plain;
}

/** The full dates of a text, in order. */
function daysIn({ document }: Reading): readonly string[] {
  return document.blocks
    .filter((block) => block.kind !== 'front-matter')
    .flatMap((block) => datesOf(block).map(({ date }) => date))
    .filter((date) => /^\d{4}-\d\d-\d\d$/.test(date));
}

function symbolsFor(own: Reading, others: readonly Reading[]): readonly Fill[] {
  const key = (symbol: string): string => seriesOfSymbol(symbol).document;
  const cited = new Set(
    own.document.blocks.flatMap((block) => symbolsOf(block).map(({ text }) => key(text))),
  );
  if (own.metadata.symbol !== null) cited.add(key(own.metadata.symbol));
  return others.flatMap(({ metadata: { symbol }, uri }) =>
    symbol === null || cited.has(key(symbol)) ? [] : [{ text: symbol, from: uri }],
  );
}

function sameLanguage(a: Reading, b: Reading): boolean {
  const [left, right] = [a, b].map(({ metadata }) => metadata.language?.toLowerCase().split('-')[0]);
  return left === right;
}
