import { deepEqual, equal, ok } from 'node:assert/strict';
import { textOf } from '../../server/src/core/document/document.ts';
import { countsOf } from '../../server/src/core/model/counts.ts';
import { provisionsOf } from '../../server/src/core/model/model.ts';
import { pathsOf } from '../../server/src/core/model/paths.ts';
import { problemsOf } from '../../server/src/core/problems/catalogue.ts';
import { corpus, readingOf } from './corpora.ts';

suite('corpora', () => {
  test('the brackets of every draft are those that a plain count finds', function () {
    for (const [file, text] of corpus(this, 'paris-agreement')) {
      const { model } = readingOf(file, text);
      deepEqual(countsOf(model).tokens, countPlainly(text), file);
    }
  });

  test('the burn-down falls over the drafts, and the adopted text holds nothing open', function () {
    const counts = corpus(this, 'paris-agreement').map(([file, text]) =>
      countsOf(readingOf(file, text).model),
    );
    const open = counts.map(({ openProvisions }) => openProvisions);
    deepEqual(
      open,
      [...open].sort((a, b) => b - a),
    );
    deepEqual(counts.at(-1)?.tokens, { open: 0, close: 0 });
    equal(open.at(-1), 0);
  });

  test('every stray bracket is placed, and each is one of the text', function () {
    for (const [file, text] of corpus(this, 'paris-agreement')) {
      const { tokens, unmatched } = countsOf(readingOf(file, text).model);
      const found = problemsOf(readingOf(file, text)).filter(({ code }) => code === 'unmatched-bracket');
      equal(found.length, unmatched, file);
      ok(unmatched >= Math.abs(tokens.open - tokens.close), file);
      for (const { start, end } of found) ok(/^[[\]]$/.test(text.slice(start, end)), file);
    }
  });

  test('the minutes show the number used twice, the doubled word, the blanks, the cuts and the date, and nothing else', function () {
    for (const [file, text] of corpus(this, 'seed')) {
      const found = problemsOf(readingOf(file, text, 'minutes'));
      const blank = found.find(({ code }) => code === 'blank')!;
      deepEqual(
        found.map(
          ({ code, start, end }) =>
            `${code} ${code === 'missing-decision' ? text.slice(start, start + 2) : text.slice(start, end)}`,
        ),
        [
          ...Array.from({ length: 3 }, () => `blank ${'_'.repeat(blank.end - blank.start)}`),
          'missing-decision 3.',
          'placeholder [Placeholder]',
          'doubled-word that that',
          'duplicate-label 5',
          'broken-paragraph this',
          'broken-paragraph Chairmanship',
          'date-order April 2020',
        ],
      );
    }
  });

  for (const name of [
    'paris-agreement',
    'seed',
    'bundesverfassung-ch',
    'constitucion-argentina',
    'terms-of-service',
  ]) {
    test(`${name}: no byte is lost and every path is its own`, function () {
      for (const [file, text] of corpus(this, name)) {
        const { document, model } = readingOf(file, text);
        equal(textOf(document), text);
        equal(new Set(pathsOf(model)).size, provisionsOf(model).length, file);
      }
    });
  }

  test('a constitution of a hundred articles and more has them all, in order', function () {
    for (const [file, text] of corpus(this, 'constitucion-argentina')) {
      const articles = provisionsOf(readingOf(file, text).model).filter(({ kind }) => kind === 'article');
      const written = text.match(/^[#*]+ *Art[íi]culo +\d+/gim) ?? [];
      ok(written.length > 100, file);
      equal(articles.length, written.length, file);
    }
  });
});

/**
 * The brackets of a text by plain search: less front matter, code, links, footnotes and escapes, and less what stands
 * for text to come or says how far it is agreed.
 */
function countPlainly(text: string): { open: number; close: number } {
  const defined = [...text.matchAll(/^\[([^\]]+)\]: *(?:https?:|[#/.]).*$/gm)].map((match) => match[1]!);
  let rest = defined
    .reduce((left, label) => left.replaceAll(`][${label}]`, '](#)').replaceAll(`[${label}]:`, ''), text)
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/\[\^[^\]\n]+\]:?/g, '')
    .replace(/\[(?:[^[\]]|\[[^[\]]*\])*\]\((?:https?:|#|\/|\.)[^)]*\)/g, '')
    .replace(/\\[[\]]/g, '');
  rest = rest.replace(
    /(?<!\p{L})\[\s*\**(?:placeholder\b[^[\]]*|[xy]|\.|date|year x|\.\.\.|…|to be [a-z]+[^[\]]*)\**\s*\]/giu,
    '',
  );
  return { open: rest.split('[').length - 1, close: rest.split(']').length - 1 };
}
