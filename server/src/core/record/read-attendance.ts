import type { Hit } from '../lexicon/phrases.ts';
import type { AttendanceState, Level } from '../lexicon/record/record-words.ts';
import { hitsOf, type Passage, type Sentence } from './passage.ts';
import type { AttendanceFact, PositionFact } from './record-facts.ts';
import { groupsIn } from './subjects.ts';

/** How delegations take part, from a sentence that speaks of it. `positions` are those of the sentence. */
export function readAttendance(
  passage: Passage,
  sentence: Sentence,
  positions: readonly PositionFact[],
): readonly AttendanceFact[] {
  const states = hitsOf(sentence, 'attendance');
  if (states.length === 0) return none;
  const levels = hitsOf(sentence, 'levels').filter(
    (hit, _, all) => !all.some((one) => one !== hit && one.first <= hit.first && hit.last <= one.last),
  );
  const speaksOfIt =
    hitsOf(sentence, 'participation').length > 0 ||
    (levels.length > 0 && states.some(({ value }) => value !== 'confirmed'));
  if (!speaksOfIt || hitsOf(sentence, 'conditional').length > 0) return none;
  const state = stateOf(sentence, states);
  if (!state) return none;
  const delegations =
    positions.length > 0
      ? positions.map(({ delegation }) => delegation)
      : namedBefore(passage, sentence, state.hit);
  const substituteAt =
    state.value === 'substitute' ? states.find((hit) => hit.value === 'substitute')! : null;
  const level = substituteAt
    ? levels.find(
        (hit) => hit.last <= substituteAt.first && (levels.length > 1 || hit.last < substituteAt.first - 3),
      )
    : levels[0];
  const substitute = substituteAt ? levels.findLast((hit) => hit !== level) : undefined;
  return delegations.map((delegation) => ({
    kind: 'attendance',
    delegation,
    level: (level?.value as Level | undefined) ?? null,
    state: state.value,
    substitute: (substitute?.value as Level | undefined) ?? null,
    start: sentence.start,
    end: sentence.end,
  }));
}

const none: readonly never[] = [];

/** Of several the one that leaves the least: not yet confirmed, another instead, declined, confirmed. */
function stateOf(sentence: Sentence, states: readonly Hit[]): { value: AttendanceState; hit: Hit } | null {
  for (const value of ['pending', 'substitute', 'declined', 'confirmed'] as const) {
    const hit = states.find((one) => one.value === value);
    if (!hit) continue;
    if (value === 'confirmed' && !nearParticipation(sentence, hit)) continue;
    return { value, hit };
  }
  return null;
}

/** `confirmed the participation`: participation is what is confirmed. */
function nearParticipation(sentence: Sentence, hit: Hit): boolean {
  return hitsOf(sentence, 'participation').some((one) => Math.abs(one.first - hit.first) <= 6);
}

function namedBefore(passage: Passage, sentence: Sentence, hit: Hit): readonly string[] {
  const group = groupsIn(passage, sentence).findLast((one) => one.last <= hit.first);
  return group?.members.flatMap(({ delegation }) => (delegation ? [delegation.code] : [])) ?? none;
}
