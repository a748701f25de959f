import { type Message, message } from '../text/message.ts';
import type { ParityDifference } from './compare-versions.ts';

/** A disagreement as a sentence, with what each version says under the tag of its language. */
export function differenceWords(
  { code, at }: ParityDifference,
  languages: readonly (string | null)[],
): Message {
  const said = at
    .map(({ value }, v) => `${languages[v]?.toUpperCase() ?? `${v + 1}`}: ${value ?? '–'}`)
    .join('; ');
  switch (code) {
    case 'label':
      return message('A paragraph is missing or numbered otherwise in another language. {0}', said);
    case 'order':
      return message('This paragraph stands in another place in another language. {0}', said);
    case 'bracket':
      return message('The brackets differ between the language versions. {0}', said);
    case 'alternative':
      return message('The number of alternatives differs between the language versions. {0}', said);
    case 'placeholder':
      return message('A blank is missing in another language. {0}', said);
    case 'attribution':
      return message('The delegations named differ between the language versions. {0}', said);
    case 'symbol':
      return message('A document symbol differs between the language versions. {0}', said);
    case 'reference':
      return message('A reference differs between the language versions. {0}', said);
    case 'date':
      return message('A date differs between the language versions. {0}', said);
    case 'number':
      return message('A number differs between the language versions. {0}', said);
  }
}
