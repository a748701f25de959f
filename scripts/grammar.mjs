// Makes syntaxes/adref.tmLanguage.json, which editors load, out of adref.grammar.json: `{{name}}` stands for one of the
// parts in parts.json, of which lists are alternatives. A test holds the file to what its sources say.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../syntaxes/', import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), 'utf8');

/** The grammar as editors load it. */
export function makeGrammar() {
  const parts = JSON.parse(read('parts.json'));
  const expand = (pattern) =>
    pattern.replace(/\{\{([a-z-]+)\}\}/g, (_, name) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`parts.json has no “${name}”.`);
      return expand(Array.isArray(part) ? part.join('|') : part);
    });
  const grammar = JSON.parse(read('adref.grammar.json'), (key, value) =>
    ['match', 'begin', 'end', 'while'].includes(key) && typeof value === 'string' ? expand(value) : value,
  );
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('adref.tmLanguage.json', folder), makeGrammar());
