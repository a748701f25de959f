import { checkProblems } from '../check.ts';

const agenda = `# Agenda

1. Opening

2. Tolls:

    a) rates;

    b) exemptions.

3. Dredging of the lower river

4. Ferries

5. Closing
`;
const minutes = { kind: 'minutes', agenda } as const;

suite('problems: agenda-order', () => {
  test('an item in another place than in the agenda', () =>
    checkProblems(
      `
## 1. Opening

## 2. Ferries
^^^^^^^^^^^^^ agenda-order: Item 2 stands in another place than in the agenda, where it is item 4.

## 3. Tolls

## 4. Dredging of the lower river

## 5. Closing
`,
      minutes,
    ));
  test('the same order, whatever the numbers and if words differ a little', () =>
    checkProblems(
      `
## I. Opening

## II. Tolls (document A/2031/4)

## III. Dredging of the lower river and of ports

## IV. Ferries

## V. Closing
`,
      minutes,
    ));
  test('in Russian, with endings', () =>
    checkProblems(
      `
## 1. Открытие

## 2. Паромы

## 3. Сборы
^^^^^^^^^^^ agenda-order

## 4. Закрытие
`,
      { kind: 'minutes', agenda: '1. Открытие\r\n\r\n2. Сборы\r\n\r\n3. Паромы\r\n\r\n4. Закрытие\r\n' },
    ));
  test('the agenda of something else is no measure', () => {
    checkProblems('## 1. Opening\n\n## 2. Budget\n\n## 3. Staff\n\n## 4. Closing', minutes);
    checkProblems('## 1. Closing\n\n## 2. Ferries\n\n## 3. Tolls\n\n## 4. Opening', minutes);
  });
  test('only records are compared', () =>
    checkProblems('## 1. Opening\n\n## 2. Ferries\n\n## 3. Tolls\n\n## 4. Closing', { agenda }));
});

suite('problems: agenda-item', () => {
  test('an item that the record passes over, told at the next one', () =>
    checkProblems(
      `
## 1. Opening

## 2. Tolls

## 4. Ferries
^^^^^^^^^^^^^ agenda-item: The agenda has item 3, “Dredging of the lower river”, before this one; this text has not.
   ^ label-gap: 3 is missing: 4 follows 2.

## 5. Closing
`,
      minutes,
    ));
  test('an item that the agenda does not have', () =>
    checkProblems(
      `
## 1. Opening

## 2. Tolls

## 3. Fisheries
^^^^^^^^^^^^^^^ agenda-item: Item 3 is not in the agenda.

## 4. Dredging of the lower river

## 5. Ferries

## 6. Closing
`,
      {
        kind: 'minutes',
        agenda: agenda
          .replace('3. Dredging', '4. Dredging')
          .replace('4. Ferries', '5. Ferries')
          .replace('5. Closing', '6. Closing'),
      },
    ));
  test('a record of the first day has not come to the rest yet', () =>
    checkProblems('## 1. Opening\n\n## 2. Tolls\n\n## 3. Dredging of the lower river', minutes));
  test('an item whose title was written anew keeps its number', () =>
    checkProblems(
      '## 1. Opening\n\n## 2. Charges\n\n## 3. Dredging of the lower river\n\n## 4. Ferries',
      minutes,
    ));
});

suite('problems: not-on-list', () => {
  const list =
    '# List of participants\n\n| Delegation | Name |\n| --- | --- |\n| Norway | A |\n| Chile | B |\n| Nepal | C |\n';
  const spoke = `
1. Tolls

Norway noted the cost. Peru welcomed the draft.
                       ^^^^^^^^^^^^^^^^^^^^^^^^ not-on-list: Peru speaks here, but is not in the list of participants.

Chile and Nepal agreed. Peru thanked the Chair.
`;
  const unmarked = spoke.replace(/\n +\^.*/, '');

  test('a delegation that speaks, told where it speaks first', () =>
    checkProblems(spoke, { kind: 'minutes', list }));
  test('in Russian', () =>
    checkProblems(
      `
1. Сборы

Норвегия поддержала проект. Перу отметила его значение.
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-on-list

Делегация Чили поддержала проект.
`,
      { kind: 'minutes', list: '# Список участников\r\n\r\nНорвегия, Чили, Непал\r\n' },
    ));
  test('the record’s own list counts', () => {
    checkProblems(`The following delegations were represented: Norway, Chile, Nepal.\n${spoke}`, {
      kind: 'minutes',
    });
    checkProblems(`## Participants\n\nNorway, Chile, Nepal\n${spoke.replace('1. Tolls', '## 1. Tolls')}`, {
      kind: 'minutes',
    });
  });
  test('a list that is another, not filled in, or not complete is no measure', () => {
    const none = (text: string) => checkProblems(unmarked, { kind: 'minutes', list: text });
    none(list.replace('List of participants', 'List of speakers'));
    none(list.replace('| C |', '| [name] |'));
    none(`${list}\nObservers took part, among others Chile.\n`);
    none('# List of participants\n\nSpain, Italy, Malta\n');
  });
});
