import { eachRevision, type History, type ProvisionHistory } from '../../core/revisions/history.ts';
import { printable, type Style } from '../frame/style.ts';
import { shortNames } from './labels.ts';
import type { RevisionName } from './sources.ts';

/**
 * A history for a reader: the revisions, then a line for each provision of which there is something to tell. Closely,
 * each provision has a line for every revision.
 */
export function toText(
  names: readonly RevisionName[],
  source: 'files' | 'Git',
  history: History,
  closely: boolean,
  style: Style,
): string {
  const short = shortNames(names, source).map(printable);
  const width = Math.max(...short.map((name) => name.length));
  const head = names
    .map(({ name, symbol, date }, i) => {
      const about = [date, symbol, name].filter((part) => part !== null && part !== short[i]);
      return `${style.bold(short[i]!.padEnd(width))}  ${printable(about.join('  '))}`.trimEnd();
    })
    .join('\n');
  const told = closely
    ? history.provisions.map((one) => toTable(one, history, short, width, style)).join('\n')
    : toLines(history, short, style);
  return `${head}\n\n${told}\n${closely ? '' : `${countsOf(history)}\n`}`;
}

function toLines(history: History, short: readonly string[], style: Style): string {
  const here = new Set(history.provisions.filter(isHere).map(nameOf));
  // As the last revision has them, and what is gone behind.
  const last = history.provisions.length + 1;
  const order = [...history.provisions].sort((a, b) => (a.place ?? last) - (b.place ?? last));
  const lines = order.flatMap((provision) => {
    const said = sentenceOf(provision, short, history.revisions);
    // What is gone may have left its number to another one.
    const own = isHere(provision) || !here.has(nameOf(provision));
    const name = `${nameOf(provision)}${own ? '' : ` of ${short[provision.states.at(-1)!.from - 1]}`}`;
    return said === '' ? [] : [`${style.bold(printable(name))}: ${said}\n`];
  });
  return lines.length === 0 ? 'Nothing changed, and nothing is open.\n' : lines.join('');
}

function isHere({ place }: ProvisionHistory): boolean {
  return place !== null;
}

/** How a provision is called now, or was when it was last there. */
function nameOf({ states }: ProvisionHistory): string {
  return states.at(-1)!.path;
}

function sentenceOf(provision: ProvisionHistory, short: readonly string[], revisions: number): string {
  const { changes, openSince, states } = provision;
  const parts: string[] = [];
  if (openSince !== null) parts.push(`open since ${short[openSince]}`);
  // As it went: what was deleted and restored was edited before or behind it.
  for (const change of new Set(changes.map((one) => one.change))) {
    const when = changes.filter((one) => one.change === change).map(({ revision }) => short[revision]!);
    parts.push(`${change} in ${when.join(', ')}`);
  }
  const labels = eachRevision(provision, revisions, ({ path }) => path);
  const now = nameOf(provision);
  const others = new Map<string, string[]>();
  if (states.some((state) => state.label !== null))
    for (const [r, label] of labels.entries()) {
      // A number that it had and got back is named each time.
      if (label === null || label === now || label === labels[r - 1]) continue;
      others.set(label, [...(others.get(label) ?? []), short[r]!]);
    }
  for (const [label, since] of others) parts.push(`was ${printable(label)} in ${since.join(', ')}`);
  return parts.length === 0 ? '' : `${parts.join('; ')}.`;
}

function toTable(
  provision: ProvisionHistory,
  { revisions }: History,
  short: readonly string[],
  width: number,
  style: Style,
): string {
  const states = eachRevision(provision, revisions, (state) => state);
  const changes = new Map(provision.changes.map(({ revision, change }) => [revision, change]));
  const wide = Math.max(...states.map((state) => (state ? printable(state.path).length : 1)));
  const lines = states.map((state, r) => {
    const told = [changes.get(r) ?? '', state?.open ? 'open' : '', state?.delegations.join(' ') ?? ''].filter(
      (part) => part !== '',
    );
    return `  ${short[r]!.padEnd(width)}  ${(state ? printable(state.path) : '-').padEnd(wide)}  ${told.join(', ')}`.trimEnd();
  });
  const said = sentenceOf(provision, short, revisions);
  return `${style.bold(printable(nameOf(provision)))}${said === '' ? '' : `: ${said}`}\n${lines.join('\n')}\n`;
}

function countsOf({ provisions }: History): string {
  const here = provisions.filter(isHere);
  const open = provisions.filter(({ openSince }) => openSince !== null).length;
  const gone = provisions.length - here.length;
  return `${here.length} ${here.length === 1 ? 'provision' : 'provisions'}, ${open} open; ${gone} gone.`;
}
