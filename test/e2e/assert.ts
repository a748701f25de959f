/** The few assertions the suites need; a web worker has no `node:assert`. */
interface Assert {
  ok(value: unknown, message?: string): asserts value;
  equal(actual: unknown, expected: unknown, message?: string): void;
  notEqual(actual: unknown, expected: unknown, message?: string): void;
  /** Compares what JSON would show of both. */
  deepEqual(actual: unknown, expected: unknown, message?: string): void;
  match(actual: string, pattern: RegExp, message?: string): void;
}

/** Throws an error that shows both sides. */
export const assert: Assert = {
  ok: (value, message = 'a value is expected') => {
    if (!value) throw new Error(message);
  },
  equal: (actual, expected, message = 'not equal') => {
    if (actual !== expected) throw new Error(`${message}: ${show(actual)}, expected ${show(expected)}`);
  },
  notEqual: (actual, expected, message = 'equal') => {
    if (actual === expected) throw new Error(`${message}: ${show(actual)}`);
  },
  deepEqual: (actual, expected, message = 'not equal') => {
    if (show(actual) !== show(expected)) {
      throw new Error(`${message}: ${show(actual)}, expected ${show(expected)}`);
    }
  },
  match: (actual, pattern, message = 'no match') => {
    if (!pattern.test(actual)) throw new Error(`${message}: ${show(actual)}, expected ${pattern}`);
  },
};

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
