/** The declarations of a `style` attribute by their lower-case names. */
export function readStyle(style: string | undefined): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  // More than any word processor writes is no style.
  for (const part of style === undefined || style.length > LONGEST ? [] : style.split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0) declarations.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim());
  }
  return declarations;
}

const LONGEST = 20_000;

/** How an element changes the look of what is in it; undefined leaves it. */
export interface LookChange {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly strike?: boolean | undefined;
}

/** The look that an element's name and style ask for; the style counts for more. */
export function readLook(name: string, style: ReadonlyMap<string, string>): LookChange {
  const weight = style.get('font-weight');
  const slant = style.get('font-style');
  const line = style.get('text-decoration') ?? style.get('text-decoration-line');
  return {
    bold: weight === undefined ? BOLD.has(name) || undefined : isBold(weight),
    italic: slant === undefined ? ITALIC.has(name) || undefined : /^(?:italic|oblique)/i.test(slant),
    strike: STRUCK.has(name) || (line !== undefined && /line-through/i.test(line)) || undefined,
  };
}

function isBold(weight: string): boolean {
  return /^bold/i.test(weight) || Number.parseInt(weight, 10) >= 600;
}

const BOLD: ReadonlySet<string> = new Set(['b', 'strong']);
const ITALIC: ReadonlySet<string> = new Set(['i', 'em', 'cite', 'dfn', 'var']);
const STRUCK: ReadonlySet<string> = new Set(['s', 'strike']);
