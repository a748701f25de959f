import type { Severity } from '../../core/problems/problem.ts';
import type { Found } from './found.ts';

/** Problems as GitHub's workflow commands, which show them beside the lines of a pull request. */
export function toGitHub(found: readonly Found[]): string {
  return found.map(toCommand).join('');
}

function toCommand(found: Found): string {
  const { file, line, endLine, column, endColumn, severity, code, message } = found;
  const properties = [
    ...(file === '-' ? [] : [`file=${escapeProperty(file.replaceAll('\\', '/'))}`]),
    `line=${line}`,
    `endLine=${endLine}`,
    // GitHub refuses columns of what spans several lines.
    ...(line === endLine ? [`col=${column}`, `endColumn=${endColumn}`] : []),
    `title=${escapeProperty(code)}`,
  ];
  return `::${LEVELS[severity]} ${properties.join(',')}::${escapeData(message)}\n`;
}

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
