/** A footnote's text as it stands in a draft: the lines `[from, to)`. */
export interface Definition {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Its paragraphs. */
  readonly texts: readonly string[];
}

const OPENING = /^\[\^([^\]\s[]+)\]:[ \t]+(\S.*)$/;
const GOES_ON = /^ {4}.*\S/;

/**
 * The footnotes' texts in the lines of a draft: `[^1]: text`, with further lines and paragraphs behind four spaces. Each
 * stands apart, or behind another one. Of two with one label the first counts.
 */
export function findDefinitions(lines: readonly string[]): readonly Definition[] {
  const found: Definition[] = [];
  const labels = new Set<string>();
  for (let at = 0; at < lines.length; ) {
    const definition = readDefinition(lines, at);
    const apart = at === 0 || lines[at - 1]!.trim() === '' || found.at(-1)?.to === at;
    if (!definition || !apart || labels.has(definition.label)) {
      at++;
      continue;
    }
    labels.add(definition.label);
    found.push(definition);
    at = definition.to;
  }
  // What follows must not be a line of its last paragraph, taken there without spaces.
  const kept: Definition[] = [];
  for (const definition of found.toReversed()) {
    const next = lines[definition.to];
    if (next === undefined || next.trim() === '' || kept.at(-1)?.from === definition.to)
      kept.push(definition);
  }
  return keepApart(kept.reverse(), lines);
}

/** A definition behind one that was dropped stands no longer apart. */
function keepApart(definitions: readonly Definition[], lines: readonly string[]): readonly Definition[] {
  const kept: Definition[] = [];
  for (const definition of definitions) {
    const { from } = definition;
    if (from === 0 || lines[from - 1]!.trim() === '' || kept.at(-1)?.to === from) kept.push(definition);
  }
  return kept;
}

function readDefinition(lines: readonly string[], from: number): Definition | null {
  const match = OPENING.exec(lines[from]!);
  if (!match) return null;
  const texts = [match[2]!];
  let to = from + 1;
  for (let at = to; at < lines.length; ) {
    let next = at;
    while (next < lines.length && lines[next]!.trim() === '') next++;
    if (next >= lines.length || !GOES_ON.test(lines[next]!)) break;
    const text = lines[next]!.slice(4);
    if (next === at) texts[texts.length - 1] += `\n${text}`;
    else texts.push(text);
    to = at = next + 1;
  }
  return { label: match[1]!, from, to, texts };
}
