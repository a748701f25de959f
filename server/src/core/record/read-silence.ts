import type { DateFact } from '../document/facts/dates.ts';
import { alternation, everyWord } from '../lexicon/languages.ts';
import { momentAt } from './moments.ts';
import { hitsOf, type Passage, type Sentence } from './passage.ts';
import type { SilenceFact } from './record-facts.ts';
import { groupsIn } from './subjects.ts';

/** The step of a silence procedure that a sentence tells, or null. */
export function readSilence(passage: Passage, sentence: Sentence): SilenceFact | null {
  const silence = hitsOf(sentence, 'silence')[0];
  const has = (
    kind: 'silenceBroken' | 'silenceExtended' | 'silenceAdopted' | 'silencePlaced' | 'silenceProposed',
  ): boolean => hitsOf(sentence, kind).length > 0;
  const text = passage.text.slice(sentence.start, sentence.end);
  const extended =
    has('silenceExtended') &&
    (silence !== undefined ||
      hitsOf(sentence, 'until').some((hit) => /deadline|срок/i.test(wordsOf(passage, hit.first, hit.last))));
  const adopted = has('silenceAdopted');
  if (!silence && !extended && !adopted) return null;
  const dates = passage.datesIn(sentence).filter(({ date }) => DAY.test(date));
  const ends = dates.find((date) => isEnd(passage, sentence, date));
  const others = dates.filter((date) => date !== ends);
  const unreal = has('silenceProposed');
  const broken = silence !== undefined && has('silenceBroken') && !adopted;
  const step = broken ? 'broken' : extended ? 'extended' : adopted ? 'adopted' : 'placed';
  if (step === 'placed' && !ends && !has('silencePlaced')) return null;
  if (step === 'placed' && !ends && unreal) return null;
  if (step !== 'placed' && !silence && !extended && !adopted) return null;
  if (hitsOf(sentence, 'conditional').length > 0) return null;
  const by = broken
    ? groupsIn(passage, sentence).flatMap(({ members }) =>
        members.flatMap(({ delegation }) => (delegation ? [delegation.code] : [])),
      )
    : [];
  const symbol = passage.symbolsIn(sentence)[0];
  return {
    kind: 'silence',
    step: step === 'placed' && unreal ? 'proposed' : step,
    document: symbol?.text ?? null,
    opened:
      (step === 'placed' || step === 'adopted') && ends
        ? (others.find((date) => isOpening(passage, sentence, date))?.date ?? null)
        : null,
    deadline: step === 'broken' || !ends ? null : momentAt(passage.text, ends),
    rule: RULE.exec(text)?.groups?.rule?.replace(/\.$/, '') ?? null,
    by,
    on: step === 'broken' ? (dates.at(-1)?.date ?? null) : null,
    how: broken
      ? /amend|поправк|түзету|amendement|enmienda/i.test(text)
        ? 'amendment'
        : /object|возраж|қарсы|objection|objeción/i.test(text)
          ? 'objection'
          : null
      : null,
    start: sentence.start,
    end: sentence.end,
  };
}

const RULE = new RegExp(
  `(?<![\\p{L}])(?:${alternation(everyWord(({ record }) => record.rule))})[ \\u00a0]+(?<rule>\\d+(?:\\.\\d+)*)`,
  'iu',
);
const REACH = 60;
/** A month is no deadline. */
const DAY = /-\d\d-\d\d$/;

/** Whether a date is the end of something: `until`, an hour and a zone may stand before it. */
function isEnd(passage: Passage, sentence: Sentence, date: DateFact): boolean {
  return sentence.hits.some((hit) => {
    const start = passage.tokens[hit.first]!.start;
    const { end } = passage.tokens[hit.last - 1]!;
    if (hit.kind === 'until')
      return end <= date.start && date.start - end < REACH && SHORT.test(passage.text.slice(end, date.start));
    return (
      hit.kind === 'untilAfter' &&
      start >= date.end &&
      start - date.end < REACH &&
      SHORT.test(passage.text.slice(date.end, start))
    );
  });
}

/** Hour, zone, weekday and small words, but no verb and no other date. */
const SHORT =
  /^(?:[\s\d.:,()+\-−]|GMT|UTC|CET|CEST|MSK|a\.m|p\.m|hours|hrs|on|of|at|the|was|is|to|в|г\.|года|час(?:ов|а)|сағат\p{L}*|le|el|las|\p{Lu}\p{L}+ time|по \p{L}+ времени|по времени \p{Lu}\p{L}+|\p{L}+day)*$/iu;

/** Whether a date says when the silence began: it stands right behind the words for silence. */
function isOpening(passage: Passage, sentence: Sentence, date: DateFact): boolean {
  return hitsOf(sentence, 'silence').some(({ last }) => {
    const { end } = passage.tokens[last - 1]!;
    return (
      end <= date.start &&
      /^[\s,]*(?:on|from|с|the|le|el|от)?[\s\u00a0]*$/i.test(passage.text.slice(end, date.start))
    );
  });
}

function wordsOf(passage: Passage, first: number, last: number): string {
  return passage.text.slice(passage.tokens[first]!.start, passage.tokens[last - 1]!.end);
}
