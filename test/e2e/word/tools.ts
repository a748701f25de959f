import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDocument } from '../../../server/src/core/document/document.ts';
import { defaultProfile } from '../../../server/src/core/lexicon/profile.ts';
import { createModel } from '../../../server/src/core/model/model.ts';
import { compile } from '../../../server/src/core/proposals/compile.ts';
import { exportFlow } from '../../../server/src/interop/docx/export-flow.ts';
import type { Flow } from '../../../server/src/interop/docx/flow.ts';
import { settle } from '../../../server/src/interop/docx/settle.ts';
import { writeDocx } from '../../../server/src/interop/docx/write-docx.ts';

/** A case that other programs judge: a flow, and the file that is made of it. */
export interface Case {
  readonly name: string;
  readonly flow: Flow;
  readonly bytes: Uint8Array;
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));

const TABLES = [
  'Before[^1].\n\n| a | b |\n| --- | :-: |\n| 1 | *two* |\n| 3 | 4 |\n\nAfter.\n\n[^1]: Note.\n',
  'Before.\n\n| a | b |\n| --- | :-: |\n| 1 | *two* or more |\n| 5 | 6 |\n\n- item\n\nAfter, {==later==}{>>KAZ, 2031-09-27T10:00:00Z: Why?<<}{>>IND, 2031-09-28T10:00:00Z, reply: So.<<} on.\n',
];

const MOVED = [
  '# Ports\n\n1. Members share data on time.\n\n2. They meet each year.\n\n3. This is *the* end of it.\n',
  '# Ports\n\n1. They meet each year.\n\n2. This is *the* end of it.\n\n3. Members share data on time.\n\n4. More follows.\n',
];

/** The files of the sample meeting, redlines between its revisions, and a compiled text. */
export const cases: readonly Case[] = createCases();

function createCases(): readonly Case[] {
  const folder = join(root, 'sample');
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const make = (name: string, text: string, old: string | null = null, moves = false): Case => {
    const by = { author: 'Secretariat', date: '2031-10-03T00:00:00Z' };
    const against = old === null ? null : { text: old, by };
    const flow = exportFlow({ text, against, clean: false, moves });
    return { name, flow, bytes: writeDocx(flow, { title: null, language: 'en' }) };
  };
  const revision = (n: number): string => read(`Declaration.Rev.${n}.decl.md`);
  return [
    ...files.map((name) => make(name, read(name))),
    make('Rev.3 to Rev.4', revision(4), revision(3)),
    make('Rev.4 to Rev.5', revision(5), revision(4)),
    make('Rev.5 back to Rev.3', revision(3), revision(5)),
    make('tables that change', TABLES[1]!, TABLES[0]),
    make('paragraphs that move, as moves', MOVED[1]!, MOVED[0]!, true),
    make('compiled', compiled()),
  ];
}

function compiled(): string {
  const model = (text: string) => createModel(createDocument(text), defaultProfile);
  const base = '# Draft\n\n1. Members may share data.\n\n2. They report each year.\n\n3. This is the end.\n';
  const result = compile(model(base), [
    { code: 'RUS', model: model(base.replace('may', 'shall').replace('\n\n2. They report each year.', '')) },
    { code: 'IND', model: model(base.replace('may', 'shall').replace('the end', 'not the end')) },
    { code: 'KAZ', model: model(base.replace('3. This', '2 bis. Members meet.\n\n3. This')) },
  ]);
  if ('problem' in result) throw new Error('The sample could not be compiled.');
  return result.compiled.text;
}

/** A flow with every change accepted, and with every change rejected. */
export function settled({ flow }: Case): { readonly accepted: Flow; readonly rejected: Flow } {
  return { accepted: settle(flow, () => true), rejected: settle(flow, () => false) };
}

/** The words of a text without anything that programs lay out in their own way: white space, and lines with none. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** Whether a program is there; a test that needs it is skipped with this reason otherwise. */
export function missing(program: string): string | null {
  const { error } = spawnSync(program, ['--version'], { timeout: 60_000 });
  return error ? `${program} is not installed` : null;
}
