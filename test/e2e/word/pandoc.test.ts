import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultProfile } from '../../../server/src/core/lexicon/profile.ts';
import { type Flow, paragraphsOf, wordsOf } from '../../../server/src/interop/docx/flow.ts';
import { importDocx } from '../../../server/src/interop/docx/import-docx.ts';
import { skip } from '../../server/cli/run.ts';
import { run, settleInLibreOffice } from './libre-office.ts';
import { cases, missing } from './tools.ts';

suite('word: pandoc', () => {
  const reason = missing('pandoc');

  for (const { name, flow, bytes } of cases)
    test(`sees the same insertions, deletions, authors and comments in ${name}`, async function () {
      if (reason !== null) skip(this, reason);
      const seen = readSpans(await run('pandoc', ['-f', 'docx', '-t', 'json', '--track-changes=all'], bytes));
      assert.deepEqual(seen, expectedSpans(flow));
    });

  test('makes files that are imported: headings, lists that count, tables, footnotes, emphasis', async function () {
    if (reason !== null) skip(this, reason);
    assert.equal(imported(await pandocFile()), FROM_PANDOC);
  });

  test('so does LibreOffice, out of the same', async function () {
    const other = missing('soffice');
    if (reason !== null || other !== null) skip(this, reason ?? other!);
    const [found] = await settleInLibreOffice('soffice', [await pandocFile()]);
    assert.equal(imported(found!.saved), FROM_PANDOC);
  });
});

const MARKDOWN = `# Ports

1. Members *may* share data.[^1]
2. They report:

    (a) each **year**;
    (b) on time.

3. This is the end.

- a dash
    - another

| a | b |
|---|--:|
| 1 | 2 |

[^1]: As they see fit.
`;
const FROM_PANDOC = `# Ports

1. Members *may* share data.[^1]

2. They report:

(a) each **year**;

(b) on time.

3. This is the end.

- a dash

  - another

| a | b |
| --- | --: |
| 1 | 2 |

[^1]: As they see fit.
`;

async function pandocFile(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'ad-ref-pandoc-'));
  try {
    const file = join(folder, 'made.docx');
    await run('pandoc', ['-f', 'markdown', '-t', 'docx', '-o', file], Buffer.from(MARKDOWN));
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function imported(bytes: Uint8Array): string {
  const read = importDocx(bytes, { profile: defaultProfile, authors: new Map() });
  assert.ok('imported' in read);
  return read.imported.text;
}

/** What each author put in and took out, without white space, and the comments with theirs. */
interface Spans {
  readonly changes: Readonly<Record<string, string>>;
  readonly comments: readonly string[];
}

function readSpans(json: string): Spans {
  const changes: Record<string, string> = {};
  const comments: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const child of node) visit(child);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { t, c } = node as { t?: string; c?: unknown };
    if (t === 'Span') {
      const [[, classes, pairs], inner] = c as [[string, string[], [string, string][]], unknown];
      const about = Object.fromEntries(pairs);
      const [kind] = classes;
      if (kind === 'insertion' || kind === 'deletion') {
        const key = `${kind} ${about.author}`;
        changes[key] = (changes[key] ?? '') + textOf(inner);
      }
      if (kind === 'comment-start') comments.push(`${about.author} ${about.date ?? ''} ${textOf(inner)}`);
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(JSON.parse(json));
  return { changes, comments };
}

function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c } = node as { t?: string; c?: unknown };
  if (t === 'Str') return (c as string).replace(/\s/g, '');
  if (t === 'Note') return '';
  return textOf(c);
}

function expectedSpans(flow: Flow): Spans {
  const changes: Record<string, string> = {};
  for (const { paragraph } of paragraphsOf({ ...flow, footnotes: [] }))
    for (const run of paragraph.runs) {
      const text = wordsOf([run]).replace(/\s/g, '');
      for (const [kind, change] of [
        ['insertion', run.inserted],
        ['deletion', run.deleted],
      ] as const)
        if (change && run.kind === 'text') {
          const key = `${kind} ${change.author}`;
          changes[key] = (changes[key] ?? '') + text;
        }
    }
  const comments = flow.comments.map(
    ({ author, date, text }) => `${author} ${date ?? ''} ${text.replace(/\s/g, '')}`,
  );
  return { changes, comments };
}
