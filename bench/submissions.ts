import { seededRandom } from './generate.ts';

/** Codes for twelve submissions: delegations and groups. */
export const submitters = 'RUS IND KAZ EU G77 PAK IRN TUR CHN AZE UZB TJK'.split(' ');

/**
 * Edited copies of a base, one for each code; equal seeds give equal copies. In each, a share of the paragraphs is
 * changed as delegations change them: words exchanged, put in or taken out, brackets put around words, paragraphs
 * deleted, inserted or moved, also within text that stands in brackets. A third of the changes are those of the
 * submission before, so that delegations agree on some.
 */
export function submissionsOf(base: string, count: number, share = 0.05, seed = 11): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    submissionOf(base, share, seed + index, index === 0 ? seed : seed + index - 1),
  );
}

function submissionOf(base: string, share: number, own: number, before: number): string {
  const [head, body] = split(base);
  const random = seededRandom(own * 7_919);
  const later: string[] = [];
  const moved: (readonly [to: number, text: string])[] = [];
  for (const [index, paragraph] of body.split(/(?<=\n\n)/).entries()) {
    // Each paragraph has a sequence of its own, so that two who draw from the same come to the same change.
    const step = seededRandom((random() < 1 / 3 ? before : own) * 65_537 + index * 31);
    const lot = step();
    if (lot >= share || paragraph.trim() === '') later.push(paragraph);
    else change(paragraph, step, lot / share, later, (by) => moved.push([later.length + by, paragraph]));
  }
  for (const [to, text] of moved) later.splice(Math.max(0, Math.min(to, later.length)), 0, ended(text));
  return head + later.join('');
}

/** What happens to one paragraph; `lot` from 0 to 1 chooses. */
function change(
  paragraph: string,
  random: () => number,
  lot: number,
  later: string[],
  move: (by: number) => void,
): void {
  if (lot < 0.7) later.push(editWords(paragraph, random));
  else if (lot < 0.8)
    later.push(ended(paragraph), `${NEW_PARAGRAPHS[Math.floor(random() * NEW_PARAGRAPHS.length)]!}\n\n`);
  else if (lot < 0.9) later.push('');
  else move(1 + Math.floor(random() * 6) - 8 * Math.floor(random() * 2));
}

function editWords(paragraph: string, random: () => number): string {
  let text = paragraph;
  const times = 1 + Math.floor(random() * 3);
  for (let n = 0; n < times; n++) {
    const places = [...text.matchAll(/(?<=[ [])[\p{L}]{2,}(?=[ \],.;])/gu)];
    if (places.length === 0) return text;
    const { index, 0: word } = places[Math.floor(random() * places.length)]!;
    const other = NEW_WORDS[Math.floor(random() * NEW_WORDS.length)]!;
    const put = [other, `${word} ${other}`, '', `[${word}]`, `[${word}][${other}]`][
      Math.floor(random() * 5)
    ]!;
    const gap = put === '' && text[index - 1] === ' ' ? 1 : 0;
    text = text.slice(0, index - gap) + put + text.slice(index + word.length);
  }
  return text;
}

function ended(paragraph: string): string {
  return paragraph.endsWith('\n\n') ? paragraph : `${paragraph.trimEnd()}\n\n`;
}

function split(base: string): readonly [head: string, body: string] {
  const end = base.startsWith('---\n') ? base.indexOf('\n---\n', 3) + 5 : 0;
  return [base.slice(0, end), base.slice(end)];
}

const NEW_WORDS = 'promptly jointly openly дополнительно совместно reasonable verified [agreed] public'.split(
  ' ',
);
const NEW_PARAGRAPHS = [
  '[Members meet once more before the end of the year.]',
  'Участники [могут] обменяться сведениями до конца года.',
  'The Secretariat [shall][may] keep a list, open to all, of what was agreed.',
];
