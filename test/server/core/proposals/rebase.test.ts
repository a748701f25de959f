import { equal } from 'node:assert/strict';
import fc from 'fast-check';
import { rebase } from '../../../../server/src/core/proposals/rebase.ts';
import { sentence } from '../../../../server/src/core/text/message.ts';
import { draft } from '../arbitrary.ts';
import { modelOf } from '../read.ts';

const earlier =
  '2.1 Members may share their data in time.\n\n2.2 They meet every year in the capital.\n\n2.3 They report to the Committee on their work.\n';
const carried = (base: string, submission: string): string => {
  const { text, left } = rebase(modelOf(earlier), modelOf(base), modelOf(submission));
  return text + left.map(({ at, words, reason }) => `! ${at} “${words}”: ${sentence(reason)}`).join('\n');
};

suite('rebase', () => {
  test('a change goes where its paragraph stands now, whatever its number', () =>
    equal(
      carried(
        earlier.replace('2.3', '2.4').replace('2.2 They', '2.2 Members sing.\n\n2.3 They'),
        earlier.replace('every year', 'every month'),
      ),
      earlier
        .replace('2.3', '2.4')
        .replace('2.2 They', '2.2 Members sing.\n\n2.3 They')
        .replace('every year', 'every month'),
    ));
  test('a change beside another of the same paragraph', () =>
    equal(
      carried(earlier.replace('in time', 'at once'), earlier.replace('may', 'shall')),
      earlier.replace('in time', 'at once').replace('may', 'shall'),
    ));
  test('a new paragraph', () =>
    equal(
      carried(earlier.replace('may', 'shall'), earlier.replace('2.2 They', '2.1 bis They sing.\n\n2.2 They')),
      earlier.replace('may', 'shall').replace('2.2 They', '2.1 bis They sing.\n\n2.2 They'),
    ));
  test('what the base holds already is not proposed again', () =>
    equal(
      carried(earlier.replace('may', 'shall'), earlier.replace('may', 'shall')),
      earlier.replace('may', 'shall'),
    ));
  test('what has no place any more is told of, not dropped', () => {
    equal(
      carried(earlier.replace('may', 'shall'), earlier.replace('may', 'should')),
      `${earlier.replace('may', 'shall')}! 2.1 “should”: The words it changes are no longer the same.`,
    );
    const without = earlier.replace('2.2 They meet every year in the capital.\n\n', '');
    equal(
      carried(without, earlier.replace('every year', 'every month')),
      `${without}! 2.2 “month”: The paragraph is no longer there.`,
    );
  });
  test('from the base itself nothing changes, and from an unchanged copy neither', () => {
    fc.assert(
      fc.property(draft, draft, (one, two) => {
        equal(rebase(modelOf(one), modelOf(one), modelOf(two)).text, two);
        equal(rebase(modelOf(one), modelOf(two), modelOf(one)).text, two);
      }),
      { numRuns: 200 },
    );
  });
});
