import type { Command } from 'commander';
import { stringify } from 'yaml';
import { joinRegisters } from '../workspace/read-register.ts';
import { addCommonOptions, type RawOptions, readSettings } from './frame/options.ts';
import { writeResult } from './frame/output.ts';
import type { Report } from './frame/report.ts';
import { plain, styleFor } from './frame/style.ts';
import type { World } from './frame/world.ts';
import { toCsv } from './register/csv.ts';
import { toIcs } from './register/ics.ts';
import { readRegisters } from './register/read-registers.ts';
import { toText } from './register/text.ts';

/** `adref register`: what records of meetings say, and the deadlines of a folder. */
export function addRegister(program: Command, world: World, report: Report): void {
  const command = program
    .command('register')
    .summary('list decisions, silence, requests and attendance')
    .description(
      'Lists what records of meetings say: decisions, silence procedures with their deadlines, requests and undertakings, attendance, positions, and the documents cited.',
    )
    .argument('<path...>', 'files, folders, patterns, or - for standard input')
    .addHelpText('after', EXAMPLES);
  addCommonOptions(command, formats).action(async (paths: string[], options: RawOptions) => {
    const { format, kind, now, out } = readSettings<(typeof formats)[number]>(world, options, 'text');
    const files = await readRegisters(world, paths, kind);
    const register = joinRegisters(files);
    const style = out === null ? styleFor(world, world.out) : plain;
    const written = {
      text: () => toText(register, style),
      json: () => `${JSON.stringify(register, null, 2)}\n`,
      yaml: () => stringify(register, { aliasDuplicateObjects: false, lineWidth: 0 }),
      csv: () => toCsv(register),
      ics: () => toIcs(files, now.time),
    }[format]();
    await writeResult(world, out, written);
    report(0);
  });
}

const formats = ['text', 'json', 'yaml', 'csv', 'ics'] as const;

const EXAMPLES = `
Examples:
  adref register Minutes.minutes.md
  adref register --format ics meeting -o deadlines.ics`;
