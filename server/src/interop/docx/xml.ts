import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { message } from '../../core/text/message.ts';
import { Unreadable } from './unreadable.ts';

export type { Element };

/** Elements in elements: Word's own files stay below 60. */
const DEEPEST = 400;

/**
 * Reads a part as XML and gives its first element. A part with a document type is refused before it is parsed, and with
 * it every entity: Office Open XML allows neither (ECMA-376 part 2). So is one that is nested too deeply.
 * Throws {@link Unreadable}.
 */
export function parseXml(bytes: Uint8Array, name: string): Element {
  const text = decodePart(bytes);
  guardPart(text, name);
  return parseText(text, name);
}

/** Refuses what {@link parseXml} refuses before anything is parsed. */
export function guardPart(text: string, name: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new Unreadable(message('The part {0} declares entities. The file is refused.', name));
  guardDepth(text, name);
}

/** Parses a text that was guarded, and gives its first element. Throws {@link Unreadable}. */
export function parseText(text: string, name: string): Element {
  try {
    const document = new DOMParser({
      onError: (level, about) => {
        if (level !== 'warning') throw new Error(about);
      },
    }).parseFromString(text, 'text/xml');
    const root = document.documentElement;
    if (root) return root;
  } catch {
    // Told below, in words that do not come from a parser.
  }
  throw new Unreadable(message('The part {0} is damaged.', name));
}

/** The text of a part, in whichever encoding it is written. */
export function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function guardDepth(text: string, name: string): void {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next === 33 /* ! */ || next === 63 /* ? */) continue;
    if (next === 47 /* / */) depth--;
    else {
      const end = text.indexOf('>', at);
      if (text.charCodeAt(end - 1) !== 47) depth++;
    }
    if (depth > DEEPEST) throw new Unreadable(message('The part {0} is nested too deeply.', name));
  }
}

/** The name without its prefix: producers choose prefixes as they like. */
export function nameOf(element: Element): string {
  return element.localName ?? element.nodeName;
}

/** The elements directly inside. */
export function childrenOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1) found.push(node as Element);
  return found;
}

/** The first element of a name directly inside. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element && childrenOf(element).find((child) => nameOf(child) === name);
}

/** The value of an attribute, by its name without prefix. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (let i = 0; i < element.attributes.length; i++) {
    const one = element.attributes.item(i)!;
    if ((one.localName ?? one.name) === name) return one.value;
  }
  return undefined;
}

/** The `val` of a child: `<w:ilvl w:val="1"/>`. */
export function valOf(element: Element | undefined, name: string): string | undefined {
  return attribute(childOf(element, name), 'val');
}

/** A switch such as `<w:b/>`, which `val` may turn off (ECMA-376 part 1, 22.9.2.7); undefined where it is not there. */
export function switchOf(element: Element | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  return child && !/^(?:0|false|off)$/.test(attribute(child, 'val') ?? '1');
}
