import { languages, type Words } from './words.ts';

/** What a generated text is made of; every count is exact, so that a run can say what it measured. */
export interface GeneratedText {
  readonly text: string;
  /** Length in UTF-8, what a file of it would take. */
  readonly bytes: number;
  readonly paragraphs: number;
  readonly bracketed: number;
  readonly placeholders: number;
}

/**
 * A declaration-like text in English and Russian of at least `bytes` bytes, ended at a paragraph: chapters with
 * paragraphs numbered on three levels, articles with paragraphs, items and sub-items, options, references,
 * attributions, some placeholders, and brackets in 15 % of the paragraphs. Equal seeds give equal texts. Brackets
 * balance, labels follow one another and references resolve: a clean text is the common case in an editor.
 */
export function generateText(bytes: number, seed = 1): GeneratedText {
  const writer: Writer = {
    random: seededRandom(seed),
    parts: [],
    bytes: 0,
    limit: bytes,
    paragraphs: 0,
    bracketed: 0,
    due: 0,
    placeholders: 0,
    labels: [],
    article: 0,
  };
  emit(writer, FRONT_MATTER);
  for (let chapter = 1; writer.bytes < bytes; chapter++) {
    const words = languages[chapter % languages.length]!;
    if (chapter % 3 === 0) writeArticles(writer, words, chapter);
    else writeSections(writer, words, chapter);
  }
  const { paragraphs, bracketed, placeholders } = writer;
  return { text: writer.parts.join(''), bytes: writer.bytes, paragraphs, bracketed, placeholders };
}

/** Numbers from 0 up to 1, the same for equal seeds (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Writer {
  readonly random: () => number;
  readonly parts: string[];
  bytes: number;
  readonly limit: number;
  paragraphs: number;
  bracketed: number;
  /** Brackets due: it grows with each paragraph, so that the share is met in a short text too. */
  due: number;
  placeholders: number;
  /** Labels written so far that a reference may name. */
  readonly labels: string[];
  article: number;
}

const BRACKETED_SHARE = 0.15;
const PLACEHOLDER_SHARE = 0.02;
const REFERENCE_SHARE = 0.12;
const FRONT_MATTER = `---
symbol: SO/2031-I/DRAFT/9/Rev.1
title: Generated draft
kind: declaration
language: en
date: 2031-09-01
status: draft
---

# Generated draft

`;

function writeSections(writer: Writer, words: Words, chapter: number): void {
  emit(writer, `## ${chapter} ${pick(writer, words.titles)}\n\n`);
  const sections = between(writer, 3, 6);
  for (let section = 1; section <= sections && writer.bytes < writer.limit; section++) {
    emit(writer, `### ${chapter}.${section} ${pick(writer, words.titles)}\n\n`);
    const paragraphs = between(writer, 8, 14);
    for (let number = 1; number <= paragraphs && writer.bytes < writer.limit; number++) {
      const label = `${chapter}.${section}.${number}`;
      writeProvision(writer, words, label);
      writer.labels.push(label);
    }
  }
}

function writeArticles(writer: Writer, words: Words, chapter: number): void {
  emit(writer, `## ${chapter} ${pick(writer, words.titles)}\n\n`);
  const articles = between(writer, 4, 8);
  for (let count = 0; count < articles && writer.bytes < writer.limit; count++) {
    writer.article++;
    emit(writer, `${words.article} ${writer.article} ${pick(writer, words.titles)}\n\n`);
    const paragraphs = between(writer, 2, 6);
    for (let number = 1; number <= paragraphs && writer.bytes < writer.limit; number++) {
      writeProvision(writer, words, `${number}.`);
    }
  }
}

/** One numbered paragraph, with items under it or options below it now and then. */
function writeProvision(writer: Writer, words: Words, label: string): void {
  const kind = writer.random();
  if (kind < 0.12) {
    writeParagraph(writer, words, label, '', words.chapeau);
    writeItems(writer, words, '    ', ['(a)', '(b)', '(c)', '(d)'], kind < 0.04);
  } else if (kind < 0.14) {
    writeParagraph(writer, words, label, '', words.chapeau);
    const options = between(writer, 2, 3);
    for (let option = 1; option <= options; option++) {
      writeParagraph(writer, words, `${words.option} ${option}:`, '', '.');
    }
  } else {
    writeParagraph(writer, words, label, '', '.');
  }
}

function writeItems(
  writer: Writer,
  words: Words,
  indent: string,
  labels: readonly string[],
  nested: boolean,
): void {
  const count = between(writer, 2, labels.length);
  for (let index = 0; index < count; index++) {
    const last = index === count - 1;
    const opens = nested && index === 0;
    writeParagraph(writer, words, labels[index]!, indent, opens ? words.chapeau : last ? '.' : ';');
    if (opens) writeItems(writer, words, `${indent}    `, ['(i)', '(ii)', '(iii)', '(iv)'], false);
  }
}

function writeParagraph(writer: Writer, words: Words, label: string, indent: string, end: string): void {
  writer.paragraphs++;
  const sentences: string[] = [];
  const count = indent === '' && end === '.' ? between(writer, 1, 4) : 1;
  for (let index = 0; index < count; index++) sentences.push(sentence(writer, words));
  let text = sentences.join('. ');
  if (writer.labels.length > 0 && writer.random() < REFERENCE_SHARE) {
    text += ` ${words.reference} ${pick(writer, writer.labels.slice(-200))}`;
  }
  if (writer.random() < PLACEHOLDER_SHARE) {
    writer.placeholders++;
    text += ` ${words.by} ${pick(writer, words.placeholders)}`;
  }
  writer.due += BRACKETED_SHARE;
  if (writer.due >= 1 && writer.random() < 0.5) {
    writer.due--;
    writer.bracketed++;
    text = bracketed(writer, words, text);
  }
  emit(writer, `${indent}${label} ${text}${end}\n\n`);
}

function sentence(writer: Writer, words: Words): string {
  const { subjects, modals, verbs, objects, ends } = words;
  const parts = [subjects, modals, verbs, objects].map((list) => pick(writer, list));
  const first = Math.floor(writer.random() * ends.length);
  if (writer.random() < 0.7) parts.push(ends[first]!);
  if (writer.random() < 0.4) parts.push(ends[(first + 1) % ends.length]!);
  if (writer.random() < 0.85) parts.push(place(writer, words));
  return parts.join(' ');
}

/** `along the Karatem river`: names are made up of syllables, some ten thousand of them. */
function place(writer: Writer, words: Words): string {
  const [before, behind] = pick(writer, words.places);
  const name = [0, 1, 2].map(() => pick(writer, words.syllables)).join('');
  return `${before} ${name[0]!.toUpperCase()}${name.slice(1)}${behind === '' ? '' : ` ${behind}`}`;
}

/** The text with brackets of one kind or another in it, balanced. */
function bracketed(writer: Writer, words: Words, text: string): string {
  const end = pick(writer, words.ends);
  const other = pick(writer, words.ends);
  switch (between(writer, 0, 9)) {
    case 0:
      return `${text} [${end}]`;
    case 1:
      return `${text} [${end}][${other}]`;
    case 2:
      return `${text} [${end} [, ${other},] ${pick(writer, words.ends)}]`;
    case 3:
      return `${text} [${end} / ${other}]`;
    case 4:
      return `${text} [${end} - ${codes(writer)}; ${codes(writer)} ${pick(writer, words.against)}]`;
    case 5:
      return `${text} [${codes(writer)}: ${end}]`;
    case 6:
      return `[${text} - ${codes(writer)}]`;
    case 7:
      return `${text} [${end}] [${other}] [${codes(writer)} ${pick(writer, words.reserve)}]`;
    case 8:
      return `${words.inWord} ${text}`;
    default:
      return `[${pick(writer, words.subjects)}][${pick(writer, words.subjects)}] ${text} [${codes(writer)} ${pick(writer, words.propose)}; ${codes(writer)} ${pick(writer, words.against)}: ${end}]`;
  }
}

const CODES =
  'ARM AZE BGD CHN EGY IND IDN IRN JOR KAZ KGZ MNG NPL OMN PAK QAT RUS LKA TJK THA TUR UZB VNM'.split(' ');

function codes(writer: Writer): string {
  const first = pick(writer, CODES);
  if (writer.random() < 0.6) return first;
  const second = pick(writer, CODES);
  return second === first ? first : `${first}, ${second}`;
}

function emit(writer: Writer, text: string): void {
  writer.parts.push(text);
  writer.bytes += Buffer.byteLength(text);
}

function pick<T>(writer: Writer, list: readonly T[]): T {
  return list[Math.floor(writer.random() * list.length)]!;
}

function between(writer: Writer, low: number, high: number): number {
  return low + Math.floor(writer.random() * (high - low + 1));
}
