import { definition } from 'micromark-core-commonmark';
import { codes, types } from 'micromark-util-symbol';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { isRealDestination } from './destination.ts';

/**
 * Definitions of links as CommonMark has them, where their destination is a real one.
 *
 * ```markdown
 * > | [rules]: rules.pdf "Rules of Procedure"
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * > | [RUS]: delete
 *     ^^^^^^^^^^^^^ text
 * ```
 */
export function definitionSyntax(): Extension {
  return {
    contentInitial: { [codes.leftSquareBracket]: realDefinition },
    disable: { null: ['definition'] },
  };
}

const realDefinition: Construct = {
  ...definition,
  name: 'adrefDefinition',
  tokenize: tokenizeRealDefinition,
};

function tokenizeRealDefinition(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this;
  return definition.tokenize.call(this, effects, after, nok);

  /**
   * Behind a definition; CommonMark has noted its label already.
   *
   * ```markdown
   * > | [RUS]: delete
   *                  ^
   * ```
   */
  function after(code: Code): State | undefined {
    if (isRealDestination(lastDestination(self))) return ok(code);
    self.parser.defined.pop();
    return nok(code);
  }
}

function lastDestination(context: TokenizeContext): string {
  for (let i = context.events.length - 1; i >= 0; i--) {
    const event = context.events[i];
    if (event?.[1].type === types.definitionDestination) return context.sliceSerialize(event[1]);
    if (event?.[1].type === types.definition && event[0] === 'enter') break;
  }
  return '';
}
