import assert from 'node:assert/strict';
import { defaultProfile } from '../../../../server/src/core/lexicon/profile.ts';
import { withoutNotes } from '../../../../server/src/core/proposals/without-notes.ts';

suite('proposals: without notes', () => {
  for (const [name, text, expected] of [
    ['behind a sentence', '1.1 Members go. {Moved from 2.1}\r\n', '1.1 Members go.\r\n'],
    ['inside one', '1.1 Members {Note: all} go.', '1.1 Members go.'],
    ['before a sign', '1.1 Members go {Note: where?}.', '1.1 Members go.'],
    ['before the words of a line', '  {Moved} Members go.', '  Members go.'],
    ['a line of its own', 'One.\n\n[Note by the Chair: later]\n\nTwo.\n', 'One.\n\nTwo.\n'],
    ['the whole text', '{Note: empty}', ''],
    ['in Russian', '1.1 Стороны идут. {Перенесено из 2.1}\n', '1.1 Стороны идут.\n'],
    [
      'contested text, blanks and code stay',
      '1.1 [may] [date] `{x}` {==go==}',
      '1.1 [may] [date] `{x}` {==go==}',
    ],
  ] as const)
    test(name, () => assert.equal(withoutNotes(text, defaultProfile), expected));
});
