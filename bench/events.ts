import { createDocument } from '../server/src/core/document/document.ts';
import { defaultProfile } from '../server/src/core/lexicon/profile.ts';
import { createModel } from '../server/src/core/model/model.ts';
import { compare } from '../server/src/core/revisions/compare.ts';
import { eventsOf } from '../server/src/core/revisions/events.ts';
import { negotiatedText } from './negotiate.ts';
import type { Target } from './report.ts';
import { type EventScore, scoreEvents } from './score-events.ts';
import { table } from './statistics.ts';

const SEEDS = 20;
const PARAGRAPHS = 200;
const LANGUAGES = 2;

/** By kind, how well the events of generated negotiations tell what was done. */
export function runEvents(seeds = SEEDS): ReadonlyMap<string, EventScore> {
  const total = new Map<string, EventScore>();
  for (let language = 0; language < LANGUAGES; language++) {
    for (let seed = 1; seed <= seeds; seed++) {
      const { old, now, done } = negotiatedText(PARAGRAPHS, language, LANGUAGES * seed + language);
      const [before, after] = [old, now].map((text) => createModel(createDocument(text), defaultProfile));
      for (const [kind, score] of scoreEvents(eventsOf(compare(before!, after!)), done))
        total.set(kind, sum([total.get(kind) ?? NONE, score]));
    }
  }
  return total;
}

const NONE: EventScore = { done: 0, found: 0, told: 0 };

/** Scores added up. */
export function sum(scores: Iterable<EventScore>): EventScore {
  let [done, found, told] = [0, 0, 0];
  for (const score of scores) {
    done += score.done;
    found += score.found;
    told += score.told;
  }
  return { done, found, told };
}

/** The promises of the events. */
export function eventTargets(scores: ReadonlyMap<string, EventScore>): readonly Target[] {
  const { done, found, told } = sum(scores.values());
  const [recall, precision] = [found / done, found / told];
  return [
    { text: 'events: what was done is told', measured: share(recall), kept: recall >= 0.99 },
    { text: 'events: what is told was done', measured: share(precision), kept: precision >= 0.97 },
  ];
}

/** The scores in Markdown. */
export function eventReport(scores: ReadonlyMap<string, EventScore>): string {
  const rows = [...scores]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, { done, found, told }]) => [
      kind,
      String(done),
      done === 0 ? '–' : share(found / done),
      String(told),
      told === 0 ? '–' : share(found / told),
    ]);
  return [
    '## Events',
    `${2 * SEEDS} generated drafts of ${PARAGRAPHS} paragraphs in English and Russian and the next revision of each, in which a third of the paragraphs had one to three things done to them. An event tells of one of them when its kind, its paragraph and, where they are known, its words and its delegation are right.`,
    table(['kind', 'done', 'told of those', 'told', 'done of those'], rows),
  ].join('\n\n');
}

function share(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}
