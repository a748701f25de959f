import type { Language } from './templates.ts';

/** The words of a corrigendum in one language. */
export interface CorrigendumWords {
  readonly quotes: readonly [string, string];
  readonly title: (corrected: string) => string;
  /** What it corrects, where that has a symbol. */
  readonly about: (symbol: string) => string;
  readonly nothing: string;
  readonly was: string;
  readonly is: string;
  readonly added: string;
  readonly deleted: string;
  readonly moved: string;
  readonly item: (number: string) => string;
  readonly provision: (label: string) => string;
  readonly paragraph: (count: number) => string;
  readonly sentence: (count: number) => string;
  /** The number of a provision, where that is what changes. */
  readonly number: string;
  /** What stands where there is no number. */
  readonly noNumber: string;
  readonly newParagraph: string;
  readonly behind: (place: string) => string;
  readonly behindSentence: (count: number) => string;
  readonly atStart: string;
  readonly atEnd: string;
  readonly atStartOfText: string;
  /** Of several that carry one number. */
  readonly ofThisNumber: (count: number) => string;
  /** Who asked for it. */
  readonly by: (names: string) => string;
}

/** The words of all languages that corrigenda are written in. */
export const corrigendumWords: Readonly<Record<Language, CorrigendumWords>> = {
  en: {
    quotes: ['“', '”'],
    title: (corrected) => `Corrigendum to: ${corrected}`,
    about: (symbol) => `The following corrections are made to document ${symbol}.`,
    nothing: 'There is nothing to correct.',
    was: 'Was',
    is: 'Is',
    added: 'Added',
    deleted: 'Deleted',
    moved: 'Moved, unchanged in words',
    item: (number) => `Item ${number}`,
    provision: (label) => `Paragraph ${label}`,
    paragraph: (count) => `paragraph ${count}`,
    sentence: (count) => `sentence ${count}`,
    number: 'its number',
    noNumber: 'no number',
    newParagraph: 'new paragraph',
    behind: (place) => `after: ${place}`,
    behindSentence: (count) => `after sentence ${count}`,
    atStart: 'at the beginning',
    atEnd: 'at the end',
    atStartOfText: 'At the beginning of the text',
    ofThisNumber: (count) => `${count} of this number`,
    by: (names) => `Proposed by ${names}.`,
  },
  ru: {
    quotes: ['«', '»'],
    title: (corrected) => `Исправление к документу: ${corrected}`,
    about: (symbol) => `В документ ${symbol} вносятся следующие исправления.`,
    nothing: 'Исправлений нет.',
    was: 'Было',
    is: 'Стало',
    added: 'Добавлено',
    deleted: 'Исключено',
    moved: 'Перенесено без изменений в тексте',
    item: (number) => `Пункт повестки дня ${number}`,
    provision: (label) => `Пункт ${label}`,
    paragraph: (count) => `абзац ${count}`,
    sentence: (count) => `предложение ${count}`,
    number: 'номер',
    noNumber: 'без номера',
    newParagraph: 'новый абзац',
    behind: (place) => `после: ${place}`,
    behindSentence: (count) => `после предложения ${count}`,
    atStart: 'в начале',
    atEnd: 'в конце',
    atStartOfText: 'В начале текста',
    ofThisNumber: (count) => `${count}-й с этим номером`,
    by: (names) => `Предложено: ${names}.`,
  },
  kk: {
    quotes: ['«', '»'],
    title: (corrected) => `Құжатқа түзету: ${corrected}`,
    about: (symbol) => `${symbol} құжатына мынадай түзетулер енгізіледі.`,
    nothing: 'Түзетулер жоқ.',
    was: 'Бұрынғысы',
    is: 'Жаңасы',
    added: 'Қосылды',
    deleted: 'Алып тасталды',
    moved: 'Мәтіні өзгеріссіз көшірілді',
    item: (number) => `Күн тәртібінің ${number}-тармағы`,
    provision: (label) => `${label}-тармақ`,
    paragraph: (count) => `${count}-абзац`,
    sentence: (count) => `${count}-сөйлем`,
    number: 'нөмірі',
    noNumber: 'нөмірсіз',
    newParagraph: 'жаңа абзац',
    behind: (place) => `мынадан кейін: ${place}`,
    behindSentence: (count) => `${count}-сөйлемнен кейін`,
    atStart: 'басында',
    atEnd: 'соңында',
    atStartOfText: 'Мәтіннің басында',
    ofThisNumber: (count) => `осы нөмірлі ${count}-тармақ`,
    by: (names) => `Ұсынған: ${names}.`,
  },
};
