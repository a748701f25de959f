import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { factorySpace } from 'micromark-factory-space';
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import { codes, types } from 'micromark-util-symbol';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

/**
 * Front matter: YAML between `---` on the first line and the next `---` or `...`.
 *
 * ```markdown
 * > | ---
 *     ^^^
 * > | symbol: MM/2021/DRAFT/1
 *     ^^^^^^^^^^^^^^^^^^^^^^^
 * > | ---
 *     ^^^
 * ```
 *
 * Use it only where `frontMatterEnd` found an end: while micromark looks for one it reads no lists and
 * quotes, and it does not come back to them.
 */
export function frontMatterSyntax(): Extension {
  return { flow: { [codes.dash]: frontMatter } };
}

/** Makes a `yaml` node of front matter, as mdast names it. */
export function frontMatterFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      frontMatter(token) {
        const lines = this.sliceSerialize(token);
        const value = lines.replace(/^[^\r\n]*(?:\r\n?|\n)/, '').replace(/(?:^|\r\n?|\n)[^\r\n]*$/, '');
        this.enter({ type: 'yaml', value }, token);
      },
    },
    exit: {
      frontMatter(token) {
        this.exit(token);
      },
    },
  };
}

const frontMatter: Construct = { name: 'frontMatter', concrete: true, tokenize: tokenizeFrontMatter };
const fence: Construct = { partial: true, tokenize: tokenizeFence };

function tokenizeFrontMatter(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this;

  return start;

  /**
   * At the first line.
   *
   * ```markdown
   * > | ---
   *     ^
   * ```
   */
  function start(code: Code): State | undefined {
    const { line, column } = self.now();
    if (line !== 1 || column !== 1) return nok(code);
    effects.enter('frontMatter');
    return effects.attempt(fence, lineEnd, nok)(code);
  }

  /**
   * At the end of a line inside.
   *
   * ```markdown
   * > | ---
   *        ^
   * ```
   */
  function lineEnd(code: Code): State | undefined {
    if (code === codes.eof) return nok(code);
    effects.enter(types.lineEnding);
    effects.consume(code);
    effects.exit(types.lineEnding);
    return lineStart;
  }

  /**
   * At a line that may close it.
   *
   * ```markdown
   * > | symbol: MM/2021/DRAFT/1
   *     ^
   * ```
   */
  function lineStart(code: Code): State | undefined {
    return effects.attempt(fence, end, value)(code);
  }

  function value(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return lineEnd(code);
    effects.enter('frontMatterValue');
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) {
      effects.exit('frontMatterValue');
      return lineEnd(code);
    }
    effects.consume(code);
    return inside;
  }

  function end(code: Code): State | undefined {
    effects.exit('frontMatter');
    return ok(code);
  }
}

/** `---` at the start, `---` or `...` behind it, and nothing but spaces up to the line's end. */
function tokenizeFence(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const opens = this.now().line === 1;
  let mark: Code;
  let size = 0;

  return start;

  function start(code: Code): State | undefined {
    if (code !== codes.dash && (opens || code !== codes.dot)) return nok(code);
    mark = code;
    effects.enter('frontMatterFence');
    return sequence(code);
  }

  function sequence(code: Code): State | undefined {
    if (code === mark && size < 3) {
      size++;
      effects.consume(code);
      return sequence;
    }
    effects.exit('frontMatterFence');
    if (size < 3) return nok(code);
    return markdownSpace(code) ? factorySpace(effects, after, types.whitespace)(code) : after(code);
  }

  function after(code: Code): State | undefined {
    return code === codes.eof || markdownLineEnding(code) ? ok(code) : nok(code);
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    frontMatter: 'frontMatter';
    frontMatterFence: 'frontMatterFence';
    frontMatterValue: 'frontMatterValue';
  }
}
