import type { RedlineAction, RedlineWord } from './messages.ts';

/** A key, what it does and which word explains it. */
interface Key {
  readonly key: string;
  /** Where the key stands, for keyboards of another alphabet. */
  readonly code: string;
  readonly shown: string;
  readonly action: RedlineAction;
  readonly word: RedlineWord;
}

/** The keys of the redline, in the order in which the help line shows them. */
export const keys: readonly Key[] = [
  { key: 'n', code: 'KeyN', shown: 'N', action: 'next', word: 'keyNext' },
  { key: 'p', code: 'KeyP', shown: 'P', action: 'previous', word: 'keyPrevious' },
  { key: 'u', code: 'KeyU', shown: 'U', action: 'nextUnread', word: 'keyUnread' },
  { key: 'm', code: 'KeyM', shown: 'M', action: 'toggleRead', word: 'keyRead' },
  { key: 'Enter', code: 'Enter', shown: 'Enter', action: 'openNow', word: 'keyNow' },
  { key: 'o', code: 'KeyO', shown: 'O', action: 'openOld', word: 'keyOld' },
  { key: 'g', code: 'KeyG', shown: 'G', action: 'otherEnd', word: 'keyEnd' },
  { key: 'e', code: 'KeyE', shown: 'E', action: 'expand', word: 'keyExpand' },
  { key: 'f', code: 'KeyF', shown: 'F', action: 'filters', word: 'keyFilters' },
  { key: '?', code: '', shown: '?', action: 'help', word: 'keyHelp' },
];

/**
 * What a key press asks for. Where the pressed letter is none of the Latin alphabet (a Russian keyboard) its place
 * decides; a press that belongs to a field or a button, or with Ctrl, Alt or Command, asks for nothing.
 */
export function actionOf(event: KeyboardEvent): RedlineAction | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('select, input:not([type="checkbox"]), textarea')) return undefined;
  if (event.key === 'Enter' && target?.closest('button, summary, a, input')) return undefined;
  const latin = /^[\x20-\x7e]$/.test(event.key) || event.key.length > 1;
  const found = keys.find(({ key, code }) =>
    latin ? key.toLowerCase() === event.key.toLowerCase() : code !== '' && code === event.code,
  );
  return found?.action;
}
