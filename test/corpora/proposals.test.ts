import { equal, ok } from 'node:assert/strict';
import { submissionsOf, submitters } from '../../bench/submissions.ts';
import { readCompiled, viewOf } from '../../server/src/core/proposals/canonical.ts';
import { compile } from '../../server/src/core/proposals/compile.ts';
import { listProposals } from '../../server/src/core/proposals/list-proposals.ts';
import { corpus, readingOf } from './corpora.ts';

suite('corpora: proposals', () => {
  test('from every draft twelve submissions are compiled and come back without a difference', function () {
    for (const [file, text] of corpus(this, 'paris-agreement')) {
      const submissions = submissionsOf(text, submitters.length);
      const { model } = readingOf(file, text);
      const result = compile(
        model,
        submissions.map((submission, index) => ({
          code: submitters[index]!,
          model: readingOf(file, submission).model,
        })),
      );
      ok('compiled' in result, `${file}: ${JSON.stringify(result)}`);
      const read = readCompiled(result.compiled.text)!;
      equal(viewOf(read, null), text, file);
      for (const [index, submission] of submissions.entries()) {
        ok(submission !== text, file);
        equal(viewOf(read, submitters[index]!), submission, file);
      }
      ok(
        listProposals(read, model).some(({ by }) => by.length > 1),
        file,
      );
    }
  });
});
