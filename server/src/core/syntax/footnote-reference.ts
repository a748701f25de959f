import { markdownLineEndingOrSpace } from 'micromark-util-character';
import { codes, constants } from 'micromark-util-symbol';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';

/**
 * References to footnotes. GitHub knows one only where its footnote is defined; here it is one always,
 * because a text is read in pieces and a bracket is never contested for want of a note further down.
 *
 * ```markdown
 * > | the Parties[^1] shall
 *                ^^^^
 * ```
 */
export function footnoteReferenceSyntax(): Extension {
  return {
    text: { [codes.leftSquareBracket]: footnoteReference },
    // `[^` opens no link and `![^` no image, so a reference may follow an exclamation mark.
    ...({ _hiddenFootnoteSupport: {} } as Extension),
    disable: { null: ['gfmFootnoteCall', 'gfmPotentialFootnoteCall'] },
  };
}

const footnoteReference: Construct = { name: 'adrefFootnoteReference', tokenize: tokenizeFootnoteReference };

function tokenizeFootnoteReference(effects: Effects, ok: State, nok: State): State {
  let size = 0;

  return start;

  /**
   * At `[`.
   *
   * ```markdown
   * > | Parties[^1]
   *            ^
   * ```
   */
  function start(code: Code): State | undefined {
    effects.enter('gfmFootnoteCall');
    effects.enter('gfmFootnoteCallLabelMarker');
    effects.consume(code);
    effects.exit('gfmFootnoteCallLabelMarker');
    return caret;
  }

  /**
   * At `^`.
   *
   * ```markdown
   * > | Parties[^1]
   *             ^
   * ```
   */
  function caret(code: Code): State | undefined {
    if (code !== codes.caret) return nok(code);
    effects.enter('gfmFootnoteCallMarker');
    effects.consume(code);
    effects.exit('gfmFootnoteCallMarker');
    effects.enter('gfmFootnoteCallString');
    effects.enter('chunkString', { contentType: 'string' });
    return inside;
  }

  /**
   * In the label: no white space and no `[`.
   *
   * ```markdown
   * > | Parties[^1]
   *              ^
   * ```
   */
  function inside(code: Code): State | undefined {
    if (code === codes.eof || code === codes.leftSquareBracket || markdownLineEndingOrSpace(code))
      return nok(code);
    if (size > constants.linkReferenceSizeMax) return nok(code);
    if (code === codes.rightSquareBracket) return size === 0 ? nok(code) : end(code);
    size++;
    effects.consume(code);
    return code === codes.backslash ? afterBackslash : inside;
  }

  /**
   * Behind `\`.
   *
   * ```markdown
   * > | Parties[^\]]
   *               ^
   * ```
   */
  function afterBackslash(code: Code): State | undefined {
    const escaped =
      code === codes.leftSquareBracket || code === codes.backslash || code === codes.rightSquareBracket;
    if (!escaped) return inside(code);
    size++;
    effects.consume(code);
    return inside;
  }

  /**
   * At `]`.
   *
   * ```markdown
   * > | Parties[^1]
   *               ^
   * ```
   */
  function end(code: Code): State | undefined {
    effects.exit('chunkString');
    effects.exit('gfmFootnoteCallString');
    effects.enter('gfmFootnoteCallLabelMarker');
    effects.consume(code);
    effects.exit('gfmFootnoteCallLabelMarker');
    effects.exit('gfmFootnoteCall');
    return ok;
  }
}
