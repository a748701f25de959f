import { decodeEntities } from './html-entities.ts';

/** A piece of a page: a tag that opens or closes an element, or text with its character references resolved. */
export type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/**
 * Takes HTML apart as browsers do where it matters here: comments and declarations are passed over (those that Word puts
 * around what it shows in other programs alone, too, and what stands between them is kept), scripts and styles are not
 * looked into, a `<` that opens nothing is text. Total and linear; nothing is fetched and nothing is carried out.
 */
export function tokenizeHtml(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const addText = (start: number, end: number): void => {
    if (start < end) tokens.push({ kind: 'text', text: decodeEntities(html.slice(start, end)) });
  };
  let at = 0;
  let textFrom = 0;
  for (;;) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    const markup = /[!?/A-Za-z]/.test(html[open + 1] ?? '');
    if (!markup) {
      at = open + 1;
      continue;
    }
    addText(textFrom, open);
    at = readMarkup(html, open, tokens);
    textFrom = at;
  }
  addText(textFrom, html.length);
  return tokens;
}

/** Reads what begins with `<` and gives where it ends. */
function readMarkup(html: string, open: number, tokens: HtmlToken[]): number {
  if (html.startsWith('<!--', open)) return behind(html, '-->', open + 2);
  const next = html[open + 1]!;
  if (next === '!' || next === '?') return behind(html, '>', open);
  const nameFrom = open + (next === '/' ? 2 : 1);
  NAME.lastIndex = nameFrom;
  const name = (NAME.exec(html)?.[0] ?? '').toLowerCase();
  if (next === '/') {
    if (name !== '') tokens.push({ kind: 'close', name });
    return behind(html, '>', nameFrom);
  }
  const { attributes, end } = readAttributes(html, nameFrom + name.length);
  tokens.push({ kind: 'open', name, attributes });
  if (!RAW.has(name)) return end;
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = end;
  const close = closing.exec(html);
  return close ? close.index : html.length;
}

const NAME = /[A-Za-z][^\s/>]*/y;
/** Elements whose content is no markup. */
const RAW: ReadonlySet<string> = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'xmp',
  'noscript',
  'iframe',
]);
const ATTRIBUTE = /[\s/]*([^\s=>/"'][^\s=>/]*)?(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;

function readAttributes(
  html: string,
  from: number,
): { readonly attributes: ReadonlyMap<string, string>; readonly end: number } {
  const attributes = new Map<string, string>();
  let at = from;
  while (at < html.length && html[at] !== '>') {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(html);
    if (!match || match[0] === '') {
      at++;
      continue;
    }
    at = ATTRIBUTE.lastIndex;
    const name = match[1]?.toLowerCase();
    if (name !== undefined && !attributes.has(name))
      attributes.set(name, decodeEntities(match[2] ?? match[3] ?? match[4] ?? ''));
  }
  return { attributes, end: Math.min(html.length, at + 1) };
}

function behind(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at < 0 ? html.length : at + sign.length;
}
