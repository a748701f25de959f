import { compareLines, type Kind, kinds, type Lines } from './truth.ts';

/** How one record compares with its truth. */
export interface Confusion {
  readonly name: string;
  readonly kinds: Readonly<Record<Kind, ReturnType<typeof compareLines>>>;
}

/** Compares the facts of one record. */
export function readConfusion(name: string, lines: Lines): Confusion {
  const each = kinds.map((kind) => [kind, compareLines(lines[kind].found, lines[kind].wanted)] as const);
  return { name, kinds: Object.fromEntries(each) as Confusion['kinds'] };
}

/** The confusion tables of several records as one, with the facts that were found wrongly or missed. */
export function printConfusion(tables: readonly Confusion[]): {
  readonly text: string;
  readonly precision: number;
  readonly recall: number;
} {
  const lines = [`${'record'.padEnd(18)}${'kind'.padEnd(12)}   true+  false+  false-`];
  const sum = { both: 0, extra: 0, missed: 0 };
  for (const { name, kinds: counts } of tables) {
    for (const kind of kinds) {
      const { both, extra, missed } = counts[kind];
      sum.both += both;
      sum.extra += extra.length;
      sum.missed += missed.length;
      lines.push(
        name.padEnd(18) +
          kind.padEnd(12) +
          [both, extra.length, missed.length].map((n) => String(n).padStart(8)).join(''),
      );
      lines.push(...extra.map((line) => `    + ${line}`), ...missed.map((line) => `    - ${line}`));
    }
  }
  const precision = sum.both / (sum.both + sum.extra);
  const recall = sum.both / (sum.both + sum.missed);
  lines.push(
    `all: ${sum.both} true, ${sum.extra} false, ${sum.missed} missed; precision ${(100 * precision).toFixed(1)} %, recall ${(100 * recall).toFixed(1)} %`,
  );
  return { text: lines.join('\n'), precision, recall };
}
