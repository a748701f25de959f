import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../../core/problems/problem.ts';
import { version } from '../../core/version.ts';
import type { Found, Region } from './found.ts';
import { ruleOf } from './rules.ts';

/** Problems as a SARIF 2.1.0 log: what code scanners exchange. */
export function toSarif(found: readonly Found[]): object {
  const codes = [...new Set(found.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Ad Ref',
            version,
            semanticVersion: version,
            rules: codes.map((id) => {
              const { short, help } = ruleOf(id);
              return {
                id,
                shortDescription: { text: short },
                fullDescription: { text: `${short} ${help}` },
                help: { text: help },
              };
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        results: found.map((one) => toResult(one, codes.indexOf(one.code))),
      },
    ],
  };
}

function toResult(found: Found, ruleIndex: number): object {
  const { file, code, severity, message, fixes, related } = found;
  const artifactLocation = { uri: uriOf(file) };
  const locate = (region: Region): object => ({
    physicalLocation: { artifactLocation, region: toRegion(region) },
  });
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [locate(found)],
    ...(related.places.length === 0
      ? {}
      : {
          relatedLocations: related.places.map((place, id) => ({
            id,
            ...locate(place),
            message: { text: place.message },
          })),
        }),
    ...(fixes.length === 0
      ? {}
      : {
          fixes: fixes.map(({ title, edits }, f) => ({
            description: { text: title },
            artifactChanges: [
              {
                artifactLocation,
                replacements: edits.map(({ text }, e) => ({
                  deletedRegion: toRegion(related.fixes[f]![e]!),
                  ...(text === '' ? {} : { insertedContent: { text } }),
                })),
              },
            ],
          })),
        }),
  };
}

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function toRegion({ line, column, endLine, endColumn }: Region): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Relative to where the command ran, as scanners expect it; an absolute path as a file URI. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(/[\\/]/).map(encodeURIComponent).join('/').replace(/^\.\//, '');
}
