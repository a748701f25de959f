import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CodeAction } from 'vscode-languageserver';
import { createDocument } from '../../../server/src/core/document/document.ts';
import { defaultProfile } from '../../../server/src/core/lexicon/profile.ts';
import { contestedOf } from '../../../server/src/core/model/contested.ts';
import { problemsOf } from '../../../server/src/core/problems/catalogue.ts';
import { applyEdits, type Edit } from '../../../server/src/core/text/edits.ts';
import { readBracketActions } from '../../../server/src/lsp/read-bracket-actions.ts';
import { createReading, type Reading } from '../../../server/src/workspace/reading.ts';
import { dialectText } from '../dialect-text.ts';
import { applied, endServers, serve } from '../serve.ts';

type Settling = 'lift' | 'drop' | 'choose' | 'bracket' | 'agree';

const read = (text: string): Reading =>
  createReading('file:///a.decl.md', createDocument(text), defaultProfile);

/** The offers of one kind at `$0` (or from the first to the second). */
async function offers(
  marked: string,
  kind: string,
): Promise<{ text: string; actions: readonly CodeAction[] }> {
  const { request, at, range, text } = await serve(marked);
  const { textDocument } = at;
  const actions = await request<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range,
    context: { diagnostics: [], only: [kind] },
  });
  return { text: text(), actions };
}

/** The text after each offer. */
async function outcomes(marked: string, settling: Settling): Promise<readonly string[]> {
  const { text, actions } = await offers(marked, `refactor.rewrite.adref.${settling}`);
  return actions
    .filter((action) => !action.disabled)
    .map(({ edit }) => applied(text, Object.values(edit!.changes!)[0]!));
}

function checks(settling: Settling): (name: string, marked: string, ...expected: string[]) => void {
  return (name, marked, ...expected) =>
    test(name, async () => assert.deepEqual(await outcomes(marked, settling), expected));
}

suite('code actions', () => {
  teardown(endServers);

  suite('drop', () => {
    const drops = checks('drop');
    drops('one of two spaces goes', 'Members meet [tw$0ice] a year.', 'Members meet a year.');
    drops('the space before punctuation goes', 'Members meet [tw$0ice].', 'Members meet.');
    drops(
      'the space at the end of a line goes',
      '1.1 Members meet [tw$0ice]\nThey act.',
      '1.1 Members meet\nThey act.',
    );
    drops('Windows line ends stay', '1.1 A [b$0]\r\n\r\n1.2 C.', '1.1 A\r\n\r\n1.2 C.');
    drops('the comma inside goes with it', 'measures [, subject to l$0aw,] on ports', 'measures on ports');
    drops('the slash that parts it from the one before', 'They [a]/[b$0] go.', 'They [a] go.');
    drops('the slash that parts it from the one behind', 'They [a$0] / [b] go.', 'They [b] go.');
    drops('a part of a word', 'measure[s$0] taken', 'measure taken');
    drops('no space is made or lost inside a word', 'and[/o$0r] else', 'and else');
    drops('the label stays', '1.1 [Members m$0eet.]\n', '1.1\n');
    drops('the first words of a paragraph', '1.1 [All$0] members meet.', '1.1 members meet.');
    drops('a whole unnumbered paragraph', 'A.\n\n[B$0.]\n\nC.\n', 'A.\n\nC.\n');
    drops('a whole paragraph with its label', 'A.\n\n[1.1 B$0.]\n\n1.2 C.\n', 'A.\n\n1.2 C.\n');
    drops('several paragraphs', 'A.\n\n[1.1 B$0.\n\n1.2 C.]\n\n1.3 D.\n', 'A.\n\n1.3 D.\n');
    drops('emphasis that begins before it', '*[Taking$0* note of it,] recalling', 'recalling');
    drops('one alternative of several', 'Members [sh$0all][should] act.', 'Members [should] act.');
    drops('a reservation', 'Members act [IRN res$0erve].', 'Members act.');
    drops('an innermost bracket first', '[a [b$0] c]', '[a c]', '');
  });

  suite('lift', () => {
    const lifts = checks('lift');
    lifts('the text stays', 'Members [vol$0untarily] act.', 'Members voluntarily act.');
    lifts(
      'a trailing attribution goes with its space',
      'is [ext$0reme - RUS; IND delete] now',
      'is extreme now',
    );
    lifts('a leading attribution goes', 'is [RUS: ext$0reme] now', 'is extreme now');
    lifts('over several paragraphs', '[1.1 A$0.\n\n1.2 B. - RUS]\n', '1.1 A.\n\n1.2 B.\n');
    lifts('emphasis is independent', '*[Taking$0* note]', '*Taking* note');
    lifts('a label keeps its space', '2.[Notes$0 it.]', '2. Notes it.');
    lifts('no position is text', 'Members act [IRN res$0erve].');

    test('of alternatives one is chosen instead', async () => {
      const { actions } = await offers('[sh$0all][should]', 'refactor.rewrite.adref.lift');
      assert.deepEqual(
        actions.map(({ disabled }) => disabled?.reason),
        ['These are alternatives: choose one of them.'],
      );
    });
  });

  suite('choose', () => {
    const chooses = checks('choose');
    chooses(
      'one of several brackets',
      'Members [sh$0all][may] act.',
      'Members shall act.',
      'Members may act.',
    );
    chooses('with attributions', '[RUS: sh$0all][may - IND, CHN] act', 'shall act', 'may act');
    chooses('a side of a slash', '[fair$0 and equal / equal]', 'fair and equal', 'equal');
    chooses('a side with its attribution', '[a lot - IND ret$0ain / b - CHN] c', 'a lot c', 'b c');
    chooses('paragraphs', '2.[No$0tes it;] [Invites it;]', '2. Notes it;', '2. Invites it;');
    chooses('nothing where there is no choice', '[sh$0all] act');
  });

  suite('bracket the selection', () => {
    const brackets = checks('bracket');
    brackets('white space stays outside', 'Members$0 all $0act.', 'Members [all] act.');
    brackets('whole brackets may be in it', 'Members $0[all] act$0.', 'Members [[all] act].');
    brackets('a part of a bracket may not', 'Members [a$0ll] act$0.');
    brackets('nothing is selected', 'Members $0act.');
  });

  suite('mark as agreed', () => {
    const agrees = checks('agree');
    agrees('behind the last word', '1.1 Members a$0ct.  \n\n1.2 B.', '1.1 Members act. (agreed)  \n\n1.2 B.');
    agrees('in place of the mark that is there', '1.1 A$0. (reopened)', '1.1 A. (agreed)');
    agrees(
      'in the language of the text',
      '---\nlanguage: ru\n---\n1.1 Ч$0лены.',
      '---\nlanguage: ru\n---\n1.1 Члены. (согласовано)',
    );
    agrees('not twice', '1.1 A$0. (agreed)');
    agrees('no heading', '## 1 Pa$0rt');
  });

  suite('fixes', () => {
    test('a bracket without its mate is closed, or taken away', async () => {
      const { text, actions } = await offers('1.1 Members $0[share data.\n', 'quickfix');
      assert.deepEqual(
        actions.map(({ edit }) => applied(text, Object.values(edit!.changes!)[0]!)),
        ['1.1 Members [share data.]\n', '1.1 Members share data.\n'],
      );
      assert.ok(
        actions.every(({ isPreferred }) => !isPreferred),
        'neither is safe',
      );
    });
  });

  test('property: edits are sorted, disjoint and in the text; what they leave is read again', () => {
    fc.assert(
      fc.property(dialectText, fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const reading = read(text);
        const actions = readBracketActions(reading, { start, end: b % 2 ? end : start });
        for (const { edits } of actions) checkEdits(text, edits);
        for (const problem of problemsOf(reading))
          for (const { edits } of problem.fixes) checkEdits(text, edits);
      }),
      { numRuns: 1_000 },
    );
  });

  test('property: settling a bracket leaves fewer brackets', () => {
    fc.assert(
      fc.property(dialectText, fc.nat(), (text, n) => {
        const reading = read(text);
        const { brackets } = contestedOf(reading.model);
        if (brackets.length === 0) return;
        const { start, end } = brackets[n % brackets.length]!;
        for (const { kind, edits, disabled } of readBracketActions(reading, {
          start: start + 1,
          end: end - 1,
        })) {
          if (disabled || !/lift|drop|choose/.test(kind)) continue;
          assert.ok(applyEdits(text, edits).split('[').length < text.split('[').length, kind);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

function checkEdits(text: string, edits: readonly Edit[]): void {
  let at = 0;
  for (const edit of edits) {
    assert.ok(edit.start >= at && edit.end >= edit.start && edit.end <= text.length);
    at = edit.end;
  }
  const reading = read(applyEdits(text, edits));
  contestedOf(reading.model);
  problemsOf(reading);
}
