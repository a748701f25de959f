import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { createDocument, textOf, updateDocument } from '../../../../server/src/core/document/document.ts';
import { createProfile } from '../../../../server/src/core/lexicon/profile.ts';
import { contestedOf } from '../../../../server/src/core/model/contested.ts';
import { countsOf } from '../../../../server/src/core/model/counts.ts';
import { figuresOf } from '../../../../server/src/core/model/figures.ts';
import { metadataOf } from '../../../../server/src/core/model/metadata.ts';
import { createModel, type Model, provisionsOf } from '../../../../server/src/core/model/model.ts';
import { pathsOf } from '../../../../server/src/core/model/paths.ts';
import { problemsOf } from '../../../../server/src/core/problems/catalogue.ts';
import { anyText, edits } from '../arbitrary.ts';

const profile = createProfile({});

/** Everything that is read out of a text. */
function reading(model: Model): unknown {
  const metadata = metadataOf(model.document);
  return {
    provisions: provisionsOf(model),
    paths: pathsOf(model),
    contested: contestedOf(model),
    unmatched: model.unmatched,
    counts: countsOf(model),
    figures: figuresOf(model),
    problems: problemsOf({ model, metadata, kind: 'declaration' }),
  };
}

suite('laws of reading', () => {
  test('total and lossless: every text is read, and no byte of it is lost', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const model = createModel(createDocument(text), profile);
        reading(model);
        return textOf(model.document) === text;
      }),
      { numRuns: 500 },
    );
  });

  test('reading on after edits gives what reading anew gives', () => {
    fc.assert(
      fc.property(anyText, edits, (text, steps) => {
        let document = createDocument(text);
        let model = createModel(document, profile);
        for (const [at, length, inserted] of steps) {
          reading(model);
          const start = at % (document.length + 1);
          document = updateDocument(document, { start, end: start + length, text: inserted });
          model = createModel(document, profile, model);
        }
        deepEqual(reading(model), reading(createModel(createDocument(textOf(document)), profile)));
      }),
      { numRuns: 300 },
    );
  });

  test('brackets lie in the text, stand on their signs and nest', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const model = createModel(createDocument(text), profile);
        const { brackets, groups } = contestedOf(model);
        for (const { start, end, parent, texts, depth } of brackets) {
          equal(text[start], '[');
          equal(text[end - 1], ']');
          for (const range of texts) ok(start < range.start && range.start <= range.end && range.end < end);
          const outer = brackets[parent];
          if (!outer) equal(depth, 1);
          else ok(outer.start < start && end < outer.end && depth === outer.depth + 1);
        }
        for (const { start, end, members } of groups) {
          equal(start, brackets[members[0]!]!.start);
          equal(end, brackets[members.at(-1)!]!.end);
        }
        for (const { offset, side } of model.unmatched) equal(text[offset], side === 'open' ? '[' : ']');
      }),
      { numRuns: 500 },
    );
  });

  test('provisions stand in order, a parent before its children, each with a path of its own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const model = createModel(createDocument(text), profile);
        const provisions = provisionsOf(model);
        let end = 0;
        for (const provision of provisions) {
          ok(end <= provision.start && provision.start <= provision.end && provision.end <= text.length);
          ok(provision.parent < provision.index);
          end = provision.end;
        }
        equal(new Set(pathsOf(model)).size, provisions.length);
      }),
      { numRuns: 500 },
    );
  });

  test('every fix is a set of edits that lie in the text, sorted and apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = createDocument(text);
        const model = createModel(document, profile);
        for (const problem of problemsOf({ model, metadata: metadataOf(document), kind: 'declaration' })) {
          ok(0 <= problem.start && problem.start <= problem.end && problem.end <= text.length);
          for (const { edits: changes } of problem.fixes) {
            let from = 0;
            for (const change of changes) {
              ok(from <= change.start && change.start <= change.end && change.end <= text.length);
              from = change.end;
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
