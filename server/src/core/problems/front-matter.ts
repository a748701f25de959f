import type { CheckContext, Problem } from './problem.ts';

/** What is wrong in the front matter: YAML that cannot be read, a kind, status or date that does not exist. */
export function* checkFrontMatter({ metadata }: CheckContext): Generator<Problem> {
  for (const { start, end, severity, message } of metadata.problems) {
    yield { code: 'front-matter', severity, start, end: Math.max(end, start + 1), message, fixes: [] };
  }
}
