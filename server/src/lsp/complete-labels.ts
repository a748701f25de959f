import { containerNames, type Label } from '../core/document/facts/label.ts';
import { alternation, languages } from '../core/lexicon/languages.ts';
import type { ReferenceKind } from '../core/lexicon/lexicon.ts';
import { type Model, pieceOf } from '../core/model/model.ts';
import { plainTitle } from '../core/model/plain-title.ts';
import type { Candidate, Typed } from './candidate.ts';

/**
 * Labels behind a word of reference: `paragraph 2.2.` goes on to all that begin so; labels hold points and spaces.
 * Null where no reference is being written: not in ordinary prose, nor at the start of a line, where the word
 * makes a label of its own.
 */
export function completeLabels(model: Model, { before, byHand }: Typed): readonly Candidate[] | null {
  const match = OPENED.exec(before);
  if (!match) return null;
  const { word = '', list = '', partial = '' } = match.groups ?? {};
  const line = before.slice(0, before.length - match[0].length + (/^[\p{L}§]/u.test(match[0]) ? 0 : 1));
  if (/(?:^|[\r\n])[\s#>*_[]*$/.test(line)) return null;
  // Behind `paragraph 2.2.1, ` prose mostly goes on; only who asks for it is offered a second number there.
  if (list !== '' && partial === '' && !byHand) return null;
  const kind = kinds.get(word.toLowerCase())!;
  const wanted = partial.toLowerCase();
  const found = new Map<string, Candidate>();
  for (let i = 0; i < model.structure.count; i++) {
    const { label, level, bodyStart, end } = pieceOf(model, i);
    const text = label && writtenBehind(kind, label, level);
    if (!text || found.has(text) || !text.toLowerCase().startsWith(wanted)) continue;
    const source = model.document.blocks[model.structure.block[i]!]!.text;
    found.set(text, {
      label: text,
      kind: 'label',
      typed: partial.length,
      detail: () => plainTitle(source.slice(bodyStart, Math.min(end, bodyStart + 300)), LONGEST_DETAIL),
    });
  }
  // Numbers that nobody has begin sentences: `paragraph 2.2.1 and`.
  return found.size === 0 ? null : [...found.values()];
}

const LONGEST_DETAIL = 60;
const kinds = new Map<string, ReferenceKind>(
  languages.flatMap((lexicon) =>
    Object.entries(lexicon.references).flatMap(([kind, words]) =>
      words.map((word) => [word, kind as ReferenceKind] as const),
    ),
  ),
);
const LABEL = String.raw`(?:\d{1,3}(?:\.\d{1,3})*(?: ?[a-z]{3,8}|[A-Z])?|[IVXLC]+|\([a-z\d]{1,4}\))`;
const JOIN = `(?:, |; | and | or | и | или | et | ou | y | o | through | to )`;
const OPENED = new RegExp(
  `(?:^|[^\\p{L}\\d])(?<word>${alternation([...kinds.keys()])})[ \\u00a0](?<list>(?:${LABEL}${JOIN})*)(?<partial>\\d[\\d.]*(?: [a-z]{0,8}|[A-Z])?|[IVXLC]+|\\(?[a-z\\d]{0,4}\\)?|[A-Z])?$`,
  'iu',
);

/** What of a label is written behind the word of a reference: `4` of `Art. 4`, the whole of a decimal. */
function writtenBehind(kind: ReferenceKind, { key, container, style }: Label, level: number): string | null {
  if (kind === 'option') return style === 'option' ? key.slice('Option '.length) : null;
  if (kind === 'paragraph')
    return container === null && style !== 'option' && style !== 'preambular' && style !== 'operative'
      ? key
      : null;
  if (container === kind) return key.slice(containerNames[kind].length).trim();
  // `Section 2.2` is a heading that is numbered without the word, and so may be a rule.
  const bare = container === null && (kind === 'rule' || (kind === 'section' && level > 0));
  return bare && (style === 'decimal' || style === 'number') ? key : null;
}
