import { childOf, childrenOf, decodePart, type Element, guardPart, parseText } from './xml.ts';

/**
 * What stands directly inside the `body` of a part, element by element. Only a stretch of the part is held as a tree at a
 * time: a tree takes thirty times the room of its text. Throws `Unreadable` where the part is damaged.
 */
export function* bodyElements(bytes: Uint8Array, name: string): Generator<Element> {
  const text = decodePart(bytes);
  guardPart(text, name);
  const cuts = cutBody(text);
  if (!cuts) {
    yield* insideBody(text, name);
    return;
  }
  const head = text.slice(0, cuts[0]);
  const tail = text.slice(cuts.at(-1));
  for (let k = 1; k < cuts.length; k++)
    yield* insideBody(head + text.slice(cuts[k - 1], cuts[k]) + tail, name);
}

function insideBody(text: string, name: string): readonly Element[] {
  const body = childOf(parseText(text, name), 'body');
  return body ? childrenOf(body) : [];
}

/** So much of a part is held at a time, if no element of it is larger. */
const STRETCH = 65_536;

/**
 * Where the content of a body can be cut: behind its start tag, between its elements, and before its end tag. Null where
 * there is no body to be found at a glance; the part is then read whole, and found damaged where it is.
 */
function cutBody(text: string): readonly number[] | null {
  const cuts: number[] = [];
  let depth = 0;
  let end: number;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', end)) {
    const silent = SILENT.find(([opens]) => text.startsWith(opens, at));
    if (silent) {
      const closes = text.indexOf(silent[1], at);
      // To look for the next one would be in vain, and again at every sign that follows.
      if (closes < 0) return null;
      end = closes + silent[1].length;
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(text);
    if (!tag) return null;
    end = TAG.lastIndex;
    if (tag[1] === '/') {
      depth--;
      if (depth === 1 && cuts.length > 0) {
        cuts.push(at);
        return cuts;
      }
    } else if (tag[3] !== '/') {
      depth++;
      if (depth === 2 && cuts.length === 0 && /(?:^|:)body$/.test(tag[2]!)) cuts.push(end);
    }
    if (depth === 2 && cuts.length > 0 && end - cuts.at(-1)! >= STRETCH) cuts.push(end);
  }
  return null;
}

/** Comments, instructions and character data say nothing of the depth. */
const SILENT = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;
const TAG = /<(\/?)([^\s<>/!?]+)(?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/y;
