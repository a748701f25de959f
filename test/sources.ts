import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository; tests run compiled, from `out/test`. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The TypeScript sources below a folder of the repository, by their path from its root with `/`. */
export function sources(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.sort().map((path) => [relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

/** The string literals of the first argument of every call of a function, as they are when the program runs. */
export function firstArguments(source: string, name: string): readonly string[] {
  const found: string[] = [];
  for (const call of source.matchAll(new RegExp(`(?<![\\w'])${name.replace('.', '\\.')}\\(`, 'g'))) {
    let depth = 0;
    for (let at = call.index + call[0].length; at < source.length; at++) {
      const sign = source[at]!;
      if (sign === "'" || sign === '`' || sign === '"') {
        const end = closingQuote(source, at);
        if (sign === "'") found.push(unescaped(source.slice(at + 1, end)));
        at = end;
      } else if ('([{'.includes(sign)) depth++;
      else if (')]}'.includes(sign) && depth-- === 0) break;
      else if (sign === ',' && depth === 0) break;
    }
  }
  return found;
}

/** All literals in single quotes. */
export function literals(source: string): readonly string[] {
  return [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map((match) => unescaped(match[1]!));
}

function closingQuote(source: string, at: number): number {
  for (let i = at + 1; i < source.length; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === source[at]) return i;
  }
  return source.length;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
