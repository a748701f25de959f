import { LineCounter, parseDocument } from 'yaml';
import type { Conventions, GroupData, MemberData, ProfileData, RuleData } from '../core/lexicon/profile.ts';

/** A profile as `adref.yaml` gives it, and what of the file could not be used. */
export interface ReadProfile {
  readonly data: ProfileData;
  readonly problems: readonly ProfileProblem[];
}

/** A fault in `adref.yaml`. Line and column count from 1. */
export interface ProfileProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Reads `adref.yaml`. Total: parts that cannot be read are left out and named. */
export function readProfile(source: string): ReadProfile {
  if (source.length > LONGEST_PROFILE)
    return { data: {}, problems: [{ line: 1, column: 1, message: 'The profile is longer than 1 MB.' }] };
  const lines = new LineCounter();
  const parsed = parse(source, lines);
  if (!parsed) return { data: {}, problems: [{ line: 1, column: 1, message: TOO_DEEP }] };
  const problems = parsed.errors.slice(0, 10).map(({ pos, message }) => {
    const { line, col } = lines.linePos(pos[0]);
    // The parser tells of its own broken stack like of a fault in the text.
    return { line, column: col, message: /call stack/.test(message) ? TOO_DEEP : message };
  });
  const root = problems.length > 0 ? {} : record(toPlain(parsed, problems));
  const body = record(root.body);
  const name = texts(body.name)[0] ?? texts(root.body)[0] ?? texts(body.code)[0];
  const conventions = readConventions(record(root.conventions));
  return {
    data: {
      ...(name === undefined ? {} : { body: name }),
      languages: texts(root.languages),
      members: list(root.members)
        .map(readMember)
        .filter((member) => member.code !== ''),
      groups: list(root.groups)
        .map(readGroup)
        .filter((group) => group.code !== ''),
      nonDelegations: texts(root.nonDelegations),
      ...(conventions ? { conventions } : {}),
      rules: list(root.rules)
        .map(readRule)
        .filter((rule) => rule.id !== ''),
    },
    problems,
  };
}

const TOO_DEEP = 'The profile is nested too deeply.';
/** In UTF-16 units: many times what a body with all states of the world as its members needs. */
const LONGEST_PROFILE = 1_048_576;

/** The parser goes down into its input; a hundred thousand nested lists break its stack. */
function parse(source: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> | null {
  try {
    return parseDocument(source, { lineCounter, logLevel: 'silent', prettyErrors: false });
  } catch {
    return null;
  }
}

/** An alias may unfold without end; a profile needs few of them. */
const MOST_ALIASES = 100;

function toPlain(parsed: ReturnType<typeof parseDocument>, problems: ProfileProblem[]): unknown {
  try {
    return parsed.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    problems.push({ line: 1, column: 1, message: error instanceof Error ? error.message : String(error) });
    return {};
  }
}

function readMember(value: unknown): MemberData {
  const member = record(value);
  return {
    code: texts(member.code)[0] ?? '',
    names: [...texts(member.name), ...texts(member.short)],
    official: byLanguage(member.name),
  };
}

function readGroup(value: unknown): GroupData {
  const group = record(value);
  return {
    code: texts(group.code)[0] ?? '',
    names: [...texts(group.name), ...texts(group.short)],
    official: byLanguage(group.name),
    members: texts(group.members),
  };
}

function readRule(value: unknown): RuleData {
  const rule = record(value);
  const silence = record(rule.silence);
  const [endsAt] = texts(silence.endsAt).filter((hour) => /^(?:[01]\d|2[0-4]):[0-5]\d$/.test(hour));
  const [zone] = texts(silence.zone).filter((name) =>
    /^[A-Za-z]+(?:\/[A-Za-z_+\-\d]+)*$|^[+-]\d\d:\d\d$/.test(name),
  );
  return {
    id: texts(rule.id)[0] ?? '',
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(zone === undefined ? {} : { zone }),
  };
}

function readConventions(value: Record<string, unknown>): Partial<Conventions> | undefined {
  const bis = value.bis === 'alternative' || value.bis === 'insertion' ? ({ bis: value.bis } as const) : {};
  const bracket =
    value.bracket === 'deletion' || value.bracket === 'contested'
      ? ({ bracket: value.bracket } as const)
      : {};
  return { ...bis, ...bracket };
}

/** All strings in a value: a string, a list, or one of either for each language. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(texts);
  return [];
}

/** The first name of each language, where names are given by language. */
function byLanguage(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(record(value)).flatMap(([language, names]) =>
      texts(names)
        .slice(0, 1)
        .map((name) => [language, name]),
    ),
  );
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function record(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
