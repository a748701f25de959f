import type { Parent } from 'mdast';
import type { Extension as FromMarkdownExtension, Handle } from 'mdast-util-from-markdown';
import { codes } from 'micromark-util-symbol';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { ProposalNode } from './nodes.ts';
import { type Mark, type MarkKind, resolveProposalMarks } from './resolve-proposal-marks.ts';

/**
 * Proposals in CriticMarkup and notes in single braces. Only the marks are constructs: they are paired when
 * all other inline content has been read, so a note never breaks a link or a code span.
 *
 * ```markdown
 * > | {++new++} {--old--} {~~old~>new~~} {>>why<<} {==which==} {Moved from 2.1.4}
 *     ^^^   ^^^
 * ```
 */
export function proposalMarksSyntax(): Extension {
  return {
    text: {
      [codes.leftCurlyBrace]: opening,
      [codes.plusSign]: closing('insertion', codes.plusSign),
      [codes.dash]: closing('deletion', codes.dash),
      [codes.tilde]: [separating, closing('substitution', codes.tilde)],
      [codes.lessThan]: closing('comment', codes.lessThan),
      [codes.equalsTo]: closing('highlight', codes.equalsTo),
      [codes.rightCurlyBrace]: closingNote,
    },
    insideSpan: { null: [opening] },
  };
}

/** Makes a node of each proposal and note. */
export function proposalMarksFromMarkdown(): FromMarkdownExtension {
  const exit: Handle = function (token) {
    this.exit(token);
  };
  const enter = (type: ProposalNode['type']): Handle =>
    function (token) {
      const node: Parent & { type: string } = { type, children: [] };
      this.enter(node as ProposalNode, token);
    };
  return {
    canContainEols: ['insertion', 'deletion', 'comment', 'highlight', 'editorialNote'],
    enter: {
      insertion: enter('insertion'),
      deletion: enter('deletion'),
      substitution: enter('substitution'),
      comment: enter('comment'),
      highlight: enter('highlight'),
      editorialNote: enter('editorialNote'),
    },
    exit: {
      insertion: exit,
      deletion: exit,
      substitution: exit,
      comment: exit,
      highlight: exit,
      editorialNote: exit,
    },
  };
}

const OPENING: ReadonlyMap<Code, MarkKind> = new Map([
  [codes.plusSign, 'insertion'],
  [codes.dash, 'deletion'],
  [codes.tilde, 'substitution'],
  [codes.greaterThan, 'comment'],
  [codes.equalsTo, 'highlight'],
]);

/** Kinds that were opened in a stretch of text; a closing mark counts only behind its opening one. */
const opened = new WeakMap<TokenizeContext, Set<MarkKind>>();

function hasOpened(context: TokenizeContext, kind: MarkKind): boolean {
  return opened.get(context)?.has(kind) === true;
}

const opening: Construct = {
  name: 'proposalMark',
  tokenize: tokenizeOpening,
  resolveAll: resolveProposalMarks,
};

function tokenizeOpening(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this;
  let sign: Code = null;

  return start;

  /**
   * At `{`.
   *
   * ```markdown
   * > | {++new++}
   *     ^
   * ```
   */
  function start(code: Code): State | undefined {
    effects.enter('proposalMark');
    effects.consume(code);
    return kind;
  }

  /**
   * Behind `{`: a doubled sign, or the first letter of a note.
   *
   * ```markdown
   * > | {++new++}
   *      ^
   * > | {Moved from 2.1.4}
   *      ^
   * ```
   */
  function kind(code: Code): State | undefined {
    // `{:` is kramdown's even where it does not close.
    if (code === codes.colon) return nok(code);
    if (!OPENING.has(code)) return end('editorialNote')(code);
    sign = code;
    return effects.attempt({ partial: true, tokenize: tokenizeDoubled }, doubled, end('editorialNote'))(code);
  }

  function doubled(code: Code): State | undefined {
    return end(OPENING.get(sign) ?? 'editorialNote')(code);
  }

  function end(of: MarkKind): State {
    return (code) => {
      opened.set(self, (opened.get(self) ?? new Set()).add(of));
      effects.exit('proposalMark')._mark = { kind: of, role: 'open' };
      return ok(code);
    };
  }
}

/** Two equal signs, inside a mark that is open. */
function tokenizeDoubled(effects: Effects, ok: State, nok: State): State {
  let first: Code = null;
  return start;

  function start(code: Code): State | undefined {
    first = code;
    effects.consume(code);
    return again;
  }

  function again(code: Code): State | undefined {
    if (code !== first) return nok(code);
    effects.consume(code);
    return ok;
  }
}

/** A mark of fixed signs that counts only where `kind` was opened before. */
function fixed(mark: Mark, ...signs: readonly Code[]): Construct {
  return {
    name: 'proposalMark',
    previous() {
      return hasOpened(this, mark.kind);
    },
    resolveAll: resolveProposalMarks,
    tokenize: tokenizeFixed,
  };

  function tokenizeFixed(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const self = this;
    let index = 0;

    return start;

    /**
     * At the first sign.
     *
     * ```markdown
     * > | {++new++}
     *           ^
     * ```
     */
    function start(code: Code): State | undefined {
      if (!hasOpened(self, mark.kind)) return nok(code);
      effects.enter('proposalMark');
      return inside(code);
    }

    function inside(code: Code): State | undefined {
      if (code !== signs[index]) return nok(code);
      effects.consume(code);
      if (++index < signs.length) return inside;
      effects.exit('proposalMark')._mark = mark;
      return ok;
    }
  }
}

function closing(kind: MarkKind, sign: Code): Construct {
  return fixed({ kind, role: 'close' }, sign, sign, codes.rightCurlyBrace);
}

const closingNote = fixed({ kind: 'editorialNote', role: 'close' }, codes.rightCurlyBrace);
const separating = fixed({ kind: 'substitution', role: 'separate' }, codes.tilde, codes.greaterThan);
