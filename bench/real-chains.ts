import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createDocument } from '../server/src/core/document/document.ts';
import { defaultProfile } from '../server/src/core/lexicon/profile.ts';
import { createModel, type Model, provisionsOf } from '../server/src/core/model/model.ts';
import { compare } from '../server/src/core/revisions/compare.ts';
import type { Comparison } from '../server/src/core/revisions/comparison.ts';
import { judge } from './judge-pairs.ts';
import { root } from './servers.ts';
import { showTime, table } from './statistics.ts';

const CHAINS = ['paris-agreement', 'terms-of-service', 'constitucion-argentina', 'bundesverfassung-ch'];

/** Real texts stay outside the project; `AD_REF_CORPORA` names their folder. */
const corpora = process.env.AD_REF_CORPORA ?? join(root, '../shared/corpora');

/** What became of real chains of revisions, in Markdown; empty where the texts are not on this machine. */
export function realChainsReport(): string {
  if (!existsSync(corpora)) return '';
  const rows: string[][] = [];
  for (const name of CHAINS) {
    if (existsSync(join(corpora, name))) rows.push(chainRow(name));
  }
  const articles = articleRows();
  const judged = CHAINS.filter((name) => existsSync(join(corpora, name))).map(judgedRow);
  return [
    '## Real chains of revisions',
    table(
      [
        'each revision with the next',
        'pairs',
        'same',
        'edited',
        'moved',
        'renumbered',
        'inserted',
        'deleted',
        'split or merged',
        'time a pair',
      ],
      rows,
    ),
    'Where nobody has listed the truth, a judge holds every paragraph against every other by the groups of three signs that they share, and is sure of two that are each other’s best by a clear margin: of those, the share paired (recall); and of all pairs told with such a paragraph on either side, the share that is the judge’s too (precision). What was split or merged has several pairs and one judged.',
    table(['chain', 'pairs the judge is sure of', 'recall', 'precision'], judged),
    'For the Argentine constitutions a list made by hand says which articles kept their text under another number: of those, the share paired; and of all articles told as the same under another number, the share that the list has too.',
    table(['from', 'to', 'articles with another number', 'recall', 'precision'], articles),
  ].join('\n\n');
}

function chainRow(name: string): string[] {
  const models = revisionsOf(name).map(([, model]) => model);
  const counts = { same: 0, edited: 0, moved: 0, renumbered: 0, inserted: 0, deleted: 0, parted: 0 };
  const started = performance.now();
  for (const [index, model] of models.entries()) {
    if (index === 0) continue;
    for (const { change, moved, renumbered } of compare(models[index - 1]!, model).rows) {
      if (change === 'split' || change === 'merged') counts.parted++;
      else counts[change]++;
      if (moved) counts.moved++;
      if (renumbered) counts.renumbered++;
    }
  }
  const ms = (performance.now() - started) / (models.length - 1);
  return [name, String(models.length - 1), ...Object.values(counts).map(String), showTime(ms)];
}

function judgedRow(name: string): string[] {
  let [sure, found, told] = [0, 0, 0];
  const models = revisionsOf(name).map(([, model]) => model);
  for (const [index, model] of models.entries()) {
    if (index === 0) continue;
    const one = judge(compare(models[index - 1]!, model));
    sure += one.sure;
    found += one.found;
    told += one.told;
  }
  const share = (of: number): string => `${((100 * found) / of).toFixed(1)} %`;
  return [name, String(sure), share(sure), share(told)];
}

/** What the list of the Argentine articles says of one pair. */
interface Truth {
  readonly old: string;
  readonly new: string;
  readonly identical_body_new_number: readonly (readonly [string, string])[];
}

function articleRows(): string[][] {
  const file = join(corpora, 'constitucion-argentina/articles.json');
  if (!existsSync(file)) return [];
  const models = new Map(revisionsOf('constitucion-argentina'));
  const truths = JSON.parse(readFileSync(file, 'utf8')) as readonly Truth[];
  return truths.flatMap((truth) => {
    const [old, now] = [models.get(truth.old), models.get(truth.new)];
    if (!old || !now || truth.identical_body_new_number.length === 0) return [];
    const wanted = new Set(truth.identical_body_new_number.map((pair) => pair.map(articleNumber).join(' ')));
    const told = new Set(renumberedArticles(compare(old, now)));
    const right = [...told].filter((pair) => wanted.has(pair)).length;
    const share = (of: number): string => (of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`);
    return [[truth.old, truth.new, String(wanted.size), share(wanted.size), share(told.size)]];
  });
}

/** Articles told as the same under another number: `75 86`. */
function renumberedArticles({ old, now, rows }: Comparison): readonly string[] {
  return rows.flatMap(({ change, renumbered, old: before, now: after }) => {
    if (change !== 'same' || !renumbered || !before || !after) return [];
    const [left, right] = [provisionsOf(old)[before.provision], provisionsOf(now)[after.provision]];
    if (left?.kind !== 'article' || right?.kind !== 'article') return [];
    return [`${articleNumber(left.piece.label!.key)} ${articleNumber(right.piece.label!.key)}`];
  });
}

function articleNumber(label: string): string {
  return /\d+(?: ?(?:bis|ter|quater))?/.exec(label)?.[0] ?? label;
}

function revisionsOf(name: string): readonly (readonly [file: string, model: Model])[] {
  return readdirSync(join(corpora, name))
    .filter((file) => /^rev-\d+\.md$/.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(join(corpora, name, file), 'utf8');
      return [file, createModel(createDocument(text), defaultProfile)] as const;
    });
}
