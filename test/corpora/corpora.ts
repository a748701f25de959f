import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Context } from 'mocha';
import { createDocument } from '../../server/src/core/document/document.ts';
import { defaultProfile } from '../../server/src/core/lexicon/profile.ts';
import type { DocumentKind } from '../../server/src/core/model/metadata.ts';
import { createReading, type Reading } from '../../server/src/workspace/reading.ts';

/**
 * Real texts stay outside the project. `AD_REF_CORPORA` names their folder; without it the one beside the checkout
 * is looked for.
 */
const folder = process.env.AD_REF_CORPORA ?? new URL('../../../../shared/corpora', import.meta.url).pathname;

/** The texts of one corpus by file name, in order; skips the test, with the reason counted, where they are absent. */
export function corpus(context: Context, name: string): readonly (readonly [file: string, text: string])[] {
  const at = `${folder}/${name}`;
  if (!existsSync(at)) {
    Object.assign(context.test!, { skipReason: `the corpus ${name} is not on this machine` });
    context.skip();
  }
  return readdirSync(at)
    .filter((file) => /\.(?:md|txt)$/.test(file) && file !== 'PROVENANCE.md')
    .sort()
    .map((file) => [file, readFileSync(`${at}/${file}`, 'utf8')] as const);
}

/** Reads a text of a corpus as the command line does. */
export function readingOf(file: string, text: string, kind: DocumentKind = 'declaration'): Reading {
  return createReading(`file:///${file}`, createDocument(text), defaultProfile, { kind });
}

/** One step of a chain of articles, as the corpus tells it. */
export interface Step {
  readonly old: string;
  readonly new: string;
  /** Labels of articles that say the same under another number, before and after. */
  readonly identical_body_new_number: readonly (readonly [string, string])[];
}

/** What a corpus says of its own articles, from revision to revision. Only where its texts are. */
export function stepsOf(name: string): readonly Step[] {
  return JSON.parse(readFileSync(`${folder}/${name}/articles.json`, 'utf8')) as readonly Step[];
}
