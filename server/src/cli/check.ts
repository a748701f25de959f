import type { Command } from 'commander';
import { placeAt } from '../core/document/document.ts';
import { problemsOf } from '../core/problems/catalogue.ts';
import { sentence } from '../core/text/message.ts';
import { expandPaths, type Input, readInput } from './input.ts';

/** `adref check`: the problems of files and folders; exit code 1 where there are errors. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('report problems')
    .argument('<paths...>', 'files, folders, or - for standard input')
    .option('--format <format>', 'text or json', 'text')
    .option('--json', 'the same as --format json')
    .option('--kind <kind>', 'read every file as this kind')
    .action(async (paths: string[], options: { format: string; json?: true; kind?: string }) => {
      const files = await expandPaths(paths);
      const inputs = await Promise.all(files.map((file) => readInput(file, options.kind)));
      const found = inputs.flatMap(readProblems);
      const json = options.json || options.format === 'json';
      process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : found.map(toLine).join(''));
      if (found.some((problem) => problem.severity === 'error')) process.exitCode = 1;
    });
}

type Found = ReturnType<typeof readProblems>[number];

function readProblems({ file, reading }: Input) {
  return problemsOf(reading).map((problem) => {
    const start = placeAt(reading.document, problem.start);
    const end = placeAt(reading.document, problem.end);
    return {
      file,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      severity: problem.severity,
      code: problem.code,
      message: sentence(problem.message),
      fixes: problem.fixes.map((fix) => ({ title: sentence(fix.title), edits: fix.edits })),
    };
  });
}

function toLine({ file, line, column, severity, code, message }: Found): string {
  return `${file}:${line}:${column}: ${severity}: ${message} (${code})\n`;
}
