import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createDocument } from '../../server/src/core/document/document.ts';
import { createProfile, type Profile } from '../../server/src/core/lexicon/profile.ts';
import { countsOf } from '../../server/src/core/model/counts.ts';
import { kindOfFileName, metadataOf } from '../../server/src/core/model/metadata.ts';
import { createModel, type Model, provisionsOf } from '../../server/src/core/model/model.ts';
import { pathsOf } from '../../server/src/core/model/paths.ts';
import { problemsOf } from '../../server/src/core/problems/catalogue.ts';
import { readProfile } from '../../server/src/workspace/read-profile.ts';

const folder = new URL('../../../sample/', import.meta.url);
const languages = ['en', 'ru', 'kk'];
const declaration = ['Rev.3', 'Rev.4', 'Rev.5'].map((revision) => `Declaration.${revision}.decl.md`);

interface Named {
  readonly code: string;
  readonly name: Readonly<Record<string, string>>;
  readonly short?: Readonly<Record<string, readonly string[]>>;
}
interface ProfileFile {
  readonly languages: readonly string[];
  readonly members: readonly Named[];
  readonly groups: readonly (Named & { readonly members: readonly string[] })[];
  readonly nonDelegations: Readonly<Record<string, readonly string[]>>;
  readonly rules: readonly { readonly id: string }[];
}

const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const file = parse(read('adref.yaml')) as ProfileFile;
const profile: Profile = createProfile(readProfile(read('adref.yaml')).data);
const modelOf = (name: string): Model => createModel(createDocument(read(name)), profile);
const openPaths = (model: Model): string[] =>
  provisionsOf(model)
    .filter((provision) => provision.open > 0)
    .map((provision) => pathsOf(model)[provision.index] ?? '');
const problemCodes = (name: string): Record<string, number> => {
  const model = modelOf(name);
  const metadata = metadataOf(model.document);
  const kind = metadata.kind ?? kindOfFileName(name);
  assert.ok(kind, `${name} says its kind`);
  const counts: Record<string, number> = {};
  for (const { code } of problemsOf({ model, metadata, kind })) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};

suite('sample meeting', () => {
  test('names 28 members in three languages, and groups of them', () => {
    assert.equal(file.members.length, 28);
    assert.equal(new Set(file.members.map(({ code }) => code)).size, 28);
    for (const { code, name, short } of file.members) {
      assert.deepEqual(Object.keys(name), languages, code);
      assert.deepEqual(Object.keys(short ?? {}), languages, code);
      for (const spelling of [...Object.values(name), ...Object.values(short ?? {}).flat()]) {
        assert.equal(profile.find(spelling)?.code, code, spelling);
      }
    }
    for (const { code, members } of file.groups) {
      for (const member of members) {
        assert.ok(
          file.members.some((entry) => entry.code === member),
          `${member} of ${code} is a member`,
        );
      }
    }
  });

  test('leaves exactly 2.2.1 and 2.2.10 of the catalogue open', () => {
    assert.deepEqual(openPaths(modelOf('Catalogue.catalogue.md')), ['2.2.1', '2.2.10']);
  });

  test('lets brackets and open provisions of the declaration fall from revision to revision', () => {
    const counts = declaration.map((name) => countsOf(modelOf(name)));
    for (const key of ['groups', 'placeholders', 'openProvisions'] as const) {
      const [third = 0, fourth = 0, fifth = 0] = counts.map((entry) => entry[key]);
      assert.ok(third > fourth && fourth > fifth && fifth > 0, `${key}: ${third}, ${fourth}, ${fifth}`);
    }
    assert.deepEqual(
      counts.map(({ unmatched }) => unmatched),
      [1, 0, 0],
    );
  });

  test('has the problems its README names, and no other', () => {
    const meant: Record<string, Record<string, number>> = {
      'Declaration.Rev.3.decl.md': { placeholder: 8, blank: 2, 'unmatched-bracket': 1 },
      'Declaration.Rev.4.decl.md': { placeholder: 5, blank: 2 },
      'Declaration.Rev.5.decl.md': { placeholder: 2, blank: 2 },
      'Minutes.minutes.md': { placeholder: 1, blank: 3, 'duplicate-label': 1 },
      'Fund.decision.md': { blank: 1, 'markdown-hazard': 4 },
    };
    const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
    for (const name of names) assert.deepEqual(problemCodes(name), meant[name] ?? {}, name);
    for (const name of Object.keys(meant)) assert.ok(names.includes(name), name);
  });

  test('has the same labels and paragraphs in every language', () => {
    for (const versions of [
      languages.map((language) => `Network.${language}.decision.md`),
      languages.map((language) => `Note.${language}.note.md`),
      ['en', 'ru', 'es'].map((language) => `Charter.${language}.md`),
    ]) {
      const [first, ...others] = versions.map((name) => {
        const model = modelOf(name);
        const { symbol, language } = metadataOf(model.document);
        assert.equal(language, name.split('.')[1], name);
        // Unnumbered paragraphs are named by their heading, which is translated.
        const labels = pathsOf(model).map((path) =>
          path.replace(/^\p{L}.*?(?=\/|$)/u, (title) => (/\d/.test(title) ? title : '')),
        );
        return { symbol, labels };
      });
      for (const other of others) assert.deepEqual(other, first, versions.join(', '));
    }
  });

  test('cites a rule of the profile where the silence is opened', () => {
    const rule = /rule: ([\d.]+)/.exec(read('Network.en.decision.md'))?.[1];
    assert.ok(
      file.rules.some(({ id }) => id === rule),
      rule,
    );
    assert.ok(read('Rules.md').includes(`Rule ${rule} `));
  });
});
