import { labelEnd } from 'micromark-core-commonmark';
import { codes, types } from 'micromark-util-symbol';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  ParseContext,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { isRealDestination } from './destination.ts';

/**
 * Links and images as CommonMark has them, where their destination is a real one. Otherwise the brackets
 * and what follows are text, because `[shall](b)` is two proposals and no link.
 *
 * ```markdown
 * > | [the rules](rules.pdf)
 *               ^^^^^^^^^^^^
 * > | [shall](b)
 *     ^^^^^^^^^^ text
 * ```
 *
 * `definitions` are labels, normalised, that other parts of the document define.
 */
export function linkSyntax(definitions: Iterable<string> = []): Extension {
  const labels = [...definitions];
  const informed = new WeakSet<ParseContext>();
  const link: Construct = {
    ...labelEnd,
    name: 'adrefLabelEnd',
    tokenize(effects, ok, nok) {
      if (labels.length > 0 && !informed.has(this.parser)) {
        informed.add(this.parser);
        this.parser.defined.push(...labels);
      }
      return labelEnd.tokenize.call(this, withRealResources(effects), ok, nok);
    },
  };
  return { text: { [codes.rightSquareBracket]: link }, disable: { null: ['labelEnd'] } };
}

/** Effects under which an attempt at `(` succeeds only where it finds a real destination. */
function withRealResources(effects: Effects): Effects {
  return {
    ...effects,
    attempt: (construct, ok, nok) => (code) =>
      effects.attempt(
        code === codes.leftParenthesis ? real(construct as Construct) : construct,
        ok,
        nok,
      )(code),
  };
}

function real(resource: Construct): Construct {
  return { ...resource, tokenize: tokenizeRealResource };

  function tokenizeRealResource(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const self = this;
    return resource.tokenize.call(this, effects, after, nok);

    /**
     * Behind a resource.
     *
     * ```markdown
     * > | [the rules](rules.pdf)
     *                           ^
     * ```
     */
    function after(code: Code): State | undefined {
      return isRealDestination(lastDestination(self, types.resourceDestination)) ? ok(code) : nok(code);
    }
  }
}

/** The source of the last destination read, or an empty string where the resource before has none. */
function lastDestination(context: TokenizeContext, type: typeof types.resourceDestination): string {
  for (let i = context.events.length - 1; i >= 0; i--) {
    const event = context.events[i];
    if (event?.[1].type === type) return context.sliceSerialize(event[1]);
    if (event?.[1].type === types.resource && event[0] === 'enter') break;
  }
  return '';
}
