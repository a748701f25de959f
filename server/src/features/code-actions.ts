import { type CodeAction, CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver';
import { problemsOf } from '../core/problems/catalogue.ts';
import { circumstancesOf } from '../lsp/circumstances.ts';
import { toSpan, toTextEdits } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import { readBracketActions } from '../lsp/read-bracket-actions.ts';
import { readFillActions } from '../lsp/read-fills.ts';

/** Fixes for the problems at the cursor, what fills a blank there, and what can be done with the bracket there: lift, drop, choose, decide, name, agree. */
export const codeActions: Feature = {
  name: 'code-actions',
  capabilities: () => ({
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
  }),
  register(connection, session) {
    const explains = session.client.textDocument?.codeAction?.disabledSupport === true;
    connection.onCodeAction(
      guard(session, 'code-actions', [] as CodeAction[], ({ textDocument, range, context }) => {
        const reading = session.reading(textDocument.uri);
        if (!reading) return [];
        const { document } = reading;
        const span = toSpan(document, range);
        const wanted = (kind: string): boolean =>
          !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
        const actions: CodeAction[] = [];
        if (wanted(CodeActionKind.QuickFix)) {
          for (const problem of problemsOf(
            { ...reading, ...circumstancesOf(session, reading) },
            session.settings().maximum,
          )) {
            if (problem.start > span.end || problem.end < span.start) continue;
            const diagnostics = context.diagnostics.filter((one) => one.code === problem.code);
            const onlySafe = problem.fixes.filter(({ safe }) => safe).length === 1;
            for (const fix of problem.fixes) {
              actions.push({
                title: session.say(fix.title),
                kind: CodeActionKind.QuickFix,
                diagnostics,
                ...(fix.safe && onlySafe ? { isPreferred: true } : {}),
                edit: { changes: { [textDocument.uri]: toTextEdits(document, fix.edits) } },
              });
            }
          }
        }
        if (wanted(CodeActionKind.QuickFix)) {
          const diagnostics = context.diagnostics.filter(
            ({ code }) => code === 'blank' || code === 'placeholder',
          );
          for (const { title, edits } of readFillActions(session, reading, span.start))
            actions.push({
              title: session.say(title),
              kind: CodeActionKind.QuickFix,
              diagnostics,
              edit: { changes: { [textDocument.uri]: toTextEdits(document, edits) } },
            });
        }
        const asked = context.triggerKind !== CodeActionTriggerKind.Automatic;
        const seen = new Set<string>();
        for (const { title, kind, edits, disabled } of readBracketActions(reading, span, asked)) {
          if (!wanted(kind) || (disabled && !explains)) continue;
          // What one thing to do has in common with another is offered once, under the name that says most.
          const key = JSON.stringify(edits);
          if (!disabled && seen.has(key)) continue;
          seen.add(key);
          actions.push({
            title: session.say(title),
            kind,
            ...(disabled
              ? { disabled: { reason: session.say(disabled) } }
              : { edit: { changes: { [textDocument.uri]: toTextEdits(document, edits) } } }),
          });
        }
        return actions;
      }),
    );
  },
};
