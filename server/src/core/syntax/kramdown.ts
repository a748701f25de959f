import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { markdownLineEnding } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';

/**
 * Marks of kramdown: instructions to a renderer, on one line. They are markup and no notes.
 *
 * ```markdown
 * > | {:toc}
 *     ^^^^^^
 * ```
 */
export function kramdownSyntax(): Extension {
  return { text: { [codes.leftCurlyBrace]: kramdown } };
}

/** Makes a `kramdown` node of each mark. */
export function kramdownFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      kramdown(token) {
        this.enter({ type: 'kramdown', value: this.sliceSerialize(token) }, token);
      },
    },
    exit: {
      kramdown(token) {
        this.exit(token);
      },
    },
  };
}

const kramdown: Construct = { name: 'kramdown', tokenize: tokenizeKramdown };

function tokenizeKramdown(effects: Effects, ok: State, nok: State): State {
  return start;

  /**
   * At `{`.
   *
   * ```markdown
   * > | {:toc}
   *     ^
   * ```
   */
  function start(code: Code): State | undefined {
    effects.enter('kramdown');
    effects.consume(code);
    return colon;
  }

  /**
   * At `:`.
   *
   * ```markdown
   * > | {:toc}
   *      ^
   * ```
   */
  function colon(code: Code): State | undefined {
    if (code !== codes.colon) return nok(code);
    effects.consume(code);
    return inside;
  }

  /**
   * Behind `{:`.
   *
   * ```markdown
   * > | {:toc}
   *       ^^^^
   * ```
   */
  function inside(code: Code): State | undefined {
    if (code === codes.eof || code === codes.leftCurlyBrace || markdownLineEnding(code)) return nok(code);
    effects.consume(code);
    if (code !== codes.rightCurlyBrace) return inside;
    effects.exit('kramdown');
    return ok;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    kramdown: 'kramdown';
  }
}
