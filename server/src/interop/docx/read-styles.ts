import type { Role } from './flow.ts';
import { OWN_STYLES } from './styles-part.ts';
import { attribute, childOf, childrenOf, type Element, nameOf, switchOf, valOf } from './xml.ts';

/** What a style says that the dialect can say too. */
export interface Style {
  readonly role: Role;
  readonly own: boolean;
  readonly tight: boolean;
  readonly number: { readonly list: string | undefined; readonly level: number | undefined };
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly strike: boolean | undefined;
  readonly verbatim: boolean;
}

/** The styles of a file. */
export interface Styles {
  readonly of: (id: string | undefined) => Style;
  /** The style of paragraphs that name none. */
  readonly ofParagraph: (id: string | undefined) => Style;
}

const PLAIN: Style = {
  role: { kind: 'text' },
  own: false,
  tight: false,
  number: { list: undefined, level: undefined },
  bold: undefined,
  italic: undefined,
  strike: undefined,
  verbatim: false,
};

/** Reads the part of styles; a style has what its base says, unless it says otherwise (ECMA-376 part 1, 17.7.4.3). */
export function readStyles(root: Element | undefined): Styles {
  const elements = new Map<string, Element>();
  let fallback: string | undefined;
  let ours = false;
  for (const element of root ? childrenOf(root) : []) {
    if (nameOf(element) !== 'style') continue;
    const id = attribute(element, 'styleId') ?? '';
    elements.set(id, element);
    if (
      attribute(element, 'type') === 'paragraph' &&
      /^(?:1|true|on)$/.test(attribute(element, 'default') ?? '')
    )
      fallback = id;
    if (valOf(element, 'name') === OWN_STYLES.text) ours = true;
  }
  const known = new Map<string, Style>();
  const read = (id: string, depth: number): Style => {
    const before = known.get(id);
    if (before) return before;
    const element = elements.get(id);
    // Styles based on each other in a ring are as good as plain.
    if (!element || depth > 40) return PLAIN;
    const base = valOf(element, 'basedOn');
    const style = readStyle(element, base === undefined ? PLAIN : read(base, depth + 1), ours);
    known.set(id, style);
    return style;
  };
  const of = (id: string | undefined): Style => (id === undefined ? PLAIN : read(id, 0));
  return { of, ofParagraph: (id) => of(id ?? fallback) };
}

function readStyle(element: Element, base: Style, ours: boolean): Style {
  const name = (valOf(element, 'name') ?? '').toLowerCase();
  const pPr = childOf(element, 'pPr');
  const rPr = childOf(element, 'rPr');
  const numPr = childOf(pPr, 'numPr');
  const level = valOf(numPr, 'ilvl');
  const heading = headingLevel(name, valOf(pPr, 'outlineLvl'));
  const own = Object.values(OWN_STYLES).some((each) => each.toLowerCase() === name);
  const role: Role =
    name === OWN_STYLES.front.toLowerCase()
      ? { kind: 'front' }
      : heading === null
        ? base.role
        : heading === 0
          ? { kind: 'text' }
          : { kind: 'heading', level: heading };
  return {
    role,
    own: own || (ours && (heading !== null || name === 'footnote text')),
    tight: name === OWN_STYLES.line.toLowerCase(),
    number: {
      list: valOf(numPr, 'numId') ?? base.number.list,
      level: level === undefined ? base.number.level : Number(level),
    },
    // The look of whole paragraphs is theirs, not that of words in them.
    bold: attribute(element, 'type') === 'character' ? (switchOf(rPr, 'b') ?? base.bold) : undefined,
    italic: attribute(element, 'type') === 'character' ? (switchOf(rPr, 'i') ?? base.italic) : undefined,
    strike: attribute(element, 'type') === 'character' ? (switchOf(rPr, 'strike') ?? base.strike) : undefined,
    verbatim: name === OWN_STYLES.verbatim.toLowerCase(),
  };
}

/** 1 to 6, 0 for body text, null where nothing is said. */
export function headingLevel(name: string, outline: string | undefined): number | null {
  if (outline !== undefined) return Number(outline) > 8 ? 0 : Math.min(6, Number(outline) + 1);
  const match = /^heading ([1-9])$/.exec(name);
  if (match) return Math.min(6, Number(match[1]));
  return name === 'title' ? 1 : null;
}
