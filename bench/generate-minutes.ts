import { seededRandom } from './generate.ts';

/**
 * Minutes of at least `bytes` bytes in invented words: numbered items with the story of each, positions of delegations,
 * requests, silence procedures, blanks and decisions. Equal seeds give equal texts.
 */
export function generateMinutes(bytes: number, seed = 1): string {
  const random = seededRandom(seed);
  const some = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const day = (): string => `${1 + Math.floor(random() * 28)} ${some(MONTHS)} 2031`;
  const parts = [
    `---\nsymbol: BN/2031/MIN/${seed}\nkind: minutes\nlanguage: en\ndate: 2031-10-10\n---\n\n# Minutes\n\n`,
  ];
  let length = parts[0]!.length;
  const add = (text: string): void => {
    parts.push(`${text}\n\n`);
    length += text.length + 2;
  };
  for (let item = 1; length < bytes; item++) {
    add(`## ${item}. ${some(TOPICS)} of ${some(PLACES)}`);
    for (let k = 0; k < 5; k++) {
      add(
        Array.from(
          { length: 5 },
          () =>
            `The ${some(TOPICS)} of ${some(PLACES)} had been prepared with the ${some(TOPICS)} of ${some(PLACES)} in view, and rests on what was said of ${some(PLACES)} in earlier years.`,
        ).join(' '),
      );
      const [one, other] = [some(STATES), some(STATES)];
      add(
        `${one} ${some(VERBS)} that the ${some(TOPICS)} of ${some(PLACES)} would be reviewed by ${day()}. ${other} ${some(VERBS)} that point ${item}.${k} needed more time, and asked for figures. The Secretariat was requested to circulate them by ${day()}.`,
      );
    }
    add(
      item % 3 === 0
        ? `Decision: The Committee placed document BN/2031/DRAFT/${item}/Rev.1 under the silence procedure until 18:00 (GMT+5), ${day()}.`
        : `Decision: The Committee took note of document BN/2031/DRAFT/${item} and agreed to resume on _____.`,
    );
  }
  return parts.join('');
}

const MONTHS = ['January', 'March', 'May', 'June', 'September', 'October', 'December'];
const STATES = [
  'Norway',
  'Chile',
  'Peru',
  'Nepal',
  'India',
  'Egypt',
  'Oman',
  'Qatar',
  'Mongolia',
  'Thailand',
];
const VERBS = ['noted', 'stressed', 'recalled', 'proposed', 'welcomed the view'];
const TOPICS = ['calendar', 'tariff', 'dredging', 'register', 'exchange', 'inspection', 'training'];
const PLACES = ['ports', 'rivers', 'academies', 'border points', 'observers', 'carriers'];
