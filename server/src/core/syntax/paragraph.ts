import { thematicBreak } from 'micromark-core-commonmark';
import { factorySpace } from 'micromark-factory-space';
import { markdownLineEnding } from 'micromark-util-character';
import { subtokenize } from 'micromark-util-subtokenize';
import { codes, types } from 'micromark-util-symbol';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';

/**
 * Paragraphs and the definitions before them, as CommonMark has them but for two rules: four spaces are
 * indentation and never code, and a rule never stands directly under a line of text, where `_____` is a
 * blank to fill and `---` is neither a rule nor the mark of a heading.
 *
 * ```markdown
 * > | Done at Astana on
 *     ^^^^^^^^^^^^^^^^^
 * > | _____
 *     ^^^^^
 * ```
 */
export function paragraphSyntax(): Extension {
  return {
    // Tried after every other construct, and before the content of CommonMark, which it replaces.
    flow: { null: { ...paragraph, add: 'after' } },
    disable: { null: ['codeIndented', 'setextUnderline'] },
  };
}

const paragraph: Construct = {
  name: 'adrefParagraph',
  tokenize: tokenizeParagraph,
  resolve: resolveParagraph,
};
const continuation: Construct = { partial: true, tokenize: tokenizeContinuation };

/** Definitions are read right now, so that the links of the whole text know them. */
function resolveParagraph(events: Parameters<typeof subtokenize>[0]): Parameters<typeof subtokenize>[0] {
  subtokenize(events);
  return events;
}

function tokenizeParagraph(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this;
  let previous: Token;

  return start;

  /**
   * Before the first line. What runs already is not interrupted by a paragraph.
   *
   * ```markdown
   * > | Done at
   *     ^
   * ```
   */
  function start(code: Code): State | undefined {
    if (self.interrupt || code === codes.eof || markdownLineEnding(code)) return nok(code);
    effects.enter(types.content);
    previous = effects.enter(types.chunkContent, { contentType: 'content' });
    return inside(code);
  }

  /**
   * In a line.
   *
   * ```markdown
   * > | Done at
   *     ^^^^^^^
   * ```
   */
  function inside(code: Code): State | undefined {
    if (code === codes.eof) return end(code);
    if (markdownLineEnding(code)) return effects.check(continuation, next, end)(code);
    effects.consume(code);
    return inside;
  }

  /**
   * At a line end with more of the paragraph behind it.
   *
   * ```markdown
   * > | Done at
   *            ^
   *   | _____
   * ```
   */
  function next(code: Code): State | undefined {
    effects.consume(code);
    effects.exit(types.chunkContent);
    previous.next = effects.enter(types.chunkContent, { contentType: 'content', previous });
    previous = previous.next;
    return inside;
  }

  function end(code: Code): State | undefined {
    effects.exit(types.chunkContent);
    effects.exit(types.content);
    return ok(code);
  }
}

function tokenizeContinuation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this;

  return lineEnding;

  /**
   * At the line end.
   *
   * ```markdown
   * > | Done at
   *            ^
   *   | _____
   * ```
   */
  function lineEnding(code: Code): State | undefined {
    effects.exit(types.chunkContent);
    effects.enter(types.lineEnding);
    effects.consume(code);
    effects.exit(types.lineEnding);
    return factorySpace(effects, afterPrefix, types.linePrefix);
  }

  /**
   * Behind the indentation of the next line.
   *
   * ```markdown
   *   | Done at
   * > | _____
   *     ^
   * ```
   */
  function afterPrefix(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return nok(code);
    const other = effects.interrupt(self.parser.constructs.flow, nok, ok);
    const mayBeRule = code === codes.asterisk || code === codes.dash || code === codes.underscore;
    return mayBeRule ? effects.check(thematicBreak, ok, other)(code) : other(code);
  }
}
