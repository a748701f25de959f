import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { sources } from './sources.ts';

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typesOnly: boolean;
}

const files = new Map([...sources('server/src'), ...sources('client/src')]);
const imports = [...files].flatMap(([from, source]) => importsOf(from, source));

/** Rows may use the rows behind them, as ARCHITECTURE.md orders them, and their own. */
const layers = [
  ['node', 'browser', 'cli'],
  ['server'],
  ['features'],
  ['lsp'],
  ['interop', 'workspace'],
  ['protocol'],
  ['core'],
];
/** Inside the core, likewise. */
const coreLayers = [
  ['problems', 'parity', 'record', 'proposals', 'revisions'],
  ['model'],
  ['document'],
  ['syntax', 'lexicon'],
  ['text', 'version'],
];

suite('layers', () => {
  test('there are imports to judge', () => assert.ok(imports.length > 200));

  test('no layer of the server uses one above it', () => {
    assert.deepEqual(offences(layers, 'server/src/'), []);
  });

  test('no layer of the core uses one above it', () => {
    assert.deepEqual(offences(coreLayers, 'server/src/core/'), []);
  });

  test('a feature never uses a feature', () => {
    const between = imports.filter(
      ({ from, to }) =>
        from.startsWith('server/src/features/') &&
        to.startsWith('server/src/features/') &&
        from !== 'server/src/features/features.ts',
    );
    assert.deepEqual(between, []);
  });

  test('every feature is registered', () => {
    const list = files.get('server/src/features/features.ts')!;
    for (const path of files.keys()) {
      const name = /^server\/src\/features\/(.*)\.ts$/.exec(path)?.[1];
      if (name && name !== 'features') assert.ok(list.includes(`'./${name}.ts'`), path);
    }
  });

  test('the core knows neither Node nor the protocol nor an editor', () => {
    const foreign = imports.filter(
      ({ from, to }) => from.startsWith('server/src/core/') && /^node:|^vscode/.test(to),
    );
    assert.deepEqual(foreign, []);
  });

  test('only the entries, the command line and the host of a disk know Node', () => {
    const users = imports.filter(({ from, to }) => from.startsWith('server/') && to.startsWith('node:'));
    const allowed = /^server\/src\/(?:node\.ts|cli\/|interop\/|workspace\/node-)/;
    assert.deepEqual(
      users.filter(({ from }) => !allowed.test(from)),
      [],
    );
  });

  test('the client takes types of the protocol and nothing else of the server', () => {
    const taken = imports.filter(({ from, to }) => from.startsWith('client/') && to.startsWith('server/'));
    assert.ok(taken.length > 0);
    assert.deepEqual(
      taken.filter(({ to, typesOnly }) => !/^server\/src\/protocol(?:\.ts|\/)/.test(to) || !typesOnly),
      [],
    );
  });

  test('no file uses itself by way of others, not even for types', () => {
    const targets = new Map<string, string[]>();
    for (const { from, to } of imports)
      if (files.has(to)) targets.set(from, [...(targets.get(from) ?? []), to]);
    assert.equal(findCycle(targets), '');
  });
});

function offences(rows: readonly (readonly string[])[], folder: string): readonly string[] {
  const rankOf = (path: string): number => {
    const name = path.slice(folder.length).split('/')[0]!.replace(/\.ts$/, '');
    return rows.findIndex((row) => row.includes(name));
  };
  return imports
    .filter(({ from, to }) => from.startsWith(folder) && to.startsWith(folder))
    .filter(({ from, to }) => rankOf(from) < 0 || rankOf(to) < rankOf(from))
    .map(({ from, to }) => `${from} → ${to}`);
}

function importsOf(from: string, source: string): readonly Import[] {
  const found: Import[] = [];
  const statement =
    /(?:import|export)\s+(type\s+)?(\{[^}]*\}|\*(?:\s+as\s+\w+)?|\w+)?\s*(?:from\s*)?'([^']+)'/g;
  for (const [, types, names = '', path = ''] of source.matchAll(statement)) {
    const to = path.startsWith('.') ? posix.join(posix.dirname(from), path) : path;
    const each = names
      .replace(/[{}]/g, '')
      .split(',')
      .filter((name) => name.trim() !== '');
    const typesOnly =
      types !== undefined || (each.length > 0 && each.every((name) => /^\s*type\s/.test(name)));
    found.push({ from, to, typesOnly });
  }
  for (const [, path = ''] of source.matchAll(/import\('([^']+)'\)/g))
    found.push({ from, to: posix.join(posix.dirname(from), path), typesOnly: false });
  return found;
}

/** A cycle as `a → b → a`, or the empty string. */
function findCycle(targets: ReadonlyMap<string, readonly string[]>): string {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(' → ');
    if (done.has(file)) return '';
    path.push(file);
    for (const target of targets.get(file) ?? []) {
      const cycle = visit(target);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(file);
    return '';
  };
  for (const file of targets.keys()) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return '';
}
