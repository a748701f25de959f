import { type Command, Option } from 'commander';
import { readCompiled } from '../core/proposals/canonical.ts';
import { type ViewWish, viewText } from '../core/proposals/view.ts';
import { sentence } from '../core/text/message.ts';
import { Failure } from './frame/failure.ts';
import { readOneInput } from './frame/input.ts';
import { hint } from './frame/near-name.ts';
import { addCommonOptions, type RawOptions, readSettings } from './frame/options.ts';
import { writeResult } from './frame/output.ts';
import type { Report } from './frame/report.ts';
import { printable } from './frame/style.ts';
import type { World } from './frame/world.ts';

/** One view of a text, as `view --json` gives it. */
export interface View {
  readonly file: string;
  /** Which view: `as RUS`, `base`, `clean in`, `option 2.2.10=2`, `without RUS`. */
  readonly view: string;
  /** Who submitted; null for a draft that is not compiled. */
  readonly compiled: readonly string[] | null;
  readonly text: string;
}

/** `adref view`: a delegation's text, the base, the clean text, a scenario; exactly the view's bytes. */
export function addView(program: Command, world: World, report: Report): void {
  const command = program
    .command('view')
    .summary('show the text as one delegation wants it, the base, or clean')
    .description(
      'Shows one reading of a text. Of a compiled text the views are exact: a delegation’s view is what it handed in, sign by sign. In any other draft the brackets are read by the stances that they name.',
    )
    .argument('<file>', 'a file, or - for standard input')
    .option('--as <code>', 'as a delegation or group wants it')
    .option('--base', 'the base of a compiled text')
    .addOption(
      new Option('--clean <what>', 'without brackets, contested text kept or not').choices(['in', 'out']),
    )
    .option('--option <label=k>', 'as if this option were taken: 2.2.10=2')
    .option('--without <code>', 'as if this delegation had withdrawn')
    .addHelpText('after', EXAMPLES);
  addCommonOptions(command, ['text', 'json']).action(async (file: string, options: ViewOptions) => {
    const { format, kind, out } = readSettings<'text' | 'json'>(world, options, 'text');
    const wanted = readWanted(options);
    const input = await readOneInput(world, file, kind);
    const read = readCompiled(input.text);
    const { model } = input.reading;
    const wish = wishOf(wanted);
    const found = viewText(model, wish);
    if ('problem' in found) {
      const near = 'delegation' in wish && !model.profile.find(wish.delegation);
      const advice = near ? hint(model.profile, wish.delegation) : '';
      throw new Failure(`${input.file}: ${sentence(found.problem)}${advice}`);
    }
    const { text, note } = found;
    if (note) await world.err.write(`adref: ${printable(`${input.file}: ${sentence(note)}`)}\n`);
    const view: View = {
      file,
      view: [wanted.kind, wanted.value].filter((part) => part !== '').join(' '),
      compiled: read?.submitters ?? null,
      text,
    };
    await writeResult(world, out, format === 'json' ? `${JSON.stringify(view, null, 2)}\n` : text);
    report(0);
  });
}

interface ViewOptions extends RawOptions {
  readonly as?: string;
  readonly base?: true;
  readonly clean?: string;
  readonly option?: string;
  readonly without?: string;
}

interface Wanted {
  readonly kind: 'as' | 'base' | 'clean' | 'option' | 'without';
  readonly value: string;
}

const EXAMPLES = `
Examples:
  adref view Rev.4.decl.md --as RUS
  adref view Rev.4.decl.md --base -o Rev.3.decl.md
  adref view Rev.4.decl.md --clean out
  adref view Rev.4.decl.md --option 2.2.9=2
  adref view Rev.4.decl.md --without IND`;

function readWanted(options: ViewOptions): Wanted {
  const { base, clean, option, without } = options;
  const all: Wanted[] = [];
  if (options.as !== undefined) all.push({ kind: 'as', value: options.as });
  if (base) all.push({ kind: 'base', value: '' });
  if (clean !== undefined) all.push({ kind: 'clean', value: clean });
  if (option !== undefined) all.push({ kind: 'option', value: option });
  if (without !== undefined) all.push({ kind: 'without', value: without });
  if (all.length !== 1)
    throw new Failure(
      `Say which view${all.length > 1 ? ', one only' : ''}: --as CODE, --base, --clean in|out, --option LABEL=K or --without CODE.`,
    );
  return all[0]!;
}

function wishOf({ kind, value }: Wanted): ViewWish {
  if (kind === 'base') return { kind };
  if (kind === 'clean') return { kind, mode: value === 'in' ? 'in' : 'out' };
  if (kind !== 'option') return { kind, delegation: value };
  const [label, choice] = readOption(value);
  return { kind, label, choice };
}

function readOption(value: string): readonly [label: string, choice: string] {
  const at = value.lastIndexOf('=');
  if (at <= 0 || at === value.length - 1)
    throw new Failure(`--option ${JSON.stringify(value)} is not LABEL=K, such as 2.2.10=2.`);
  return [value.slice(0, at).trim(), value.slice(at + 1).trim()];
}
