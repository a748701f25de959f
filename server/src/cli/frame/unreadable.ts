import { sentence } from '../../core/text/message.ts';
import type { Unread } from '../../workspace/host.ts';
import { Failure } from './failure.ts';
import { printable } from './style.ts';

/** That a file cannot be read, and why. */
export function unreadable(file: string, unread: Unread): Failure {
  return new Failure(reasonOf(file, unread));
}

/** The same as one line. */
export function reasonOf(file: string, { problem, detail }: Unread): string {
  return [`${printable(file)}:`, sentence(problem), ...(detail ? [sentence(detail)] : [])].join(' ');
}
