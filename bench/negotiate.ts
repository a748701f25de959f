import {
  between,
  CODES,
  type Paragraph,
  type Piece,
  pick,
  render,
  type Table,
  type Text,
  writeParagraph,
  writePlace,
} from './draft-writer.ts';
import { seededRandom } from './generate.ts';
import { languages } from './words.ts';

/** A draft, the next revision of it, and what the negotiators did in between. */
export interface NegotiatedText {
  readonly old: string;
  readonly now: string;
  readonly done: readonly Done[];
}

/** One thing that was done: its kind, the number where it stands, and the words or the delegation where they are known. */
export interface Done {
  readonly kind: string;
  /** The paragraph's number in the new draft, or in the old one where it is gone. */
  readonly at: string;
  readonly words?: string;
  readonly delegation?: string;
}

/**
 * A draft of so many paragraphs and the next one, in which a third of the paragraphs had one to three things done to
 * them: brackets opened, lifted and dropped, alternatives and options added, dropped and chosen, delegations joining,
 * withdrawing and changing their minds, blanks filled, paragraphs agreed, weakened, reworded, put in, taken out, moved,
 * split and merged. Equal seeds give equal drafts.
 */
export function negotiatedText(paragraphs: number, language: number, seed: number): NegotiatedText {
  const table: Table = { random: seededRandom(seed), words: languages[language]!, modals: MODALS[language]! };
  const old: Paragraph[] = [];
  for (let i = 0; i < paragraphs; i++)
    old.push(writeParagraph(table, `${1 + Math.floor(i / 20)}.${1 + (i % 20)}`));
  const now = structuredClone(old);
  const done: Done[] = [];
  for (const paragraph of now.slice()) {
    if (!now.includes(paragraph) || paragraph.pieces.some(({ touched }) => touched)) continue;
    const lot = table.random();
    if (lot < 0.08)
      pick(table, paragraph.options.length > 0 ? optionActs : wholeActs)(table, now, paragraph, done);
    else if (lot < 0.35) {
      for (let i = between(table, 1, 3); i > 0; i--) {
        const act = pick(table, acts);
        const found = act(table, paragraph);
        for (const one of found ?? []) done.push({ ...one, at: paragraph.label });
      }
    }
  }
  return { old: render(table, old), now: render(table, now), done };
}

type Act = (table: Table, paragraph: Paragraph) => readonly Omit<Done, 'at'>[] | null;

/** What is done inside a paragraph. Each act touches a piece that no other has. */
const acts: readonly Act[] = [
  function open(table, { pieces }) {
    const at = find(table, pieces, (piece) => piece.kind === 'words' && piece.words.split(' ').length > 1, 3);
    // Two brackets that open side by side are one choice between two texts.
    if (
      at < 0 ||
      [pieces[at - 1], pieces[at + 1]].some((piece) => piece?.touched && piece.kind === 'bracket')
    )
      return null;
    const { words } = pieces[at]!;
    pieces[at] = touchedBracket([{ words, stances: [] }]);
    return [{ kind: 'bracket-opened', words }];
  },
  function propose(table, { pieces }) {
    const words = pick(table, table.words.ends);
    if (JSON.stringify(pieces).includes(words)) return null;
    const stances: [string, string][] = table.random() < 0.5 ? [[pick(table, CODES), '']] : [];
    const at = pieces.findLastIndex((piece) => piece.kind === 'words' && !piece.touched);
    if (at < 3 || pieces[at + 1]?.kind === 'bracket') return null;
    pieces.splice(at + 1, 0, touchedBracket([{ words, stances }]));
    pieces[at]!.touched = true;
    return [{ kind: 'bracket-opened', words }];
  },
  function lift(table, { pieces }) {
    const at = find(table, pieces, (piece) => piece.kind === 'bracket' && piece.texts.length === 1);
    if (at < 0) return null;
    const { words } = pieces[at]!.texts[0]!;
    pieces[at] = touchedWords(words);
    return [{ kind: 'bracket-lifted', words }];
  },
  function drop(table, { pieces }) {
    const at = find(table, pieces, (piece) => piece.kind === 'bracket');
    if (at < 0) return null;
    const [gone] = pieces.splice(at, 1);
    return [{ kind: 'bracket-dropped', words: gone!.texts.map(({ words }) => words).join(' / ') }];
  },
  function choose(table, { pieces }) {
    const at = find(table, pieces, (piece) => piece.kind === 'bracket' && piece.texts.length > 1);
    if (at < 0) return null;
    const { words } = pick(table, pieces[at]!.texts);
    pieces[at] = touchedWords(words);
    return [{ kind: 'alternative-chosen', words }];
  },
  function addAlternative(table, { pieces }) {
    const words = pick(table, table.words.ends);
    if (JSON.stringify(pieces).includes(words)) return null;
    const at = find(table, pieces, (piece) => piece.kind === 'bracket');
    if (at < 0) return null;
    pieces[at]!.texts.push({ words, stances: [] });
    return [{ kind: 'alternative-added', words }];
  },
  function dropAlternative(table, { pieces }) {
    const at = find(table, pieces, (piece) => piece.kind === 'bracket' && piece.texts.length > 2);
    if (at < 0) return null;
    const { texts } = pieces[at]!;
    const [gone] = texts.splice(Math.floor(table.random() * texts.length), 1);
    return [{ kind: 'alternative-dropped', words: gone!.words }];
  },
  function join(table, { pieces }) {
    const at = find(table, pieces, (piece) => piece.kind === 'bracket');
    if (at < 0) return null;
    const { texts } = pieces[at]!;
    const code = CODES.find((one) => !JSON.stringify(texts).includes(one))!;
    pick(table, texts).stances.push([code, table.random() < 0.5 ? '' : pick(table, table.words.against)]);
    return [{ kind: 'delegation-joined', delegation: code }];
  },
  function withdraw(table, { pieces }) {
    const at = find(table, pieces, (piece) => piece.kind === 'bracket' && namesOf(piece.texts).length === 1);
    if (at < 0) return null;
    const { texts } = pieces[at]!;
    const text = texts.find(({ stances }) => stances.length > 0)!;
    const [gone] = text.stances.splice(0, 1);
    return [{ kind: 'delegation-withdrew', delegation: gone![0] }];
  },
  function changeMind(table, { pieces }) {
    const at = find(table, pieces, (piece) => piece.kind === 'bracket' && namesOf(piece.texts).length === 1);
    if (at < 0) return null;
    const { texts } = pieces[at]!;
    const stance = texts.find(({ stances }) => stances.length > 0)!.stances[0]!;
    stance[1] = stance[1] === '' ? table.words.against[0]! : '';
    return [{ kind: 'stance-changed', delegation: stance[0] }];
  },
  function fill(table, { pieces }) {
    const at = find(table, pieces, ({ kind }) => kind === 'blank');
    if (at < 0) return null;
    const words = String(between(table, 2032, 2050));
    pieces[at] = touchedWords(`${table.words.by} ${words}`);
    return [{ kind: 'placeholder-filled', words }];
  },
  function agree(_, paragraph) {
    if (paragraph.status !== '') return null;
    paragraph.status = ' (agreed)';
    return [{ kind: 'status-changed' }];
  },
  function weaken(table, { pieces }) {
    const at = find(table, pieces, ({ kind }) => kind === 'modal');
    if (at < 0) return null;
    const { words } = pieces[at]!;
    const other = pick(
      table,
      table.modals.filter((modal) => modal !== words),
    );
    pieces[at] = touchedWords(other);
    return [{ kind: 'strength-changed', words: other }];
  },
  function reword(table, { pieces }) {
    const at = find(table, pieces, ({ kind }) => kind === 'words', 3);
    if (at < 0) return null;
    const words = writePlace(table);
    pieces[at] = touchedWords(words);
    return [{ kind: 'text-edited' }];
  },
];

type WholeAct = (table: Table, now: Paragraph[], paragraph: Paragraph, done: Done[]) => void;

/** What is done with a paragraph as a whole. */
const wholeActs: readonly WholeAct[] = [
  function insert(table, now, { label }, done) {
    const fresh = { ...writeParagraph(table, `${label} bis`), options: [] };
    now.splice(now.findIndex((one) => one.label === label) + 1, 0, fresh);
    done.push({ kind: 'provision-inserted', at: fresh.label });
  },
  function remove(_, now, paragraph, done) {
    now.splice(now.indexOf(paragraph), 1);
    done.push({ kind: 'provision-deleted', at: paragraph.label });
  },
  function move(table, now, paragraph, done) {
    now.splice(now.indexOf(paragraph), 1);
    const before = pick(
      table,
      now.filter(({ label }) => !label.includes(' ')),
    );
    paragraph.label = `${before.label} ter`;
    if (now.some(({ label }) => label === paragraph.label)) paragraph.label = `${before.label} quater`;
    now.splice(now.indexOf(before) + 1, 0, paragraph);
    done.push({ kind: 'provision-moved', at: paragraph.label });
    done.push({ kind: 'provision-renumbered', at: paragraph.label });
  },
  function split(_, now, paragraph, done) {
    const rest = paragraph.pieces.splice(2 + Math.floor((paragraph.pieces.length - 2) / 2));
    if (rest.length < 2) return;
    now.splice(now.indexOf(paragraph) + 1, 0, {
      label: `${paragraph.label} bis`,
      pieces: rest,
      status: '',
      options: [],
    });
    done.push({ kind: 'provision-split', at: paragraph.label });
  },
  function merge(_, now, paragraph, done) {
    const next = now[now.indexOf(paragraph) + 1];
    const last = next?.pieces.at(-1);
    if (!next || last?.kind !== 'words' || paragraph.options.length + next.options.length > 0) return;
    if ([...paragraph.pieces, ...next.pieces].some(({ touched }) => touched) || next.label.includes(' '))
      return;
    paragraph.pieces.push({ kind: 'words', words: 'and', texts: [] }, ...next.pieces);
    for (const piece of paragraph.pieces) piece.touched = true;
    now.splice(now.indexOf(next), 1);
    done.push(
      { kind: 'provision-merged', at: paragraph.label },
      { kind: 'text-edited', at: paragraph.label },
    );
  },
];

/** What is done with the options of a paragraph that has some. */
const optionActs: readonly WholeAct[] = [
  function addOption(table, _, { label, options }, done) {
    const words = pick(table, table.words.objects);
    if (options.includes(words)) return;
    options.push(words);
    done.push({ kind: 'option-added', at: label, words });
  },
  function dropOption(_, __, { label, options }, done) {
    if (options.length < 3) return;
    done.push({ kind: 'option-dropped', at: label, words: options.pop()! });
  },
];
const MODALS = [
  ['shall', 'should', 'may'],
  ['должны', 'могут'],
];

/** Pieces that something was done to. */
function touchedWords(words: string): Piece {
  return { kind: 'words', words, texts: [], touched: true };
}

function touchedBracket(texts: Text[]): Piece {
  return { kind: 'bracket', words: '', texts, touched: true };
}

function namesOf(texts: readonly Text[]): readonly string[] {
  return texts.flatMap(({ stances }) => stances.map(([code]) => code));
}

/** The index of a piece that nothing was done to and that fits, which is then touched; -1 where there is none. */
function find(table: Table, pieces: readonly Piece[], fits: (piece: Piece) => boolean, from = 0): number {
  const found = pieces.flatMap((piece, i) => (i >= from && !piece.touched && fits(piece) ? [i] : []));
  if (found.length === 0) return -1;
  const at = pick(table, found);
  pieces[at]!.touched = true;
  return at;
}
