import * as vscode from 'vscode';
import type { Concordance } from '../../../server/src/protocol/revisions.ts';
import { sourcesOf } from '../revision-documents.ts';
import type { ServerLink } from '../server-link.ts';
import type { Pair } from '../webviews/redline/messages.ts';

/** Shows which number became which between two revisions, in an editor of its own. */
export async function showConcordance(server: ServerLink, pair: Pair): Promise<void> {
  const { token } = new vscode.CancellationTokenSource();
  const sources = await sourcesOf(server, pair, token);
  const answer = 'problem' in sources ? sources : await server.request('adref/concordance', sources, token);
  if (!answer || 'problem' in answer) {
    const reason = answer?.problem ?? vscode.l10n.t('The language server does not answer.');
    void vscode.window.showWarningMessage(reason);
    return;
  }
  const [old, now] = [pair.old.name, pair.now.name];
  if (answer.rows.length === 0)
    void vscode.window.showInformationMessage(
      vscode.l10n.t('All numbers are the same in {0} and {1}.', old, now),
    );
  else await openConcordance([old, now], answer.rows);
}

/** Opens a table of old and new numbers under the names of its columns; what should be looked at stands below it. */
export async function openConcordance(
  heads: readonly [string, string],
  rows: Concordance['rows'],
  remarks: readonly string[] = [],
): Promise<void> {
  const table = tableOf([
    heads,
    ...rows.map((row): readonly [string, string] => [
      cell(row.old, vscode.l10n.t('(new)')),
      cell(row.new, vscode.l10n.t('(no longer there)')),
    ]),
  ]);
  // An editor without a file is called by its first line.
  const title = `# ${vscode.l10n.t('Old and new numbers')}`;
  const parts = [
    title,
    table,
    ...(remarks.length > 0 ? [remarks.map((remark) => `- ${remark}`).join('\n')] : []),
  ];
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: 'markdown', content: `${parts.join('\n\n')}\n` }),
    { preview: true },
  );
}

function cell(number: string | null, absent: string): string {
  return number === null ? absent : number === '' ? vscode.l10n.t('(without a number)') : number;
}

/** A Markdown table whose columns stand below each other as they are read in an editor, too. */
function tableOf([head, ...rows]: readonly (readonly [string, string])[]): string {
  const cells = [head!, ...rows].map((row) => row.map((text) => text.replaceAll('|', '\\|')));
  const widths = [0, 1].map((column) => Math.max(...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, column) => text.padEnd(widths[column]!)).join(' | ')} |`;
  const [first, ...others] = cells.map(line);
  return [first, line(widths.map((width) => '-'.repeat(width))), ...others].join('\n');
}
