import type { Severity } from '../core/problems/problem.ts';

/** What a user may set, under `adref`. Anything of a wrong shape is read as not set. */
export interface Settings {
  readonly codeLens: boolean;
  /** By problem code; `off` hides it. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  readonly maximum: number;
}

/** What holds where nothing is set. */
export const defaultSettings: Settings = { codeLens: true, severity: {}, maximum: 1_000 };

/** Reads the section `adref` of a client's configuration. */
export function readSettings(value: unknown): Settings {
  const root = record(value);
  const problems = record(root.problems);
  const maximum = problems.maximum;
  const severity = Object.entries(record(problems.severity)).filter(
    (entry): entry is [string, Severity | 'off'] => SEVERITIES.has(String(entry[1])),
  );
  return {
    codeLens: record(root.codeLens).enabled !== false,
    severity: Object.fromEntries(severity),
    maximum:
      typeof maximum === 'number' && maximum >= 1
        ? Math.min(Math.floor(maximum), 100_000)
        : defaultSettings.maximum,
  };
}

const SEVERITIES = new Set(['off', 'hint', 'information', 'warning', 'error']);

function record(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}
