import { codes } from 'micromark-util-symbol';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

/**
 * Blanks to be filled in: underscores that are no marks of emphasis although CommonMark would take them for such.
 *
 * ```markdown
 * > | at __:__ on ___/___/31
 *        ^^ ^^    ^^^ ^^^
 * ```
 */
export function blankSyntax(): Extension {
  return { text: { [codes.underscore]: blank } };
}

const blank: Construct = { name: 'blank', tokenize: tokenizeBlank };

/** What may stand before two underscores that are a blank, and behind them: the same as for marks in the facts. */
const BEFORE_TWO = /[\s«“"(№/:]/;
const BEHIND_TWO = /[\s»”",:;)/.]/;
const WORD = /[\w]/;

function tokenizeBlank(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = signOf(this.previous);
  let length = 0;
  return start;

  /**
   * At the first underscore.
   *
   * ```markdown
   * > | at __:__
   *        ^
   * ```
   */
  function start(code: Code): State | undefined {
    effects.enter('data');
    return inside(code);
  }

  /**
   * In the underscores or behind them.
   *
   * ```markdown
   * > | at __:__
   *        ^^^
   * ```
   */
  function inside(code: Code): State | undefined {
    if (code === codes.underscore) {
      effects.consume(code);
      length++;
      return inside;
    }
    if (!isBlank(before, length, signOf(code))) return nok(code);
    effects.exit('data');
    return ok(code);
  }
}

function isBlank(before: string, length: number, behind: string): boolean {
  if (length === 2) return BEFORE_TWO.test(before) && BEHIND_TWO.test(behind);
  return length > 2 && !WORD.test(before) && !WORD.test(behind);
}

/** The sign of a code; a space for a line end, white space and the ends of the text. */
function signOf(code: Code): string {
  return code === null || code < 0 ? ' ' : String.fromCharCode(code);
}
