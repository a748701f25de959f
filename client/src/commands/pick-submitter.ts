import * as vscode from 'vscode';
import type { ListedDelegation } from '../../../server/src/protocol/positions.ts';

/**
 * Asks who handed in a file: one of those the body knows, or a code that is typed. Null leaves the file out, undefined
 * gives up.
 */
export function pickSubmitter(
  title: string,
  known: readonly ListedDelegation[],
): Promise<string | null | undefined> {
  const leave: Entry = { label: vscode.l10n.t('Leave this file out'), code: null, alwaysShow: true };
  return pickCode(title, known, { last: [leave] });
}

/**
 * Asks for whom an author speaks: `proposed` unless the person says otherwise, one of those the body knows, or a code that
 * is typed. `step` is which question of how many this is. Undefined gives up.
 */
export async function pickAuthor(
  title: string,
  proposed: string,
  known: readonly ListedDelegation[],
  [step, totalSteps]: readonly [number, number],
): Promise<string | undefined> {
  const first: Entry = {
    label: proposed,
    code: proposed,
    description: vscode.l10n.t('from the initials'),
  };
  const others = known.filter(({ code }) => code !== proposed);
  const steps = totalSteps > 1 ? { step, totalSteps } : {};
  return (await pickCode(title, others, { first: [first], ...steps })) ?? undefined;
}

interface PickOptions {
  readonly first?: readonly Entry[];
  readonly last?: readonly Entry[];
  readonly step?: number;
  readonly totalSteps?: number;
}

function pickCode(
  title: string,
  known: readonly ListedDelegation[],
  { first = [], last = [], step, totalSteps }: PickOptions,
): Promise<string | null | undefined> {
  const entries = known.map(
    ({ code, name }): Entry => ({
      label: code,
      code,
      ...(name === code ? {} : { description: name }),
    }),
  );
  const pick = vscode.window.createQuickPick<Entry>();
  pick.title = title;
  pick.step = step;
  pick.totalSteps = totalSteps;
  pick.placeholder = vscode.l10n.t('A delegation or group, or another code');
  pick.matchOnDescription = true;
  pick.ignoreFocusOut = true;
  const fill = (typed: string): void => {
    const own = typed.trim();
    const lower = own.toLowerCase();
    // Letters that go on beyond a code are those of a name.
    const isKnown = [...first, ...entries].some(
      ({ label, description = '' }) =>
        label.toLowerCase() === lower || (own.length > 4 && description.toLowerCase().includes(lower)),
    );
    const other: Entry[] =
      isKnown || !USABLE.test(own)
        ? []
        : [{ label: own, code: own, description: vscode.l10n.t('as typed'), alwaysShow: true }];
    pick.items = [...first, ...entries, ...other, ...last];
  };
  fill('');
  return new Promise((resolve) => {
    pick.onDidChangeValue(fill);
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (!chosen) return;
      resolve(chosen.code);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** What can stand as a name in a text; the server knows the rule, and would refuse any other. */
const USABLE = /^[\p{L}\p{N}][\p{L}\p{N}&._+]*$/u;

interface Entry extends vscode.QuickPickItem {
  readonly code: string | null;
}
