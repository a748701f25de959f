import type { DecisionVerb } from '../lexicon/record/record-words.ts';
import { seriesOfSymbol } from '../revisions/chain.ts';
import type { Register } from './register.ts';

/** How far a document has come in its meeting. */
export type Stage = 'draft' | 'silence' | 'approved' | 'recommended' | 'adopted' | 'rejected' | 'withdrawn';

/** A file of the meeting, as far as the life of its documents depends on it. */
export interface MeetingFile {
  readonly name: string;
  readonly symbol: string | null;
  /** As the front matter says. */
  readonly status: string | null;
  /** Whether its text still holds contested brackets; asked of adopted documents only. */
  readonly bracketed: () => boolean;
  /** Of a record, what it says; of other files the documents alone. */
  readonly cited: Register['documents'];
  readonly decisions: Register['decisions'];
  readonly silence: Register['silence'];
}

/** One document through all its revisions. */
export interface Life {
  /** The symbol of its newest file, or as it is cited where no file has it. */
  readonly symbol: string;
  readonly stage: Stage;
  /** Names of the files that hold it, the oldest revision first. */
  readonly files: readonly string[];
  readonly faults: readonly LifeFault[];
}

/** What does not fit in the life of a document. `at` is the name of a file. */
export interface LifeFault {
  readonly kind:
    | 'adopted-with-brackets'
    | 'decision-number-before-adoption'
    | 'older-revision-cited'
    | 'nobody-has-it';
  readonly at: string;
  /** As it is written there. */
  readonly symbol: string;
}

/**
 * The documents of a meeting in the order of their symbols. The stage is the furthest that a front matter or a
 * decision of a record tells; a silence that was broken makes a draft again, one that nobody broke adopts.
 */
export function livesOf(files: readonly MeetingFile[]): readonly Life[] {
  const lives = new Map<string, MutableLife>();
  const lifeOf = (symbol: string): MutableLife => {
    const key = seriesOfSymbol(symbol).document;
    let life = lives.get(key);
    if (!life) lives.set(key, (life = { symbol, revision: -1, stage: 'draft', files: [], faults: [] }));
    return life;
  };
  for (const file of files) {
    if (file.symbol === null) continue;
    const life = lifeOf(file.symbol);
    const revision = seriesOfSymbol(file.symbol).revision ?? 0;
    life.files.push({ name: file.name, symbol: file.symbol, revision });
    if (revision > life.revision) Object.assign(life, { symbol: file.symbol, revision });
    further(life, stageOfStatus(file.status));
  }
  for (const { decisions, silence } of files) {
    for (const { symbol, verb, text } of decisions)
      if (symbol !== null && verb !== null) further(lifeOf(symbol), stageOfDecision(verb, text));
    for (const { document, state } of silence) if (document !== null) settle(lifeOf(document), state);
  }
  for (const file of files) findFaults(file, lifeOf, lives);
  return [...lives.values()]
    .sort((a, b) => (a.symbol < b.symbol ? -1 : 1))
    .map(({ symbol, stage, files: held, faults }) => ({
      symbol,
      stage,
      files: held.sort((a, b) => a.revision - b.revision).map(({ name }) => name),
      faults,
    }));
}

interface MutableLife {
  symbol: string;
  revision: number;
  stage: Stage;
  readonly files: { readonly name: string; readonly symbol: string; readonly revision: number }[];
  readonly faults: LifeFault[];
}

const ORDER: readonly Stage[] = [
  'draft',
  'silence',
  'approved',
  'recommended',
  'adopted',
  'rejected',
  'withdrawn',
];

function further(life: MutableLife, stage: Stage | null): void {
  if (stage !== null && ORDER.indexOf(stage) > ORDER.indexOf(life.stage)) life.stage = stage;
}

function settle(life: MutableLife, state: Register['silence'][number]['state']): void {
  if (state === 'adopted') further(life, 'adopted');
  else if (state !== 'broken') further(life, 'silence');
  else if (life.stage === 'silence') life.stage = 'draft';
}

function stageOfStatus(status: string | null): Stage | null {
  return ORDER.find((stage) => stage === status) ?? null;
}

/** `approved ... and recommended its adoption` is the further of the two. */
function stageOfDecision(verb: DecisionVerb, text: string): Stage | null {
  switch (verb) {
    case 'adopted':
      return 'adopted';
    case 'approved':
    case 'endorsed':
      return /recommend|рекоменд|ұсын/iu.test(text) ? 'recommended' : 'approved';
    case 'recommended':
      return 'recommended';
    case 'rejected':
      return 'rejected';
    case 'withdrew':
      return 'withdrawn';
    default:
      return null;
  }
}

/** Parts of a symbol that number decisions. */
const DECISION_NUMBER = /(?:^|\/)(?:DEC|РЕШ|ШЕШ)(?:\/|$)/iu;

function findFaults(
  file: MeetingFile,
  lifeOf: (symbol: string) => MutableLife,
  lives: ReadonlyMap<string, MutableLife>,
): void {
  const { name, symbol } = file;
  if (symbol !== null) {
    const life = lifeOf(symbol);
    const newest = life.symbol === symbol;
    if (newest && life.stage === 'adopted' && file.bracketed())
      life.faults.push({ kind: 'adopted-with-brackets', at: name, symbol });
    if (newest && DECISION_NUMBER.test(symbol) && life.stage !== 'adopted')
      life.faults.push({ kind: 'decision-number-before-adoption', at: name, symbol });
  }
  for (const { symbol: cited } of file.cited) {
    const { document, revision, belongsTo } = seriesOfSymbol(cited);
    const life = lives.get(document);
    if (life && life.files.length > 0) {
      if (life.revision > (revision ?? 0))
        life.faults.push({ kind: 'older-revision-cited', at: name, symbol: cited });
    } else if (belongsTo === null)
      lifeOf(cited).faults.push({ kind: 'nobody-has-it', at: name, symbol: cited });
  }
}
