import { flowOfText } from './flow-of-text.ts';
import { textOfFlow } from './text-of-flow.ts';

/**
 * The normal form of a draft: what it is after Word and back. docs/word.md says what it changes: line ends, blank lines,
 * the signs of emphasis, the padding of tables, the place of footnotes; never a word, a number, a bracket or a name.
 * Idempotent.
 */
export function normalForm(text: string): string {
  return textOfFlow(flowOfText(text));
}
