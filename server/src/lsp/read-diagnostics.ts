import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { problemsOf } from '../core/problems/catalogue.ts';
import type { Problem, Severity } from '../core/problems/problem.ts';
import type { Reading } from '../workspace/reading.ts';
import { circumstancesOf } from './circumstances.ts';
import { toRange } from './convert.ts';
import type { Session } from './session.ts';

/** The problems of a reading as diagnostics, with the user's severities. */
export function readDiagnostics(session: Session, reading: Reading): Diagnostic[] {
  const { severity, maximum } = session.settings();
  const shown: Diagnostic[] = [];
  for (const problem of problemsOf({ ...reading, ...circumstancesOf(session, reading) }, maximum)) {
    const grade = severity[problem.code] ?? problem.severity;
    if (grade !== 'off') shown.push(toDiagnostic(session, reading, problem, grade));
  }
  return shown;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function toDiagnostic(
  session: Session,
  { uri, document }: Reading,
  problem: Problem,
  severity: Severity,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(document, problem),
    severity: SEVERITIES[severity],
    code: problem.code,
    source: 'Ad Ref',
    message: session.say(problem.message),
  };
  if (!problem.related || !session.client.textDocument?.publishDiagnostics?.relatedInformation)
    return diagnostic;
  const relatedInformation = problem.related.map(({ range, message }) => ({
    location: { uri, range: toRange(document, range) },
    message: session.say(message),
  }));
  return { ...diagnostic, relatedInformation };
}
